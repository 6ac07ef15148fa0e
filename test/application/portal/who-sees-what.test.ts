/** Who sees which request of the portal as whom, and what each may say: customers by requests by doors, over ports that only tell. */
import { textsIn } from '../../../locales/languages';
import { explainRequest } from '../../../src/application/portal/explain-request';
import type { PortalCaller } from '../../../src/application/portal/open-request';
import { showBank } from '../../../src/application/portal/show-bank';
import { showRequest } from '../../../src/application/portal/show-request';
import {
  agreeOnRequest,
  askEscalation,
  sayRequestSolved,
} from '../../../src/application/portal/speak-for-client';
import type { RequestPeople } from '../../../src/application/ports/service-desk';
import type { ClientView } from '../../../src/contract/admin';
import type { RequestAnswer } from '../../../src/contract/clients/portal';
import { createDesk, on } from '../../domain/sla/small-desk';
import { createSite, ISSUE, PROJECT, type Site } from '../../support/ports/followed-issue';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const notThere = `not-found: ${refusals.portal.noSuchRequest}`;
const notTheirs = `not-allowed: ${refusals.portal.notTheClient}`;

const ladder = {
  steps: [
    { key: 'desk', name: { en: 'Desk', fr: 'Bureau' } },
    { key: 'manager', name: { en: 'Manager', fr: 'Gestion' }, onDemand: true },
  ],
  clause: '',
};
const contracts = [
  { id: 'gold', name: { en: 'Gold', fr: 'Or' }, when: { is: 'client', in: ['acme'] }, clause: 'Article 4' },
];
const scheme = createDesk({ automation: { ladder }, contracts });

const clientOf = (id: string, ...accounts: string[]): ClientView => ({
  ...{ id, name: id, language: 'en', timezone: 'UTC', projects: [PROJECT.key], accountManager: '' },
  contacts: accounts.map((accountId) => ({ name: accountId, accountId })),
  ...{ labels: [], components: [], organizations: [], organizationNames: {}, ladder: {}, stepContacts: {} },
  reports: { space: '', parent: '', readers: '' },
});
const clients = [
  { ...clientOf('acme', 'client', 'listed'), organizations: ['9'] },
  { ...clientOf('quay', 'foreign', 'foreign-member'), organizations: ['11'] },
];

const people: RequestPeople = {
  ...{ issueId: ISSUE, reporter: 'client', organizations: ['7'] },
  approvers: ['approver', 'participant', 'approves-for-acme', 'approves-for-quay'],
  participants: ['participant', 'listed', 'foreign', 'agent', 'of-acme', 'of-quay'],
};
const members = new Map([
  ['colleague', ['7', '9']],
  ['neighbour', ['8']],
  ['of-acme', ['9']],
  ['approves-for-acme', ['9']],
  ['approves-for-quay', ['11']],
  ['of-quay', ['11']],
  ['foreign-member', ['7']],
]);

/** Jira is asked in nobody's name but that of somebody with a licence. */
function openSite(more: Partial<RequestPeople> = {}, worker = 'agent'): Site & { asked: string[] } {
  const asked: string[] = [];
  const site = createSite({
    scheme,
    given: {
      people: {
        canWork: async () => asked.push('canWork') > 0 && worker === 'agent',
        addressOf: async () => null,
      },
      site: { listClients: async () => clients },
      requests: {
        peopleOf: async (key) => (key === 'SUP-1' ? { ...people, ...more } : null),
        organizationsOf: async (accountId) => members.get(accountId) ?? [],
      },
      bank: { termsOf: async () => null },
      issues: { organizationsOf: async () => [{ id: '7', name: 'Seven' }] },
    },
  });
  return { ...site, asked };
}

const callerOf = (accountId: string, more: Partial<PortalCaller> = {}): PortalCaller => ({
  ...{ requestKey: 'SUP-1', accountId, isLicensed: false },
  ...more,
});

const LICENSED: ReadonlySet<string> = new Set(['agent', 'licensed']);
const agreed = { id: '6f1f2f8e-6d0e-4c53-9a51-3f5b7a3c1d10', of: { solution: 'workaround' } } as const;
const WORKAROUND = { id: 'w', at: on('mon 10:05'), actor: 'agent', kind: 'workaround', payload: {} } as const;

interface Row {
  who: string;
  /** As whom; null where the request is not there. */
  as: RequestAnswer['as'] | null;
  escalates?: boolean;
  agrees?: boolean;
}
const table: Row[] = [
  { who: 'client', as: 'client', escalates: true, agrees: true },
  { who: 'colleague', as: 'client', escalates: true, agrees: true },
  { who: 'listed', as: 'client', escalates: true, agrees: true },
  { who: 'of-acme', as: 'client', escalates: true, agrees: true },
  { who: 'of-quay', as: 'participant', escalates: true },
  { who: 'participant', as: 'participant', escalates: true },
  { who: 'approver', as: 'approver' },
  { who: 'approves-for-acme', as: 'client', escalates: true, agrees: true },
  { who: 'approves-for-quay', as: 'approver' },
  { who: 'foreign', as: 'participant', escalates: true },
  { who: 'foreign-member', as: 'participant', escalates: true },
  { who: 'agent', as: 'team' },
  { who: 'neighbour', as: null },
  { who: 'stranger', as: null },
  { who: '', as: null },
  { who: 'constructor', as: null },
];

