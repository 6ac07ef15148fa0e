/** Who may do what with which request: customers × requests × calls. */
import type { Site } from '../../../local/running/running-site';
import { startSite } from '../../../local/site';
import { withContracts } from '../../support/contract-listener';
import { ADMIN, AGENT, CLIENT } from '../../support/site/jira';
import { askFor, askPortal, openPortal, PORTAL, type Portal } from '../../support/site/portal';

let site: Site;
let portal: Portal;
const requests: Record<string, string> = {};

const ask = (as: string, method: string, path: string, body?: unknown) =>
  askPortal(site, as, method, path, body);

beforeAll(async () => {
  site = withContracts(await startSite({ now: '2025-06-05T14:00:00Z', port: null }));
  portal = await openPortal(site);
  for (const [name, as] of [
    ['own', PORTAL.anna],
    ['shared', PORTAL.hugo],
    ['joined', PORTAL.mia],
    ['foreign', PORTAL.mia],
    ['with museum', PORTAL.mia],
  ] as const)
    requests[name] = (await askFor(site, portal, as, { summary: `A request: ${name}` })).key;
  site.shareIssue(AGENT, requests.shared ?? '', [{ id: portal.harbour, name: 'Harbour' }]);
  site.shareIssue(AGENT, requests['with museum'] ?? '', [{ id: portal.museum, name: 'Museum' }]);
  await ask(AGENT, 'POST', `/request/${requests.joined}/participant`, { accountIds: [PORTAL.anna] });
});
afterAll(() => site.stop());

const CALLS: [name: string, method: string, path: string, body?: unknown][] = [
  ['read', 'GET', ''],
  ['read expanded', 'GET', '?expand=participant,status,sla,requestType,serviceDesk,action,comment'],
  ['comments', 'GET', '/comment'],
  ['participants', 'GET', '/participant'],
  ['states', 'GET', '/status'],
  ['reply', 'POST', '/comment', { body: 'Any news?', public: true }],
  ['reply to the team', 'POST', '/comment', { body: 'Any news?', public: false }],
  ['name somebody', 'POST', '/participant', { accountIds: [PORTAL.otto] }],
  ['SLAs', 'GET', '/sla'],
];

const MISSING = [404, 404, 404, 404, 404, 404, 404, 404, 404];
const NOBODY = MISSING.map(() => 401);
const READER = [200, 200, 200, 200, 200, 201, 403, 403, 403];
const OWNER = [200, 200, 200, 200, 200, 201, 403, 200, 403];
const TEAM = [200, 200, 200, 200, 200, 201, 201, 200, 200];

const TABLE: [who: string, as: string, request: string, statuses: number[]][] = [
  ['anna', PORTAL.anna, 'own', OWNER],
  ['anna', PORTAL.anna, 'shared', READER],
  ['anna', PORTAL.anna, 'joined', READER],
  ['anna', PORTAL.anna, 'foreign', MISSING],
  ['anna', PORTAL.anna, 'with museum', MISSING],
  ['hugo', PORTAL.hugo, 'own', MISSING],
  ['hugo', PORTAL.hugo, 'shared', OWNER],
  ['hugo', PORTAL.hugo, 'foreign', MISSING],
  ['mia', PORTAL.mia, 'foreign', OWNER],
  ['mia', PORTAL.mia, 'own', MISSING],
  ['mia', PORTAL.mia, 'shared', MISSING],
  ['the stranger', PORTAL.stranger, 'own', MISSING],
  ['the stranger', PORTAL.stranger, 'shared', MISSING],
  ['an agent', AGENT, 'own', TEAM],
  ['an agent', AGENT, 'foreign', TEAM],
  ['the administrator', ADMIN, 'foreign', TEAM],
  ['somebody licensed who may look into the project', CLIENT, 'foreign', READER],
  ['nobody', 'anonymous', 'own', NOBODY],
];

