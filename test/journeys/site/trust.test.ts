/** What people type is theirs: no label, no property of an issue, a comment or a page is the app's own word. */
import { randomUUID } from 'node:crypto';
import type { ReportStanding } from '../../../src/contract/report';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approve, publish, reportPages } from '../../support/site/finished-report';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.site.stop());

const place = ({ key }: IssueRef) => `/rest/api/3/issue/${key}`;
const label = (issue: IssueRef, labels: string[]) =>
  desk.jira(AGENT, 'PUT', place(issue), { fields: { labels } });

/** How often the app reads an issue whole from now on. */
function passesOver(issue: IssueRef): () => number {
  let passes = 0;
  desk.site.network.listen(({ as, path }) => {
    if (as === 'app' && path.startsWith(`/rest/api/3/issue/${issue.id}?`) && path.includes('changelog'))
      passes += 1;
  });
  return () => passes;
}

test('a label that names its own issue, or two issues that name each other, ask for no passes without end', async () => {
  const [one, two] = [await desk.create('Minor'), await desk.create('Minor')];
  await label(one, [`sablier-for-${one.id}`, `sablier-for-${two.id}`]);
  await label(two, [`sablier-for-${one.id}`]);
  await desk.site.advance(MINUTE);
  const passes = [passesOver(one), passesOver(two)];
  await desk.site.advance(30 * MINUTE);
  for (const count of passes) expect(count()).toBeLessThan(4);
});

test('a label wakes no issue that does not wait for its ticket, and does wake the one that does', async () => {
  const [waiting, stranger] = [await desk.create('Fatal'), await desk.create('Minor')];
  const asked = { id: randomUUID(), projectId: '10001', name: 'the host', note: 'The server is down.' };
  const { issueKey } = (await desk.panel(waiting, 'askThirdParty', asked)) as { issueKey: string };
  const ticket = await desk.jira<IssueRef>(AGENT, 'GET', `/rest/api/3/issue/${issueKey}`);
  await label(ticket, [`sablier-for-${stranger.id}`, `sablier-for-${waiting.id}`]).catch(() => null);
  await desk.site.advance(MINUTE);
  const passes = passesOver(stranger);
  await desk.move(ticket, 'Done');
  await desk.site.advance(MINUTE);
  expect(passes()).toBe(0);
  await desk.site.advance(HOUR);
  expect((await desk.conduct(waiting)).thirdParties).toMatchObject([{ answeredAt: expect.any(Number) }]);
});

async function commentWith(at: Desk, issue: IssueRef, key: string): Promise<void> {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Nothing to see here.' }] }];
  const properties = [{ key: 'sablier.note', value: { key } }];
  const body = { body: { version: 1, type: 'doc', content }, properties };
  await at.jira(CLIENT, 'POST', `${place(issue)}/comment`, body);
}

test('a comment of a person’s that bears the mark of the app’s own silences neither the acknowledgement nor the publishing', async () => {
  const others = await openDesk('velsoft');
  others.site.disturb({ lose: 1 });
  const received = await others.create('Critical');
  await commentWith(others, received, 'acknowledged');
  others.site.disturb({});
  await others.site.advance(6 * MINUTE);
  expect(await others.saidByApp(received)).toHaveLength(1);
  await others.site.stop();
  const closed = await desk.create('Fatal');
  await desk.move(closed, 'Done');
  await desk.site.advance(MINUTE);
  await approve(desk, closed);
  await commentWith(desk, closed, 'published:1');
  await publish(desk, closed);
  expect((await desk.saidByApp(closed)).filter((said) => said.includes('is published'))).toHaveLength(1);
});

test('a property of another page makes its byline move no report', async () => {
  const issue = await desk.create('Fatal');
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  await approve(desk, issue);
  const own = (await reportPages(desk, AGENT, issue))[0]?.id;
  const wiki = async <Body>(as: string, method: string, path: string, body?: unknown) =>
    (await desk.site.request({ as, product: 'confluence', method, path: `/wiki/api/v2/${path}`, body }))
      .body as Body;
  const { results } = await wiki<{ results: { id: string }[] }>(AGENT, 'GET', 'spaces?keys=SUP');
  const value = JSON.stringify({ version: 1, type: 'doc', content: [] });
  const page = {
    spaceId: results[0]?.id,
    status: 'current',
    title: 'Cats',
    body: { representation: 'atlas_doc_format', value },
  };
  const { id } = await wiki<{ id: string }>(AGENT, 'POST', 'pages', page);
  const property = { key: 'sablier-report', value: { issueId: issue.id, title: { value: 'x' } } };
  await wiki(AGENT, 'POST', `pages/${id}/properties`, property);
  const byline = (pageId: string | undefined) => {
    const extension = { type: 'confluence:contentBylineItem', content: { id: pageId, type: 'page' } };
    const asked = { moduleKey: 'report-byline', functionKey: 'moveReport', payload: { step: 'publish' } };
    return desk.site.invoke({ as: AGENT, ...asked, extension }) as Promise<ReportStanding>;
  };
  expect(await byline(id)).toMatchObject({ kind: 'refused', code: 'not-found' });
  expect(await byline(own)).toMatchObject({ state: 'published' });
});

test('a state that somebody wrote on an issue beforehand keeps no field from being written and no timer from being set', async () => {
  const model = await desk.create('Fatal');
  await desk.site.advance(MINUTE);
  const read = `${place(model)}?properties=sablier`;
  const { properties } = await desk.jira<{ properties: { sablier: object } }>(AGENT, 'GET', read);
  desk.site.disturb({ lose: 1 });
  const issue = await desk.create('Fatal');
  await desk.jira(AGENT, 'PUT', `${place(issue)}/properties/sablier`, properties.sablier);
  desk.site.disturb({});
  await desk.site.advance(6 * MINUTE);
  const dueOf = async (one: IssueRef) => {
    const { fields } = await desk.jira<{ fields: Record<string, unknown> }>(AGENT, 'GET', place(one));
    return Object.entries(fields).filter(([name, at]) => name.startsWith('customfield_') && at !== null)
      .length;
  };
  expect(await dueOf(issue)).toBe(await dueOf(model));
  const letters = desk.site.letters().length;
  await desk.site.advance(2 * HOUR);
  expect(desk.site.letters().filter(({ issueKey }) => issueKey === issue.key).length).toBeGreaterThan(0);
  expect(letters).toBeGreaterThanOrEqual(0);
});

test('a report that is owed of an issue that was deleted is owed no more', async () => {
  const owed = async () =>
    ((await desk.admin('showSite')) as { health: { owedReports: number } }).health.owedReports;
  const down = ({ as, product }: { as: string; product: string }) => as === 'app' && product === 'confluence';
  desk.site.faults.next(down, { status: 503 }, 40);
  const issue = await desk.create('Fatal');
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  expect(await owed()).toBe(1);
  desk.site.faults.clear();
  await desk.jira('712020:site-admin', 'DELETE', place(issue));
  await desk.site.advance(6 * MINUTE);
  expect(await owed()).toBe(0);
});
