/** A file of another site: what stands for something here by its name, what is asked, and that nothing is applied by halves. */
import { type Answer, fitScheme, type Here } from '../../../src/domain/exchange/file/fit';
import type { Origin } from '../../../src/domain/exchange/file/origin';
import { collectReferences } from '../../../src/domain/exchange/file/references';
import { type Scheme, schemeSchema } from '../../../src/domain/scheme/scheme';
import { presets } from '../../../src/presets';

const scheme: Scheme = schemeSchema.parse({
  ...(presets.valtech as Scheme),
  severityFrom: { default: 'Minor', priorities: { '10000': 'Fatal', '3': 'Minor' } },
  team: { roles: ['Agents'], groups: ['support-team'] },
  ids: { roles: { Agents: '10101' }, groups: { 'support-team': 'g-1' } },
  alerts: {
    to: { people: ['712020:ada'], groups: [] },
    acts: [{ at: 'due', assign: '712020:gone' }],
  },
  contracts: [
    { id: 'quay', name: { en: 'Quay', fr: 'Quay' }, when: { is: 'client', in: ['quay-1'] }, goals: {} },
  ],
  holders: [{ holder: 'client', when: { is: 'status', in: ['On hold', 'Waiting for customer'] } }],
});

const origin: Origin = {
  site: 'https://other.example',
  project: { id: '10000', key: 'SHOP', name: 'Shop' },
  names: { priority: { '10000': 'Blocker', '3': 'Minor' }, client: { 'quay-1': 'Quay' } },
};

const here: Here = {
  priority: [
    { id: '10000', name: 'Low' },
    { id: '10001', name: 'blocker' },
    { id: '10002', name: 'Minor' },
  ],
  status: [{ id: '1', name: 'On hold' }],
  role: [{ id: '10200', name: 'Service Desk Team' }],
  group: [],
  person: [{ id: '712020:ada', name: 'Ada' }],
  client: [{ id: 'quay', name: 'Quay' }],
};
const arrive = (answers: Answer[] = [], more: { origin?: Origin | null; here?: Here } = {}) =>
  fitScheme({ scheme, origin, site: 'https://here.example', here, answers, ...more });

const answers: Answer[] = [
  { kind: 'role', value: 'Agents', to: { by: 'id', id: '10200' } },
  { kind: 'group', value: 'support-team', to: { by: 'left-out' } },
  { kind: 'person', value: '712020:gone', to: { by: 'left-out' } },
];

test('what is called the same here stands for it; an id of the other site is never taken for one of ours', () => {
  const fit = arrive(answers);
  if (fit.kind !== 'fits') throw new Error(JSON.stringify(fit));
  expect(fit.scheme.severityFrom.priorities).toEqual({ '10001': 'Fatal', '10002': 'Minor' });
  expect(fit.scheme.contracts[0]?.when).toEqual({ is: 'client', in: ['quay'] });
  expect(fit.scheme.team).toEqual({ roles: ['Service Desk Team'], groups: [] });
  expect(fit.scheme.ids).toBeUndefined();
});

test('what fits nothing is asked, by the name it has there, and nothing is given until all is said', () => {
  const fit = arrive();
  expect(fit).toMatchObject({
    kind: 'asks',
    asked: [
      { kind: 'role', value: 'Agents' },
      { kind: 'group', value: 'support-team' },
      { kind: 'person', value: '712020:gone', mayBeLeftOut: true },
    ],
  });
  expect(arrive(answers.slice(0, 2)).kind).toBe('asks');
});

test('an action of somebody who is left out goes with him, and the rest stays', () => {
  const fit = arrive(answers);
  expect(fit).toMatchObject({ scheme: { alerts: { acts: [], to: { people: ['712020:ada'] } } } });
});

test('a priority that fits nothing is asked though another here has its id', () => {
  const fit = arrive(answers, { here: { ...here, priority: [{ id: '10000', name: 'Low' }] } });
  expect(fit).toMatchObject({
    asked: [
      { kind: 'priority', value: '3', name: 'Minor' },
      { kind: 'priority', value: '10000', name: 'Blocker' },
    ],
  });
});

test('an answer that names nothing here is no answer, and a condition is never left out', () => {
  const nowhere: Answer[] = [
    ...answers.slice(1),
    { kind: 'role', value: 'Agents', to: { by: 'id', id: '99' } },
    { kind: 'client', value: 'quay-1', to: { by: 'left-out' } },
  ];
  expect(arrive(nowhere)).toMatchObject({ asked: [{ kind: 'role' }, { kind: 'client' }] });
});

test('a file of this very site keeps ids and names as they are', () => {
  const own = arrive(answers.slice(2), {
    origin: { ...origin, site: 'https://here.example', names: {} },
    here: {
      ...here,
      priority: [...(here.priority ?? []), { id: '3', name: 'Trivial' }],
      role: [{ id: '10101', name: 'Agents' }],
      group: [{ id: 'g-1', name: 'support-team' }],
      client: [{ id: 'quay-1', name: 'Quay' }],
    },
  });
  expect(own).toMatchObject({
    kind: 'fits',
    scheme: { severityFrom: { priorities: { '10000': 'Fatal', '3': 'Minor' } }, ids: scheme.ids },
  });
});

test('the usual words for waiting are no question, and what cannot be known here is told and not asked', () => {
  expect(collectReferences(scheme).map(({ value }) => value)).not.toContain('Waiting for customer');
  const fit = arrive(answers, { here: { ...here, client: undefined as never } });
  expect(fit).toMatchObject({ kind: 'fits', unknown: [{ kind: 'client', value: 'quay-1' }] });
});