describe.each(table)('$who, on a request of Acme’s', ({ who, as, escalates = false, agrees = false }) => {
  const open = () => ({ site: openSite(), caller: callerOf(who, { isLicensed: LICENSED.has(who) }) });

  test(`sees it as ${as ?? 'nobody'}`, async () => {
    const { site, caller } = open();
    const answer = await showRequest(site.ports, { ...caller, language: 'en' });
    if (as === null) return expect(sayRefusal(answer)).toBe(notThere);
    expect(answer).toMatchObject({ kind: 'request', as, issueKey: 'SUP-1' });
    const { promise, may, clocks } = answer as RequestAnswer;
    const isOfClient = as === 'client' || as === 'team';
    expect(promise).toEqual(
      isOfClient ? { by: 'Small', contract: { name: 'Gold', clause: 'Article 4' }, severity: 'High' } : null,
    );
    expect(clocks.every(({ goal }) => (goal !== null) === isOfClient || goal === null)).toBe(true);
    expect(clocks.some(({ goal }) => goal !== null)).toBe(isOfClient);
    expect(may).toEqual({ escalate: escalates, solved: agrees, agree: agrees });
  });

  test('reads why, with the clauses or without, or nothing', async () => {
    const { site, caller } = open();
    const answer = await explainRequest(site.ports, { ...caller, language: 'en' });
    if (as === null) return expect(sayRefusal(answer)).toBe(notThere);
    expect(answer).toMatchObject({ kind: 'request-ledger' });
    expect(JSON.stringify(answer).includes('Gold')).toBe(as === 'client' || as === 'team');
  });

  test('says with its buttons what it may', async () => {
    const { site, caller } = open();
    site.events.told.push(WORKAROUND);
    const outcomes = [
      await askEscalation(site.ports, caller, { id: agreed.id }),
      await agreeOnRequest(site.ports, caller, agreed),
      await sayRequestSolved(site.ports, caller),
    ].map((answer) => (answer.kind === 'recorded' ? 'recorded' : sayRefusal(answer)));
    const refused = as === null ? notThere : notTheirs;
    const outcomeOf = (may: boolean) => (may ? 'recorded' : refused);
    expect(outcomes).toEqual([outcomeOf(escalates), outcomeOf(agrees), outcomeOf(agrees)]);
    const own = site.events.told.filter(({ id }) => id !== 'w').map(({ kind, actor }) => `${actor} ${kind}`);
    expect(own).toEqual([
      ...(escalates ? [`${who} demand`] : []),
      ...(agrees ? [`${who} agreement`, `${who} agreement`] : []),
    ]);
  });
});

test('nothing is asked of Jira in the name of somebody without a licence', async () => {
  const site = openSite();
  for (const who of ['client', 'colleague', 'participant', 'stranger'])
    await showRequest(site.ports, { ...callerOf(who), language: 'en' });
  expect(site.asked).toEqual([]);
});

test('a licence alone shows nobody a request, and an account of the portal is never taken for an agent’s', async () => {
  const site = openSite({}, 'nobody');
  const licensed = callerOf('licensed', { isLicensed: true });
  expect(sayRefusal(await showRequest(site.ports, { ...licensed, language: 'en' }))).toBe(notThere);
  const customer = openSite({ participants: [] });
  expect(sayRefusal(await showRequest(customer.ports, { ...callerOf('other'), language: 'en' }))).toBe(
    notThere,
  );
});

test('a reporter who belongs to the team is the team: it says nothing in the client’s name', async () => {
  const site = openSite({ reporter: 'other-agent' });
  const caller = callerOf('other-agent');
  expect(await showRequest(site.ports, { ...caller, language: 'en' })).toMatchObject({ as: 'team' });
  expect(sayRefusal(await sayRequestSolved(site.ports, caller))).toBe(notTheirs);
});

test('the bank is nobody’s but the client’s, and another request’s key shows nothing', async () => {
  const site = openSite();
  expect(await showBank(site.ports, callerOf('participant'))).toEqual({ kind: 'request-bank', bank: null });
  expect(sayRefusal(await showBank(site.ports, callerOf('client', { requestKey: 'SUP-2' })))).toBe(notThere);
});

test('a word said twice is recorded once, by whomever of the client', async () => {
  const site = openSite();
  site.events.told.push(WORKAROUND);
  for (const who of ['client', 'colleague', 'client']) {
    await sayRequestSolved(site.ports, callerOf(who));
    await agreeOnRequest(site.ports, callerOf(who), agreed);
  }
  const said = site.events.told.filter(({ kind }) => kind === 'agreement');
  expect(said.map(({ payload }) => payload)).toEqual([
    { of: 'resolution', agreed: true, own: true },
    { of: 'workaround', agreed: true, own: true },
  ]);
});

test('there is nothing to agree to that was not given', async () => {
  const site = openSite();
  const answer = await agreeOnRequest(site.ports, callerOf('client'), agreed);
  expect(sayRefusal(answer)).toBe(`invalid: ${refusals.automation.notAgreeable}`);
});
