/** What can keep a report from going on has a name, a sentence with the way out on the panel, and a test that the way leads out. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { ReportStatus } from '../../../src/contract/report';
import { ADMIN, AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { type ReportPage, reportPages } from '../../support/site/finished-report';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

interface ProductCall {
  as: string;
  method: string;
  path: string;
}

const show = (issue: IssueRef) => desk.callPanel(issue, 'showReport') as Promise<ReportStatus>;
const move = (issue: IssueRef, step: string) =>
  desk.callPanel(issue, 'moveReport', { step }) as Promise<ReportStatus>;
const readProblem = async (issue: IssueRef) =>
  ((await desk.callPanel(issue, 'showClocks')) as ClocksAnswer).report.problem;

async function closeFatalIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

const askScheme = (functionKey: string, payload: object) => {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  return desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
};

async function schemeOf() {
  const { current } = (await askScheme('showScheme', {})) as {
    current: { version: number; scheme: { report: object } };
  };
  return current;
}

async function pageOf(issue: IssueRef): Promise<ReportPage> {
  const [page] = await reportPages(desk, AGENT, issue);
  if (!page) throw new Error(`${issue.key} has no report`);
  return page;
}

function askWiki(as: string, method: string, path: string, body?: unknown) {
  return desk.site.request({ as, product: 'confluence', method, path: `/wiki${path}`, body });
}

function restrictTo(page: ReportPage, accountIds: string[]) {
  const user = accountIds.map((accountId) => ({ type: 'known', accountId }));
  const body = ['read', 'update'].map((operation) => ({ operation, restrictions: { user, group: [] } }));
  return askWiki(AGENT, 'PUT', `/rest/api/content/${page.id}/restriction`, body);
}

const isCreation = ({ as, method, path }: ProductCall) =>
  as === 'app' && method === 'POST' && path.startsWith('/wiki/api/v2/pages');
const FORBIDDEN = { status: 403, body: { statusCode: 403, message: 'Not permitted' } };
const isRestriction = ({ as, method, path }: ProductCall) =>
  as === 'app' && method === 'PUT' && path.endsWith('/restriction');

test('an app that may not write in the space yet says so, and drafts as soon as it may', async () => {
  desk.site.faults.failNext(isCreation, FORBIDDEN);
  const issue = await closeFatalIssue();
  expect(await readProblem(issue)).toMatch(/may not write in the Confluence space/);
  expect(await move(issue, 'retry')).toMatchObject({ state: 'drafted', problem: null });
});

test('a new space where the app’s right to write comes late has its report once it has come', async () => {
  desk.site.changeSpace('98304', { appReadsOnly: true });
  const issue = await closeFatalIssue();
  await desk.site.advance(6 * MINUTE);
  expect(await readProblem(issue)).toMatch(/may not write in the Confluence space/);
  desk.site.changeSpace('98304', { appReadsOnly: false });
  await desk.site.advance(6 * MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'drafted', problem: null });
  expect(JSON.stringify(await pageOf(issue))).toContain('We are on it.');
});

test('an archived space is told by its name, and the report is drafted once the space is restored', async () => {
  desk.site.changeSpace('98304', { archived: true });
  const issue = await closeFatalIssue();
  expect(await readProblem(issue)).toMatch(/is archived/);
  desk.site.changeSpace('98304', { archived: false });
  expect(await move(issue, 'retry')).toMatchObject({ state: 'drafted', problem: null });
});

test('a space archived under a draft is told, the page is left as it was, and follows the issue once it is restored', async () => {
  const issue = await closeFatalIssue();
  const before = await pageOf(issue);
  desk.site.changeSpace('98304', { archived: true });
  await desk.addComment(AGENT, issue, 'A word of the archived days.');
  await desk.site.advance(6 * MINUTE);
  expect(await readProblem(issue)).toMatch(/may not write in the Confluence space/);
  expect((await pageOf(issue)).version.number).toBe(before.version.number);
  desk.site.changeSpace('98304', { archived: false });
  await desk.site.advance(6 * MINUTE);
  expect(await readProblem(issue)).toBeNull();
  expect(JSON.stringify(await pageOf(issue))).toContain('A word of the archived days.');
});

test('a page moved to another space is followed there: its link, its facts and its byline', async () => {
  const issue = await closeFatalIssue();
  const page = await pageOf(issue);
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const body = { representation: 'atlas_doc_format', value };
  const newPage = { spaceId: '98305', status: 'current', title: `Above ${issue.key}`, body };
  const above = (await askWiki(AGENT, 'POST', '/api/v2/pages', newPage)).body as { id: string };
  const moved = await askWiki(AGENT, 'PUT', `/rest/api/content/${page.id}/move/append/${above.id}`);
  expect(moved.status).toBe(200);
  await desk.site.advance(6 * MINUTE);
  expect(await show(issue)).toMatchObject({
    state: 'drafted',
    problem: null,
    url: expect.stringContaining('/spaces/HARBOUR/'),
  });
  await desk.addComment(AGENT, issue, 'A word after the move.');
  await desk.site.advance(MINUTE);
  const after = await pageOf(issue);
  expect(after).toMatchObject({ id: page.id, spaceId: '98305', parentId: above.id });
  expect(JSON.stringify(after)).toContain('A word after the move.');
  const extension = { type: 'confluence:contentBylineItem', content: { id: page.id, type: 'page' } };
  const byline = { as: AGENT, moduleKey: 'report-byline', functionKey: 'moveReport', extension };
  const step = { step: 'review', withBlanks: true };
  expect(await desk.site.invoke({ ...byline, payload: step })).toMatchObject({ state: 'in-review' });
});

test('a project without a space of its own may have its reports as files on their issues instead', async () => {
  const isSpaceRead = ({ as, path }: ProductCall) =>
    as === 'app' && path.startsWith('/wiki/api/v2/spaces?keys');
  await desk.site.advance(HOUR);
  desk.site.faults.failNext(isSpaceRead, { status: 200, body: { results: [], _links: {} } });
  const issue = await closeFatalIssue();
  expect(await readProblem(issue)).toMatch(/No Confluence space/);
  const { scheme, version } = await schemeOf();
  await askScheme('saveScheme', {
    scheme: { ...scheme, report: { ...scheme.report, as: 'file' } },
    basedOn: version,
  });
  expect(await move(issue, 'retry')).toMatchObject({ state: 'drafted', url: null, problem: null });
  await askScheme('saveScheme', { scheme, basedOn: version + 1 });
  expect(await reportPages(desk, AGENT, issue)).toEqual([]);
});

test('where the restriction is refused no fact is written, and the page is filled when it is granted', async () => {
  desk.site.faults.failNext(isRestriction, FORBIDDEN);
  const issue = await closeFatalIssue();
  expect(await readProblem(issue)).toMatch(/did not let the app restrict/);
  expect(await reportPages(desk, AGENT, issue)).toEqual([]);
  await desk.site.advance(6 * MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'drafted', problem: null });
  expect(JSON.stringify(await pageOf(issue))).toContain('We are on it.');
});

test('a title that somebody else’s page has is told, and taken over by nobody', async () => {
  const issue = await desk.createIssue('Fatal');
  const other = await closeFatalIssue();
  const title = (await pageOf(other)).title.replace(other.key, issue.key);
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const body = { spaceId: '98304', title, body: { representation: 'atlas_doc_format', value } };
  const created = await askWiki(AGENT, 'POST', '/api/v2/pages', { ...body, status: 'current' });
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  expect(await readProblem(issue)).toMatch(/already has the report’s title/);
  await askWiki(AGENT, 'DELETE', `/api/v2/pages/${(created.body as { id: string }).id}`);
  expect(await move(issue, 'retry')).toMatchObject({ state: 'drafted', problem: null });
});

test('a page kept from the app is noticed though it sends no event, and goes on when the app sees it again', async () => {
  const issue = await closeFatalIssue();
  const page = await pageOf(issue);
  const before = await askWiki(AGENT, 'GET', `/rest/api/content/${page.id}/restriction`);
  const results = (
    before.body as { results: { restrictions: { user: { results: { accountId: string }[] } } }[] }
  ).results;
  const readers = results[0]?.restrictions.user.results.map(({ accountId }) => accountId) ?? [];
  await restrictTo(page, [AGENT]);
  await desk.site.advance(6 * MINUTE);
  expect(await readProblem(issue)).toMatch(/deleted or hidden from the app/);
  await restrictTo(page, readers);
  await desk.site.advance(6 * MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'drafted', problem: null });
});

test('a deleted page is noticed though nothing happens on the issue, and drafted anew when asked', async () => {
  const issue = await closeFatalIssue();
  await askWiki(AGENT, 'DELETE', `/api/v2/pages/${(await pageOf(issue)).id}`);
  await desk.site.advance(6 * MINUTE);
  expect(await readProblem(issue)).toMatch(/deleted or hidden from the app/);
  expect(await move(issue, 'redraft')).toMatchObject({ state: 'drafted', problem: null });
});

test('a page that was given another title keeps it, and the panel and the same link lead to where it is', async () => {
  const issue = await closeFatalIssue();
  const page = await pageOf(issue);
  const title = `${issue.key}: what happened in June`;
  await askWiki(AGENT, 'PUT', `/api/v2/pages/${page.id}/title`, { status: 'current', title });
  await desk.site.advance(6 * MINUTE);
  const links = await desk.askJira<{ object: { title: string; url: string } }[]>(
    AGENT,
    'GET',
    `/rest/api/3/issue/${issue.key}/remotelink`,
  );
  expect(links.map(({ object }) => object)).toMatchObject([{ title, url: (await show(issue)).url }]);
  await desk.addComment(AGENT, issue, 'A word that came after.');
  await desk.site.advance(MINUTE);
  const after = await pageOf(issue);
  expect(after.title).toBe(title);
  expect(JSON.stringify(after)).toContain('A word that came after.');
});
