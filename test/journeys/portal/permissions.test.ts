/**
 * Customers, requests and doors: who gets what out of the panel on a request of the portal, on a site where an app may call in a
 * customer's name and on one where it may not. The app's own check, where the platform's word is not to be relied on, is in
 * application/portal/who-sees-what.test.ts.
 */
import { randomUUID } from 'node:crypto';
import type { RequestAnswer, RequestLedgerAnswer } from '../../../src/contract/clients/portal';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { ADMIN, AGENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { askFor, askPortal, openPortal, PORTAL, type Portal } from '../../support/site/portal';

const people = {
  ...{ anna: PORTAL.anna, hugo: PORTAL.hugo, mia: PORTAL.mia, otto: PORTAL.otto },
  ...{ stranger: PORTAL.stranger, agent: AGENT, anonymous: 'anonymous' },
};
type Who = keyof typeof people;
type Seen = 'client' | 'participant' | 'approver' | 'team' | 'nothing';
/** The clause of the goal, which is the client's to know. */
const GOAL = /60\sminutes/;
const EVERYBODY = Object.keys(people) as Who[];

/** Anna's requests: kept to herself, shared with Harbour, with Otto in it, and for Otto to approve; Mia's is the other client's. */
const table: Record<string, Partial<Record<Who, Seen>>> = {
  own: { anna: 'client', agent: 'team' },
  shared: { anna: 'client', hugo: 'client', agent: 'team' },
  withOtto: { anna: 'client', otto: 'participant', agent: 'team' },
  toApprove: { anna: 'client', otto: 'approver', agent: 'team' },
  mias: { mia: 'client', agent: 'team' },
};

const rows = Object.entries(table).flatMap(([request, seen]) =>
  EVERYBODY.map((who) => ({ request, who, as: seen[who] ?? ('nothing' as const) })),
);

describe.each([
  true,
  false,
])('where an app may call in the name of a customer: %s', (customersMayCallAsUser) => {
  let desk: Desk;
  let portal: Portal;
  let requests: Record<string, IssueRef>;

  const ask = (who: Who, { key }: IssueRef, functionKey: string, payload: object = {}, more: object = {}) =>
    desk.site.invoke({
      ...{ as: people[who], moduleKey: 'portal', functionKey, payload },
      extension: { request: { key }, ...more },
    });
  const outcomeOf = async (...call: Parameters<typeof ask>): Promise<string> => {
    const answer = (await ask(...call).catch(() => ({ kind: 'nothing' }))) as { kind: string; code?: string };
    return answer.kind === 'refused' ? `${answer.code}` : answer.kind;
  };

  beforeAll(async () => {
    desk = await openDesk('tracktik', { customersMayCallAsUser });
    portal = await openPortal(desk.site);
    await saveClients(desk, portal);
    requests = await createRequests(desk, portal);
  }, 120_000);
  afterAll(() => desk.site.stop());

  const requestOf = (name: string): IssueRef => requests[name] as IssueRef;

  test.each(rows)('$request, $who: $as', async ({ request, who, as }) => {
    const issue = requestOf(request);
    const shown = (await ask(who, issue, 'showRequest').catch(() => null)) as RequestAnswer | null;
    expect(shown?.kind === 'request' ? shown.as : 'nothing').toBe(as);
    const ledger = (await ask(who, issue, 'explainRequest').catch(() => null)) as RequestLedgerAnswer | null;
    expect(ledger?.kind === 'request-ledger').toBe(as !== 'nothing');
    const bank = (await ask(who, issue, 'showBank').catch(() => null)) as { bank?: unknown } | null;
    expect(bank?.bank ?? null).toEqual(as === 'client' ? expect.objectContaining({ minutes: 600 }) : null);
    if (as === 'participant' || as === 'approver') expect(JSON.stringify([shown, ledger])).not.toMatch(GOAL);
    if (as === 'client') expect(JSON.stringify(ledger)).toMatch(GOAL);
  });

  test.each(rows)('$request, $who says what it may', async ({ request, who, as }) => {
    const issue = requestOf(request);
    const said = [
      await outcomeOf(who, issue, 'askEscalation', { id: randomUUID() }),
      await outcomeOf(who, issue, 'agreeOnRequest', { id: randomUUID(), of: { solution: 'workaround' } }),
      await outcomeOf(who, issue, 'sayRequestSolved'),
      await outcomeOf(who, issue, 'disagreeOnRequest', {
        ...{ id: randomUUID(), of: { solution: 'workaround' }, reason: 'No' },
      }),
    ];
    const [told, not] = ['recorded', 'not-allowed'];
    const may: Record<Seen, string[]> = {
      client: [told, told, told, 'invalid'],
      participant: [told, not, not, not],
      approver: [not, not, not, not],
      team: [not, not, not, not],
      nothing: ['nothing', 'nothing', 'nothing', 'nothing'],
    };
    expect(said).toEqual(may[as]);
    await desk.site.settle();
    if (may[as][0] !== told) return;
    // answered, so that the next may ask again
    await desk.site.advance(MINUTE);
    await desk.addComment(AGENT, issue, 'We have it.');
  });

  test('what the page says of another request is not looked at, in its payload or in its place', async () => {
    const [own, foreign] = [requestOf('own'), requestOf('mias')];
    const forged = { key: foreign.key, requestKey: foreign.key, issueId: foreign.id, accountId: PORTAL.mia };
    const shown = (await ask('anna', own, 'showRequest', forged, { issue: foreign })) as RequestAnswer;
    expect(shown.issueKey).toBe(own.key);
    await ask('anna', own, 'askEscalation', { id: randomUUID(), ...forged });
    const theirs = (await ask('mia', foreign, 'showRequest')) as RequestAnswer;
    expect(JSON.stringify(theirs)).not.toContain('Anna');
  });

  test('somebody who leaves the organization, or takes part no more, sees it no more', async () => {
    const [shared, withOtto] = [requestOf('shared'), requestOf('withOtto')];
    const members = `/organization/${portal.harbour}/user`;
    await askPortal(desk.site, ADMIN, 'DELETE', members, { accountIds: [PORTAL.hugo] });
    await askPortal(desk.site, AGENT, 'DELETE', `/request/${withOtto.key}/participant`, {
      accountIds: [PORTAL.otto],
    });
    expect(await outcomeOf('hugo', shared, 'showRequest')).toBe('nothing');
    expect(await outcomeOf('otto', withOtto, 'showRequest')).toBe('nothing');
  });
});

/** Harbour is told by its organization, Mia's client by her account. */
async function saveClients(desk: Desk, { harbour }: Portal): Promise<void> {
  const usual = { id: null, language: 'en', timezone: 'America/Toronto', projects: ['SUP'] };
  await desk.callAdmin('saveClient', {
    ...{ ...usual, name: 'Harbour', accountManager: '' },
    contacts: [{ name: 'Anna', accountId: PORTAL.anna }],
    organizations: [harbour],
  });
  await desk.callAdmin('saveClient', {
    ...{ ...usual, name: 'Museum', accountManager: '', contacts: [{ name: 'Mia', accountId: PORTAL.mia }] },
  });
  for (const client of ['harbour', 'museum']) {
    await desk.callAdmin('saveTerms', { client, billing: altilogixBilling, availability: null });
    const payload = { id: randomUUID(), client, on: '2025-06-01', minutes: 600 };
    await desk.site.invoke({ as: ADMIN, moduleKey: 'accounts', functionKey: 'addPurchase', payload });
  }
}

async function createRequests(desk: Desk, portal: Portal): Promise<Record<string, IssueRef>> {
  const own = await askFor(desk.site, portal, PORTAL.anna);
  const shared = await askFor(desk.site, portal, PORTAL.anna);
  const withOtto = await askFor(desk.site, portal, PORTAL.anna);
  const toApprove = await askFor(desk.site, portal, PORTAL.anna);
  desk.site.changeJira({ kind: 'ask-approval', issue: toApprove.key, approvers: [PORTAL.otto] });
  const mias = await askFor(desk.site, portal, PORTAL.mia);
  desk.site.shareIssue(PORTAL.anna, shared.key, [{ id: portal.harbour, name: 'Harbour' }]);
  await askPortal(desk.site, AGENT, 'POST', `/request/${withOtto.key}/participant`, {
    accountIds: [PORTAL.otto],
  });
  const requests = { own, shared, withOtto, toApprove, mias };
  for (const request of Object.values(requests)) {
    await setCritical(desk, request);
    await desk.recordEvent(request, { kind: 'workaround' });
  }
  await desk.site.advance(5 * MINUTE);
  return requests;
}

async function setCritical(desk: Desk, { key }: IssueRef): Promise<void> {
  const priorities = await desk.askJira<{ id: string; name: string }[]>(AGENT, 'GET', '/rest/api/3/priority');
  const id = priorities.find(({ name }) => name === 'Critical')?.id;
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${key}`, { fields: { priority: { id } } });
}
