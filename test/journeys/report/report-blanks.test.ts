/** The blanks of a report's page filled from the panel: nobody leaves the issue, and nobody's words on the page are lost. */
import type { ReportStatus } from '../../../src/contract/report';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { type ReportPage, reportPages } from '../../support/site/finished-report';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());
afterEach(() => desk.site.faults.clear());

const show = (issue: IssueRef) => desk.callPanel(issue, 'showReport') as Promise<ReportStatus>;
const move = (issue: IssueRef, step: object) => desk.callPanel(issue, 'moveReport', step);
const write = (issue: IssueRef, part: string, text: string, as = AGENT) =>
  desk.callPanel(issue, 'writePart', { part, text }, as) as Promise<ReportStatus>;

async function closeFatalIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

async function readPage(issue: IssueRef): Promise<ReportPage> {
  const [page] = await reportPages(desk, AGENT, issue);
  return page as ReportPage;
}

async function savePage(page: ReportPage, change: (text: string) => string): Promise<void> {
  const version = { number: page.version.number + 1 };
  const value = change(page.body.atlas_doc_format.value);
  const body = {
    ...{ id: page.id, status: 'current', title: page.title, version },
    body: { representation: 'atlas_doc_format', value },
  };
  const path = `/wiki/api/v2/pages/${page.id}`;
  const { status } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'PUT', path, body });
  expect(status).toBe(200);
}

