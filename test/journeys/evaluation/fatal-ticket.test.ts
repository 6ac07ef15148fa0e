import type { Exchange } from '../../../local/http/network';
import type { Site } from '../../../local/running/running-site';
import { startSite } from '../../../local/site';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import { listDisagreements, listSchemaDisagreements, recordExchanges } from '../../support/contract-listener';
import { testWithContracts } from '../../support/contracts';
import { testWithPeers } from '../../support/peers';

const CLIENT = '712020:client-a';
const AGENT = '712020:agent-a';
const ADMIN = '712020:project-admin';
const SITE_ADMIN = '712020:site-admin';
const MINUTE = 60_000;

let site: Site;
let exchanges: Exchange[];

beforeAll(async () => {
  site = await startSite({ now: '2025-06-05T14:00:00Z', port: null });
  exchanges = recordExchanges(site);
  await createIssue('Minor');
  const payload = { projectId: '10000', preset: 'valtech' };
  await site.invoke({ as: SITE_ADMIN, moduleKey: 'get-started', functionKey: 'choosePreset', payload });
});
afterAll(() => site.stop());

async function askJira<Body>(as: string, method: string, path: string, body?: unknown): Promise<Body> {
  const answer = await site.request({ as, product: 'jira', method, path, body });
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
}

async function createIssue(priority: string, projectKey = 'SUP'): Promise<{ id: string; key: string }> {
  const priorities = await askJira<{ id: string; name: string }[]>(CLIENT, 'GET', '/rest/api/3/priority');
  const { id } = priorities.find(({ name }) => name === priority) ?? { id: '' };
  const fields = {
    project: { key: projectKey },
    issuetype: { name: 'Incident' },
    summary: 'The cart does not work',
    priority: { id },
  };
  const issue = await askJira<{ id: string; key: string }>(CLIENT, 'POST', '/rest/api/3/issue', { fields });
  await site.settle();
  return issue;
}

function callPanel(
  issue: { id: string; key: string },
  functionKey: string,
  payload: unknown,
  as = AGENT,
  projectId = '10000',
): Promise<unknown> {
  const extension = {
    type: 'jira:issuePanel',
    issue,
    project: { id: projectId, key: issue.key.split('-')[0] as string },
  };
  return site.invoke({ as, moduleKey: 'panel', functionKey, payload, extension });
}

async function readClock(issue: { id: string; key: string }, name: string) {
  const answer = (await callPanel(issue, 'showClocks', {})) as ClocksAnswer;
  const clockFound = answer.clocks?.find((view) => view.clock === name);
  if (!clockFound) throw new Error(`no ${name} clock in ${JSON.stringify(answer)}`);
  return clockFound;
}

