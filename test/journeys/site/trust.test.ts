/** What people type is theirs: no label, no property of an issue, a comment or a page is the app's own word. */
import { randomUUID } from 'node:crypto';
import type { ReportStatus } from '../../../src/contract/report';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approveReport, publishReport, reportPages } from '../../support/site/finished-report';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.site.stop());

const place = ({ key }: IssueRef) => `/rest/api/3/issue/${key}`;
const label = (issue: IssueRef, labels: string[]) =>
  desk.askJira(AGENT, 'PUT', place(issue), { fields: { labels } });

/** How often the app reads an issue whole from now on. */
function countEvaluations(issue: IssueRef): () => number {
  let evaluations = 0;
  desk.site.network.onExchange(({ as, path }) => {
    if (as === 'app' && path.startsWith(`/rest/api/3/issue/${issue.id}?`) && path.includes('changelog'))
      evaluations += 1;
  });
  return () => evaluations;
}

test('a label that names its own issue, or two issues that name each other, ask for no evaluations without end', async () => {
  const [first, second] = [await desk.createIssue('Minor'), await desk.createIssue('Minor')];
  await label(first, [`sablier-for-${first.id}`, `sablier-for-${second.id}`]);
  await label(second, [`sablier-for-${first.id}`]);
  await desk.site.advance(MINUTE);
  const evaluations = [countEvaluations(first), countEvaluations(second)];
  await desk.site.advance(30 * MINUTE);
  for (const count of evaluations) expect(count()).toBeLessThan(4);
});

test('a label wakes no issue that does not wait for its ticket, and does wake the one that does', async () => {
  const [waiting, stranger] = [await desk.createIssue('Fatal'), await desk.createIssue('Minor')];
  const payload = { id: randomUUID(), projectId: '10001', name: 'the host', note: 'The server is down.' };
  const { issueKey } = (await desk.callPanel(waiting, 'askThirdParty', payload)) as { issueKey: string };
  const ticket = await desk.askJira<IssueRef>(AGENT, 'GET', `/rest/api/3/issue/${issueKey}`);
  await label(ticket, [`sablier-for-${stranger.id}`, `sablier-for-${waiting.id}`]).catch(() => null);
  await desk.site.advance(MINUTE);
  const evaluations = countEvaluations(stranger);
  await desk.moveIssue(ticket, 'Done');
  await desk.site.advance(MINUTE);
  expect(evaluations()).toBe(0);
  await desk.site.advance(HOUR);
  expect((await desk.readAutomation(waiting)).thirdParties).toMatchObject([
    { answeredAt: expect.any(Number) },
  ]);
});

async function addComment(at: Desk, issue: IssueRef, key: string, as = CLIENT): Promise<void> {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Nothing to see here.' }] }];
  const properties = [{ key: 'sablier.note', value: { key } }];
  const body = { body: { version: 1, type: 'doc', content }, properties };
  await at.askJira(as, 'POST', `${place(issue)}/comment`, body);
}

test('a comment of a person’s that bears the mark of the app’s own silences neither the acknowledgement nor the publishing', async () => {
  const otherDesk = await openDesk('velsoft');
  otherDesk.site.disturb({ lose: 1 });
  const received = await otherDesk.createIssue('Critical');
  await addComment(otherDesk, received, 'acknowledged');
  otherDesk.site.disturb({});
  await otherDesk.site.advance(6 * MINUTE);
  expect(await otherDesk.listAppComments(received)).toHaveLength(1);
  await otherDesk.site.stop();
  const closed = await desk.createIssue('Fatal');
  await desk.moveIssue(closed, 'Done');
  await desk.site.advance(MINUTE);
  await approveReport(desk, closed);
  await addComment(desk, closed, 'published:1');
  await publishReport(desk, closed);
  expect((await desk.listAppComments(closed)).filter((text) => text.includes('is published'))).toHaveLength(
    1,
  );
});