test.each(TABLE)('%s (%s), the request “%s”', async (_, as, request, expected) => {
  const statuses: number[] = [];
  for (const [, method, path, body] of CALLS)
    statuses.push((await ask(as, method, `/request/${requests[request]}${path}`, body)).status);
  expect(named(statuses)).toEqual(named(expected));
});

const named = (statuses: number[]) =>
  Object.fromEntries(statuses.map((status, at) => [CALLS[at]?.[0], status]));

test.each([
  ['Jira’s own issue', '/issue/SUP-1', 404],
  ['its comments', '/issue/SUP-1/comment', 404],
  ['its changelog', '/issue/SUP-1/changelog', 404],
  ['a search', '/search/jql?jql=project%20%3D%20SUP', 401],
  ['the people of the site', '/users/search', 403],
  ['whoever he is', '/myself', 200],
])('a customer asks Jira itself for %s', async (_, path, status) => {
  expect(requests.own).toBe('SUP-1');
  const request = { as: PORTAL.anna, product: 'jira', method: 'GET', path: `/rest/api/3${path}` } as const;
  const answer = await site.request(request);
  expect(answer.status).toBe(status);
});

describe('the list of requests', () => {
  const listOf = async (as: string, query = '') => {
    const { body } = await askPortal<{ values: { summary: string }[] }>(site, as, 'GET', `/request${query}`);
    return body.values.map(({ summary }) => summary.replace('A request: ', '')).sort();
  };

  test('holds a customer’s own, those that concern him and those of his organizations', async () => {
    expect(await listOf(PORTAL.anna)).toEqual(['joined', 'own', 'shared']);
    expect(await listOf(PORTAL.hugo)).toEqual(['shared']);
    expect(await listOf(PORTAL.mia)).toEqual(['foreign', 'joined', 'with museum']);
    expect(await listOf(PORTAL.stranger)).toEqual([]);
    expect(await listOf(AGENT)).toEqual([]);
  });

  test.each([
    ['OWNED_REQUESTS', ['own']],
    ['PARTICIPATED_REQUESTS', ['joined']],
    ['ALL_ORGANIZATIONS', ['shared']],
    ['ALL_REQUESTS', ['joined', 'own', 'shared']],
    ['APPROVER', []],
  ])('by %s', async (ownership, expected) => {
    expect(await listOf(PORTAL.anna, `?requestOwnership=${ownership}`)).toEqual(expected);
  });

  test('by an organization that one is not in there is nothing', async () => {
    const of = (id: string) => `?requestOwnership=ORGANIZATION&organizationId=${id}`;
    expect(await listOf(PORTAL.anna, of(portal.harbour))).toEqual(['shared']);
    expect(await listOf(PORTAL.anna, of(portal.museum))).toEqual([]);
  });
});

test('who leaves an organization no longer reads what is shared with it, nor when the desk no longer serves it', async () => {
  const status = async () => (await ask(PORTAL.anna, 'GET', `/request/${requests.shared}`)).status;
  const members = `/organization/${portal.harbour}/user`;
  await ask(AGENT, 'DELETE', members, { accountIds: [PORTAL.anna] });
  expect(await status()).toBe(404);
  await ask(AGENT, 'POST', members, { accountIds: [PORTAL.anna] });
  expect(await status()).toBe(200);
  const served = `/servicedesk/${portal.desk}/organization`;
  await ask(AGENT, 'DELETE', served, { organizationId: Number(portal.harbour) });
  expect(await status()).toBe(404);
  await ask(AGENT, 'POST', served, { organizationId: Number(portal.harbour) });
  expect(await status()).toBe(200);
});

test('an account that was deactivated reads nothing any more', async () => {
  site.addPerson({
    ...{ accountId: '712020:left', displayName: 'Left', accountType: 'customer' },
    ...{ sees: [], customerOf: ['SUP'] },
  });
  const { key } = await askFor(site, portal, '712020:left');
  site.changeJira({ kind: 'leave', accountId: '712020:left' });
  expect((await ask('712020:left', 'GET', `/request/${key}`)).status).toBe(404);
});