async function say(as: string, issue: { key: string }, text: string): Promise<void> {
  const body = {
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
  await askJira(as, 'POST', `/rest/api/3/issue/${issue.key}/comment`, { body });
  await site.settle();
}

async function moveTo(issue: { key: string }, status: string): Promise<void> {
  const path = `/rest/api/3/issue/${issue.key}/transitions`;
  const { transitions } = await askJira<{ transitions: { id: string; to: { name: string } }[] }>(
    AGENT,
    'GET',
    path,
  );
  const transition = transitions.find(({ to }) => to.name === status);
  await askJira(AGENT, 'POST', path, { transition: { id: transition?.id } });
  await site.settle();
}

const listLinks = (issue: { key: string }) =>
  askJira<{ globalId: string; object: { url: string; title: string } }[]>(
    AGENT,
    'GET',
    `/rest/api/3/issue/${issue.key}/remotelink`,
  );

const findPages = async (as: string, { key }: { key: string }) => {
  const path = '/wiki/api/v2/pages?body-format=atlas_doc_format&limit=250';
  const { body } = await site.request({ as, product: 'confluence', method: 'GET', path });
  const { results } = body as {
    results: { id: string; title: string; body: { atlas_doc_format: { value: string } } }[];
  };
  return results.filter(({ title }) => title.startsWith(`${key}: `));
};

describe('from a fatal ticket to a drafted incident report', () => {
  test('a fatal ticket in business hours is to be answered in 15 minutes and restored in 4 hours', async () => {
    const issue = await createIssue('Fatal');
    const response = await readClock(issue, 'response');
    const resolution = await readClock(issue, 'resolution');
    expect(response.state).toBe('running');
    expect((response.dueAt ?? 0) - (response.startedAt ?? 0)).toBe(15 * MINUTE);
    expect((resolution.dueAt ?? 0) - (resolution.startedAt ?? 0)).toBe(240 * MINUTE);
  });

  test('the two fields hold the due instants', async () => {
    const issue = await createIssue('Fatal');
    const fields = await askJira<{ id: string; name: string }[]>(AGENT, 'GET', '/rest/api/3/field');
    const id = fields.find(({ name }) => name === 'SLA response due')?.id as string;
    const read = await askJira<{ fields: Record<string, string> }>(
      AGENT,
      'GET',
      `/rest/api/3/issue/${issue.key}?fields=${id}`,
    );
    expect(Date.parse(read.fields[id] as string)).toBe((await readClock(issue, 'response')).dueAt);
  });

  test('a client’s word does not stop the response; a team member’s public word does', async () => {
    const issue = await createIssue('Fatal');
    await site.advance(5 * MINUTE);
    await say(CLIENT, issue, 'Any news?');
    expect((await readClock(issue, 'response')).state).toBe('running');
    await say(AGENT, issue, 'We see the problem and are looking into it.');
    const response = await readClock(issue, 'response');
    expect(response.state).toBe('met');
    expect(response.elapsedMs).toBeGreaterThanOrEqual(5 * MINUTE);
  });

  test('time passing beyond the due instant shows the breach', async () => {
    const issue = await createIssue('Fatal');
    await site.advance(16 * MINUTE);
    const response = await readClock(issue, 'response');
    expect(response.state).toBe('breached');
    expect(response.breachedAt).toBe(response.dueAt);
    expect(response.remainingMs).toBeLessThan(0);
  });

  test('closing drafts the report within a minute, links it, and starts the report clock', async () => {
    const issue = await createIssue('Fatal');
    await say(AGENT, issue, 'We are on it.');
    await moveTo(issue, 'Done');
    await site.advance(MINUTE);
    const [link, ...rest] = await listLinks(issue);
    expect(rest).toEqual([]);
    expect(link?.object.title).toMatch(new RegExp(`^${issue.key}: .+ – incident report, .+`));
    const [page] = await findPages(AGENT, issue);
    expect(page?.body.atlas_doc_format.value).toContain('We are on it.');
    expect((await readClock(issue, 'report')).state).toBe('running');
  });

  test('the client cannot see the draft', async () => {
    const issue = await createIssue('Fatal');
    await moveTo(issue, 'Done');
    await site.advance(MINUTE);
    expect(await findPages(AGENT, issue)).toHaveLength(1);
    expect(await findPages(CLIENT, issue)).toHaveLength(0);
  });

  test('a minor ticket owes no report', async () => {
    const issue = await createIssue('Minor');
    await moveTo(issue, 'Done');
    await site.advance(MINUTE);
    expect(await listLinks(issue)).toEqual([]);
  });

  test('a Confluence failure leaves the report owed, and the next run drafts it once', async () => {
    const issue = await createIssue('Critical');
    site.faults.failNext(({ product, method }) => product === 'confluence' && method === 'POST', {
      status: 503,
    });
    await moveTo(issue, 'Done');
    expect(await listLinks(issue)).toEqual([]);
    expect(((await callPanel(issue, 'showClocks', {})) as ClocksAnswer).report.state).toBe('blocked');
    await site.advance(10 * MINUTE);
    expect(await listLinks(issue)).toHaveLength(1);
    expect(await findPages(AGENT, issue)).toHaveLength(1);
  });

  test('a page whose creation was answered by a timeout is found again, not drafted twice', async () => {
    const issue = await createIssue('Fatal');
    const isCreation = ({ product, method }: { product: string; method: string }) =>
      product === 'confluence' && method === 'POST';
    site.faults.failNext(isCreation, { status: 504, afterEffect: true });
    await moveTo(issue, 'Done');
    await site.advance(10 * MINUTE);
    expect(await listLinks(issue)).toHaveLength(1);
    expect(await findPages(AGENT, issue)).toHaveLength(1);
  });

  test('a project without a scheme shows no panel; one that is still marked says where a scheme is chosen', async () => {
    const issue = await createIssue('Fatal', 'OPS');
    await expect(callPanel(issue, 'showClocks', {}, AGENT, '10001')).rejects.toThrow('is not shown there');
    await askJira(SITE_ADMIN, 'PUT', '/rest/api/3/project/10001/properties/sablier-follows', true);
    const none = { kind: 'no-scheme', projectName: 'Operations' };
    expect(await callPanel(issue, 'showClocks', {}, AGENT, '10001')).toEqual({
      ...none,
      canAdminister: false,
    });
    expect(await callPanel(issue, 'showClocks', {}, ADMIN, '10001')).toEqual({
      ...none,
      canAdminister: true,
    });
    await askJira(SITE_ADMIN, 'DELETE', '/rest/api/3/project/10001/properties/sablier-follows');
  });

  testWithContracts('every call and answer of these stories is one that Atlassian documents', async () => {
    expect(exchanges.length).toBeGreaterThan(100);
    expect(await listDisagreements(exchanges)).toEqual([]);
  });

  testWithPeers('every answer of these stories is one that jira.js and confluence.js read', () => {
    expect(listSchemaDisagreements(exchanges)).toEqual([]);
  });
});