test('another app’s comment under the app’s own name silences nothing', async () => {
  const otherApp = { accountId: '557058:other-app', displayName: 'Other app', accountType: 'app' as const };
  desk.site.addPerson({ ...otherApp, sees: ['SUP'], works: ['SUP'] });
  const closed = await desk.createIssue('Fatal');
  await desk.moveIssue(closed, 'Done');
  await desk.site.advance(MINUTE);
  await approveReport(desk, closed);
  const isComment = ({ as, method, path }: { as: string; method: string; path: string }) =>
    as === 'app' && method === 'POST' && path.endsWith('/comment');
  desk.site.faults.failNext(isComment, { status: 500 });
  await publishReport(desk, closed);
  await addComment(desk, closed, 'published:1', otherApp.accountId);
  await desk.site.advance(10 * MINUTE);
  const isPublished = (text: string) => text.includes('is published');
  expect((await desk.listAppComments(closed)).filter(isPublished)).toHaveLength(1);
});

test('a property of another page makes its byline move no report', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  await approveReport(desk, issue);
  const own = (await reportPages(desk, AGENT, issue))[0]?.id;
  const askWiki = async <Body>(as: string, method: string, path: string, body?: unknown) =>
    (await desk.site.request({ as, product: 'confluence', method, path: `/wiki/api/v2/${path}`, body }))
      .body as Body;
  const { results } = await askWiki<{ results: { id: string }[] }>(AGENT, 'GET', 'spaces?keys=SUP');
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const page = {
    spaceId: results[0]?.id,
    status: 'current',
    title: 'Cats',
    body: { representation: 'atlas_doc_format', value },
  };
  const { id } = await askWiki<{ id: string }>(AGENT, 'POST', 'pages', page);
  const property = { key: 'sablier-report', value: { issueId: issue.id, title: { value: 'x' } } };
  await askWiki(AGENT, 'POST', `pages/${id}/properties`, property);
  const callByline = (pageId: string | undefined) => {
    const extension = { type: 'confluence:contentBylineItem', content: { id: pageId, type: 'page' } };
    const request = { moduleKey: 'report-byline', functionKey: 'moveReport', payload: { step: 'publish' } };
    return desk.site.invoke({ as: AGENT, ...request, extension }) as Promise<ReportStatus>;
  };
  expect(await callByline(id)).toMatchObject({ kind: 'refused', code: 'not-found' });
  expect(await callByline(own)).toMatchObject({ state: 'published' });
});

test('a state that somebody wrote on an issue beforehand keeps no field from being written and no timer from being set', async () => {
  const model = await desk.createIssue('Fatal');
  await desk.site.advance(MINUTE);
  const read = `${place(model)}?properties=sablier`;
  const { properties } = await desk.askJira<{ properties: { sablier: object } }>(AGENT, 'GET', read);
  desk.site.disturb({ lose: 1 });
  const issue = await desk.createIssue('Fatal');
  await desk.askJira(AGENT, 'PUT', `${place(issue)}/properties/sablier`, properties.sablier);
  desk.site.disturb({});
  await desk.site.advance(6 * MINUTE);
  const dueOf = async (issue: IssueRef) => {
    const { fields } = await desk.askJira<{ fields: Record<string, unknown> }>(AGENT, 'GET', place(issue));
    return Object.entries(fields).filter(([name, at]) => name.startsWith('customfield_') && at !== null)
      .length;
  };
  expect(await dueOf(issue)).toBe(await dueOf(model));
  await desk.site.advance(2 * HOUR);
  expect(desk.site.letters().filter(({ issueKey }) => issueKey === issue.key).length).toBeGreaterThan(0);
});

test('a report that is owed of an issue that was deleted is owed no more', async () => {
  const readOwedReports = async () =>
    ((await desk.callAdmin('showSite')) as { health: { owedReports: number } }).health.owedReports;
  const isConfluenceCall = ({ as, product }: { as: string; product: string }) =>
    as === 'app' && product === 'confluence';
  desk.site.faults.failNext(isConfluenceCall, { status: 503 }, 40);
  const issue = await desk.createIssue('Fatal');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  expect(await readOwedReports()).toBe(1);
  desk.site.faults.clear();
  await desk.askJira('712020:site-admin', 'DELETE', place(issue));
  await desk.site.advance(6 * MINUTE);
  expect(await readOwedReports()).toBe(0);
});