const CAUSE = /To be written by a person. Why did it happen[^"]*/;
const isPage = (method: string, id: string) => (call: { as: string; method: string; path: string }) =>
  call.as === 'app' && call.method === method && call.path.startsWith(`/wiki/api/v2/pages/${id}`);

test('an answer takes the place of its question on the page, and the panel that asked is gone', async () => {
  const issue = await closeFatalIssue();
  const before = await show(issue);
  expect(before.parts?.map(({ id }) => id)).toEqual([
    'regret',
    'effect',
    'began',
    'cause',
    'work',
    'prevention',
  ]);
  expect(before.parts?.find(({ id }) => id === 'cause')).toMatchObject({
    heading: 'Root cause',
    prompt: expect.stringMatching(CAUSE),
    example: expect.stringMatching(/^For example/),
    ...{ text: '', blank: true, writable: true },
  });
  const after = await write(issue, 'cause', 'A disk was full.\n\nNobody watched it.');
  expect(after.blanks).toBe(5);
  expect(after.parts?.find(({ id }) => id === 'cause')).toMatchObject({
    ...{ text: 'A disk was full.\nNobody watched it.', blank: false, writable: false },
  });
  const page = await readPage(issue);
  const { content } = JSON.parse(page.body.atlas_doc_format.value) as { content: { type: string }[] };
  const at = JSON.stringify(content).indexOf('A disk was full.');
  expect(at).toBeGreaterThan(0);
  expect(page.body.atlas_doc_format.value).not.toMatch(CAUSE);
  expect(content.filter(({ type }) => type === 'panel')).toHaveLength(6);
  await desk.addComment(AGENT, issue, 'A second public word.');
  await desk.site.advance(MINUTE);
  const later = (await readPage(issue)).body.atlas_doc_format.value;
  for (const words of ['A disk was full.', 'A second public word.']) expect(later).toContain(words);
});

test('the page’s history names who answered', async () => {
  const issue = await closeFatalIssue();
  await write(issue, 'cause', 'A disk was full.');
  const { id } = await readPage(issue);
  const path = `/wiki/api/v2/pages/${id}/versions`;
  const { body } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
  const [last] = (body as { results: { message: string }[] }).results;
  expect(last?.message).toBe('Root cause: Agent A');
});

test('a page saved at the same moment keeps both: what was written there and what was written here', async () => {
  const issue = await closeFatalIssue();
  const page = await readPage(issue);
  desk.site.faults.failNext(isPage('PUT', page.id), {
    status: 409,
    body: { errors: [{ title: 'Conflict' }] },
  });
  await savePage(page, (text) =>
    text.replace('Who was affected, how many', 'Three shops were closed, how many'),
  );
  expect(await write(issue, 'cause', 'A disk was full.')).toMatchObject({ kind: 'report', blanks: 4 });
  const whole = (await readPage(issue)).body.atlas_doc_format.value;
  for (const words of ['A disk was full.', 'Three shops were closed']) expect(whole).toContain(words);
});

test('where somebody keeps saving the page, or answered it already, the text is refused with a sentence', async () => {
  const issue = await closeFatalIssue();
  const page = await readPage(issue);
  desk.site.faults.failNext(isPage('PUT', page.id), { status: 409, body: { errors: [] } }, 9);
  expect(await write(issue, 'cause', 'A disk was full.')).toMatchObject({
    ...{ kind: 'refused', code: 'busy', say: expect.stringMatching(/Somebody is editing the report’s page/) },
  });
  desk.site.faults.clear();
  expect((await readPage(issue)).body.atlas_doc_format.value).not.toContain('A disk was full.');
  await savePage(await readPage(issue), (text) => text.replace(CAUSE, 'A cable was cut.'));
  expect(await write(issue, 'cause', 'A disk was full.')).toMatchObject({
    ...{ kind: 'refused', say: expect.stringMatching(/Somebody has answered this/) },
  });
  expect((await readPage(issue)).body.atlas_doc_format.value).toContain('A cable was cut.');
  expect(await write(issue, 'effect', ' \n ')).toMatchObject({ kind: 'refused', code: 'invalid' });
  expect(await write(issue, 'nothing', 'x')).toMatchObject({ kind: 'refused', code: 'invalid' });
});

test('an answer whose confirmation was lost stands once, and the second saving finds it there', async () => {
  const issue = await closeFatalIssue();
  const { id } = await readPage(issue);
  desk.site.faults.failNext(isPage('PUT', id), { status: 504, afterEffect: true });
  expect(await write(issue, 'cause', 'A disk was full.')).toMatchObject({ kind: 'refused', code: 'busy' });
  expect(await write(issue, 'cause', 'A disk was full.')).toMatchObject({ kind: 'report', blanks: 5 });
  expect((await readPage(issue)).body.atlas_doc_format.value.match(/A disk was full\./g)).toHaveLength(1);
});

test('while Confluence is down everything about the report says so, and nothing is lost', async () => {
  const issue = await closeFatalIssue();
  const { id } = await readPage(issue);
  desk.site.faults.failNext(isPage('GET', id), { status: 503 }, 9);
  const down = { kind: 'refused', code: 'busy', say: expect.stringMatching(/Confluence does not answer/) };
  expect(await show(issue)).toMatchObject(down);
  expect(await write(issue, 'cause', 'A disk was full.')).toMatchObject(down);
  expect(await move(issue, { step: 'review', withBlanks: true })).toMatchObject(down);
  desk.site.faults.clear();
  expect(await write(issue, 'cause', 'A disk was full.')).toMatchObject({ blanks: 5, state: 'drafted' });
});

test('a page that was deleted is told by its name, and what was approved goes back to review', async () => {
  const issue = await closeFatalIssue();
  await move(issue, { step: 'review', withBlanks: true });
  await move(issue, { step: 'approve' });
  expect(await write(issue, 'cause', 'A disk was full.')).toMatchObject({
    state: 'in-review',
    approvedBy: null,
  });
  const { id } = await readPage(issue);
  const path = `/wiki/api/v2/pages/${id}`;
  await desk.site.request({ as: AGENT, product: 'confluence', method: 'DELETE', path });
  expect(await write(issue, 'effect', 'Everybody.')).toMatchObject({
    say: expect.stringMatching(/page was deleted/),
  });
});

test('the client can write nothing into it', async () => {
  const issue = await closeFatalIssue();
  expect(await write(issue, 'cause', 'Your fault.', CLIENT)).toMatchObject({ code: 'not-allowed' });
});
