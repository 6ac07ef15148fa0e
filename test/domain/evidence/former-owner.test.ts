/** What the evidence of an issue tells of the client that it was of before: nothing, and its numbers are recomputed all the same. */
import fc from 'fast-check';
import { evidenceOf } from '../../../src/domain/evidence/evidence';
import { rulingOf } from '../../../src/domain/evidence/ruling';
import type { Contract } from '../../../src/domain/scheme/contract';
import type { IssueScheme } from '../../../src/domain/scheme/versions/versions';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { isOfOwner } from '../../../src/domain/sla/contract-owner';
import type { History } from '../../../src/domain/sla/history/history';
import { sealWhatIsOver } from '../../../src/domain/sla/seals/new-seals';
import { releaseIssue } from '../../../src/domain/statement/released-issue';
import { explainWarning } from '../../support/explain-warning';
import { casesOf } from '../drawn-cases';
import { changed, createDesk, instantOf, type Ticket, toHistory } from '../sla/contracts/desk';
import { acme, clocks, disagreementsOf, now, QUAY, quay, sha256 } from './two-papers';

/** Quay’s until it is Acme’s: answered late, visited late, resolved and reported on under Quay’s paper. */
const moveTo = (to: string | null) =>
  toHistory(
    {
      ...{ at: '05 14:00', priority: 'High', client: 'quay', says: ['05 18:30'] },
      labels: ['quay-vip'],
      organizations: ['Quay Ltd'],
      items: [
        ['05 19:00', [changed('status', 'To Do', 'Done')]],
        ['05 20:00', [{ ...changed('labels', '', ''), fromString: 'quay-vip', toString: '' }]],
      ],
      events: [
        ['05 18:00', 'correction', disputed],
        ['05 20:00', 'client-changed', { client: to }],
        ['05 20:00', 'organization-changed', { organizations: [{ id: '9', name: 'Acme Ltd' }] }],
        ['05 21:00', 'published', { stage: 'quay-notice' }],
      ],
    },
    withStages,
  );
const disputed = {
  ...{ clock: 'quay-visit', counts: false, why: 'Quay said so' },
  ...{ from: Date.parse(instantOf('05 15:00')), to: Date.parse(instantOf('05 15:10')) },
};
const stage = { id: 'quay-notice', name: { en: 'To Quay', fr: 'À Quay' }, to: 'Quay’s bank' };
const stages = [{ ...stage, from: 'closing', length: 'PT1H', clause: 'Quay, 9' }];
const quayWithStages = {
  ...quay,
  report: { severities: ['High'], owed: 'ever', stages, clause: 'Quay, 9' },
};
const withStages = createDesk({
  contracts: [quayWithStages, acme],
  clocks,
  severityFrom: { default: 'Low', labels: { 'quay-vip': 'High' } },
  holders: [{ holder: 'client', when: { is: 'label', in: ['quay-vip'] } }],
});
/** Every instant, length and state, whatever its clock is called. */
const numbersOf = (ruling: object) =>
  JSON.stringify(ruling)
    .match(/"(\w*At|\w*Ms|from|to|state|cause|holder)":("[^"]*"|-?\d+|null)/g)
    ?.sort();
const write = (history: History, scheme: IssueScheme = withStages) =>
  evidenceOf({ history, scheme, version: 1, now, timeZones: '2025b', explainWarning }, sha256);

test.each([
  'acme',
  'harbour',
  null,
])('tells %s no word of the former’s, and every number of it still', (to) => {
  const history = moveTo(to);
  const text = write(history);
  const cycles = Object.values(evaluateClocks(withStages, history, now).clocks).flatMap(
    (clock) => clock.cycles,
  );
  expect(cycles.filter(({ contract }) => contract === 'quay-paper').length).toBeGreaterThan(1);
  expect(/.{0,60}quay.{0,60}/i.exec(text)?.[0]).toBeUndefined();
  expect(disagreementsOf(text)).toEqual([]);
  expect(numbersOf(JSON.parse(text).ruling)).toEqual(numbersOf(rulingOf(withStages, history, now)));
});

test('nor does the file of its client’s statement', () => {
  expect(JSON.stringify(releaseIssue('SUP', withStages, moveTo('acme'), now))).not.toMatch(QUAY);
});

test('with verdicts that were sealed then, and under a scheme whose paper of the former is gone', () => {
  const history = moveTo('acme');
  const then = Date.parse(instantOf('05 19:30'));
  const sealing = sealWhatIsOver(withStages, evaluateClocks(withStages, history, then), history, then);
  const sealed = { ...history, seals: sealing ? [sealing] : [] };
  const until = Date.parse(instantOf('05 19:45'));
  const later = { ...withStages, contracts: createDesk({ contracts: [acme] }).contracts };
  for (const scheme of [withStages, { ...later, before: { until, scheme: withStages } }]) {
    const text = write(sealed, scheme);
    expect(/.{0,60}quay.{0,60}/i.exec(text)?.[0]).toBeUndefined();
    expect(disagreementsOf(text)).toEqual([]);
  }
});

const when = fc.integer({ min: 5, max: 28 }).map((day) => `${String(day).padStart(2, '0')} 15:00`);
const change = fc.oneof(
  fc.constantFrom('acme', 'quay', null).map((client) => ['client-changed', { client }] as const),
  fc
    .constantFrom(['Boreal'], ['Austral'], [])
    .map((names) => names.map((name) => ({ id: null, name })))
    .map((organizations) => ['organization-changed', { organizations }] as const),
);
const item = fc.constantFrom(['bank', 'vip'], ['vip', 'bank'], ['', 'bank'], ['bank', '']);
const ticket = fc.record({
  at: fc.constant('05 14:00'),
  priority: fc.constantFrom('High', 'Low'),
  client: fc.constantFrom('acme', 'quay'),
  labels: fc.constantFrom<string[]>(['bank'], ['vip'], []),
  type: fc.constantFrom('Change', 'Incident'),
  organizations: fc.constantFrom<string[]>(['Boreal'], []),
  says: fc.array(when, { maxLength: 2 }),
  items: fc.array(
    fc
      .tuple(when, item)
      .map(([at, [from, to]]): [string, object[]] => [
        at,
        [{ ...changed('labels', '', ''), fromString: from, toString: to }],
      ]),
    { maxLength: 2 },
  ),
  events: fc.array(
    fc
      .tuple(when, change)
      .map(([at, [kind, payload]]): NonNullable<Ticket['events']>[number] => [
        ...([at, kind, payload] as const),
      ]),
    { maxLength: 3 },
  ),
});
const three = createDesk();
const end = Date.parse(instantOf('30 15:00'));

test('whoever it was of, and however often it changed hands', () => {
  fc.assert(
    fc.property(ticket, (drawn) => {
      const history = toHistory(drawn, three);
      const input = { history, scheme: three, version: 1, now: end, timeZones: '2025b', explainWarning };
      const text = evidenceOf(input, sha256);
      expect(disagreementsOf(text)).toEqual([]);
      expect(numbersOf(JSON.parse(text).ruling)).toEqual(numbersOf(rulingOf(three, history, end)));
      for (const { id, when } of three.contracts)
        if (!isOfOwner({ when } as Contract, history)) expect(text).not.toContain(`"${id}"`);
    }),
    { numRuns: casesOf(60) },
  );
});
