import { randomUUID } from 'node:crypto';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { ReportStatus } from '../../../src/contract/report';
import type { Node } from '../../../src/domain/document/node';
import { attach } from '../../support/attached-file';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approveReport, publishReport } from '../../support/site/finished-report';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

interface Page {
  id: string;
  title: string;
  version: { number: number };
  body: { atlas_doc_format: { value: string } };
}

async function readPages(as: string, { key }: IssueRef): Promise<Page[]> {
  const path = `/wiki/api/v2/pages?body-format=atlas_doc_format`;
  const { body } = await desk.site.request({ as, product: 'confluence', method: 'GET', path });
  const every = (body as { results: Page[] }).results;
  return every.filter(({ title }) => title.startsWith(`${key}:`) && !title.endsWith(' (draft)'));
}

const nodesOf = (page: Page): Node[] => JSON.parse(page.body.atlas_doc_format.value).content;

async function rewrite(page: Page, change: (text: string) => string): Promise<void> {
  const body = {
    id: page.id,
    status: 'current',
    title: page.title,
    version: { number: page.version.number + 1 },
    body: { representation: 'atlas_doc_format', value: change(page.body.atlas_doc_format.value) },
  };
  const path = `/wiki/api/v2/pages/${page.id}`;
  const { status } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'PUT', path, body });
  expect(status).toBe(200);
}

async function closeFatalIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.addComment(AGENT, issue, 'The password is hunter2-and-more', true);
  await desk.site.advance(30 * MINUTE);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

const inPanel = async (issue: IssueRef, as: string) =>
  ((await desk.callPanel(issue, 'showClocks', {}, as)) as ClocksAnswer).report;
const show = (issue: IssueRef) => desk.callPanel(issue, 'showReport') as Promise<ReportStatus>;
const move = (issue: IssueRef, step: object) =>
  desk.callPanel(issue, 'moveReport', step) as Promise<ReportStatus>;
const prompts = /To be written by a person[^"]*/g;

test('the draft follows the issue, and never touches what a person wrote', async () => {
  const issue = await closeFatalIssue();
  const [page] = await readPages(AGENT, issue);
  await rewrite(page as Page, (text) =>
    text.replaceAll('The cart does not work', 'The cart failed for everybody'),
  );
  await desk.addComment(AGENT, issue, 'A second public word.');
  await desk.moveIssue(issue, 'In Progress');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  const [after] = await readPages(AGENT, issue);
  const text = JSON.stringify(nodesOf(after as Page));
  expect(text).toContain('The cart failed for everybody');
  expect(text).toContain('A second public word.');
  const facts = (await show(issue)).newer.find(({ part }) => part === 'Facts');
  expect(facts).toMatchObject({
    part: 'Facts',
    own: expect.arrayContaining(['Subject · The cart failed for everybody']),
  });
});

test('nothing internal reaches the page; the reviewer sees how much of each kind was withheld', async () => {
  const issue = await closeFatalIssue();
  const [page] = await readPages(AGENT, issue);
  expect(JSON.stringify(page)).not.toContain('hunter2');
  await desk.recordEvent(issue, { kind: 'contact', channel: 'phone', note: 'They were furious about it' });
  await attach(desk, issue, 'internal-dump.txt');
  const withheld = { comments: 1, notes: 1, worklogs: 0, fields: 0, files: 1 };
  expect(await show(issue)).toMatchObject({ state: 'drafted', withheld, blanks: 6 });
  for (const secret of ['furious', 'internal-dump'])
    expect(JSON.stringify([await show(issue), await readPages(AGENT, issue)])).not.toContain(secret);
});

test('a file that another app put on the issue is one of those that no report tells', async () => {
  const otherApp = { accountId: '557058:other-app', displayName: 'Other app', accountType: 'app' as const };
  desk.site.addPerson({ ...otherApp, sees: ['SUP'], works: ['SUP'] });
  const issue = await closeFatalIssue();
  await attach(desk, issue, 'scan.txt', otherApp.accountId);
  expect(await show(issue)).toMatchObject({ withheld: { files: 1 } });
});

test('a report goes to review, is approved, and is published: the client reads it, is told once, and the clock stops', async () => {
  const issue = await closeFatalIssue();
  expect(await readPages(CLIENT, issue)).toEqual([]);
  expect(await inPanel(issue, AGENT)).toMatchObject({ state: 'drafted', url: expect.any(String) });
  expect(await inPanel(issue, CLIENT)).toMatchObject({ state: 'not-owed', url: null, problem: null });
  expect(await move(issue, { step: 'publish' })).toMatchObject({ kind: 'refused', code: 'invalid' });
  expect(await move(issue, { step: 'review' })).toMatchObject({ kind: 'refused', code: 'invalid' });
  expect(await move(issue, { step: 'review', withBlanks: true })).toMatchObject({ state: 'in-review' });
  expect(await move(issue, { step: 'approve' })).toMatchObject({ state: 'approved', approvedBy: AGENT });
  expect(await move(issue, { step: 'publish' })).toMatchObject({ kind: 'refused' });
  const [page] = await readPages(AGENT, issue);
  await rewrite(page as Page, (text) => text.replace(prompts, 'A disk was full.'));
  expect(await move(issue, { step: 'publish' })).toMatchObject({
    say: expect.stringMatching(/changed after/),
  });
  expect(await move(issue, { step: 'approve' })).toMatchObject({ state: 'approved' });
  expect(await move(issue, { step: 'publish' })).toMatchObject({ state: 'published', blanks: 0 });
  await desk.site.advance(MINUTE);
  expect(await readPages(CLIENT, issue)).toHaveLength(1);
  expect(await inPanel(issue, CLIENT)).toMatchObject({ state: 'published', url: expect.any(String) });
  expect(await desk.readClock(issue, 'report')).toMatchObject({ state: 'met' });
  const { comments } = await desk.askJira<{ comments: { body: unknown }[] }>(
    CLIENT,
    'GET',
    `/rest/api/3/issue/${issue.key}/comment`,
  );
  const told = comments.filter(({ body }) => JSON.stringify(body).includes('is published'));
  expect(told).toHaveLength(1);
  const { url } = await inPanel(issue, CLIENT);
  expect(JSON.stringify(told)).toContain(`"marks":[{"type":"link","attrs":{"href":"${url}"}}]`);
});

test('a client can neither see nor move a report', async () => {
  const issue = await closeFatalIssue();
  expect(await desk.callPanel(issue, 'showReport', {}, CLIENT)).toMatchObject({ code: 'not-allowed' });
  expect(await desk.callPanel(issue, 'moveReport', { step: 'approve' }, CLIENT)).toMatchObject({
    code: 'not-allowed',
  });
});

test('reopened before publication, the same page counts from the next closing; after it, a new report is owed', async () => {
  const issue = await closeFatalIssue();
  const first = await desk.readClock(issue, 'report');
  await desk.moveIssue(issue, 'In Progress');
  await desk.site.advance(60 * MINUTE);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  expect(await readPages(AGENT, issue)).toHaveLength(1);
  expect((await desk.readClock(issue, 'report')).startedAt).toBeGreaterThan(first.startedAt as number);
  await approveReport(desk, issue);
  await move(issue, { step: 'publish' });
  await desk.site.advance(MINUTE);
  await desk.moveIssue(issue, 'In Progress');
  await desk.site.advance(MINUTE);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  expect((await readPages(AGENT, issue)).map(({ title }) => title)).toEqual([
    expect.stringMatching(/ – incident report, /),
    expect.stringMatching(/ – incident report 2, /),
  ]);
});

test('a draft that Confluence did not take before its issue was reopened is brought up to that moment once it does', async () => {
  const issue = await closeFatalIssue();
  const isPage = ({ path }: { path: string }) => path.includes('/wiki/api/v2/pages');
  desk.site.faults.failNext(isPage, { status: 503 }, 100);
  await desk.addComment(AGENT, issue, 'The disk was swapped.');
  await desk.site.advance(MINUTE);
  expect(await inPanel(issue, AGENT)).toMatchObject({ state: 'blocked' });
  await desk.moveIssue(issue, 'In Progress');
  await desk.addComment(AGENT, issue, 'It came back.');
  desk.site.faults.clear();
  await desk.site.advance(15 * MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'drafted', problem: null });
  expect(await inPanel(issue, AGENT)).toMatchObject({ state: 'drafted', problem: null });
  expect(await text(issue)).toContain('The disk was swapped.');
  expect(await text(issue)).not.toContain('It came back.');
});

test('a page that was deleted is a named outcome, not an error', async () => {
  const issue = await closeFatalIssue();
  const [page] = await readPages(AGENT, issue);
  const isPageRead = ({ path }: { path: string }) => path.startsWith(`/wiki/api/v2/pages/${page?.id}`);
  desk.site.faults.failNext(isPageRead, { status: 404 });
  await desk.addComment(AGENT, issue, 'More to tell.');
  await desk.site.advance(MINUTE);
  expect(await show(issue)).toMatchObject({ problem: 'page-gone' });
});

test('a page that is gone is drafted anew when somebody asks for it', async () => {
  const issue = await closeFatalIssue();
  const [page] = await readPages(AGENT, issue);
  const path = `/wiki/api/v2/pages/${page?.id}`;
  await desk.site.request({ as: AGENT, product: 'confluence', method: 'DELETE', path });
  await desk.addComment(AGENT, issue, 'More to tell.');
  await desk.site.advance(MINUTE);
  expect(await show(issue)).toMatchObject({ problem: 'page-gone' });
  expect(await move(issue, { step: 'redraft' })).toMatchObject({ state: 'drafted', problem: null });
  const after = await readPages(AGENT, issue);
  expect(after).toHaveLength(1);
  expect(JSON.stringify(after)).toContain('More to tell.');
});

const text = async (issue: IssueRef) => JSON.stringify(await readPages(AGENT, issue));

test('the page tells its own history, and once published it changes only with a reason', async () => {
  const issue = await closeFatalIssue();
  expect(await move(issue, { step: 'amend', why: 'Too early' })).toMatchObject({ code: 'invalid' });
  await approveReport(desk, issue);
  await publishReport(desk, issue);
  const published = await text(issue);
  for (const expected of ['Drafted on', 'Published on', 'Prepared by', 'Agent A'])
    expect(published).toContain(expected);
  expect(published).not.toMatch(/Sent for review|Approved|is a draft/);
  await desk.addComment(AGENT, issue, 'We found one more cause.');
  await desk.site.advance(MINUTE);
  expect(await text(issue)).not.toContain('We found one more cause.');
  expect(await move(issue, { step: 'amend', why: 'One more cause' })).toMatchObject({ state: 'published' });
  expect(await text(issue)).toContain('We found one more cause.');
  expect(await text(issue)).toMatch(/Amended on [^"]+: One more cause\./);
});

test('a corrective action is an issue of its own, linked, with owner and day, and stands in the report', async () => {
  const issue = await closeFatalIssue();
  const id = randomUUID();
  const followUp = { id, summary: 'Watch the disks', owner: 'Agent A', due: '2025-07-01' };
  const first = (await desk.callPanel(issue, 'createAction', followUp)) as { issueKey: string };
  expect(await desk.callPanel(issue, 'createAction', followUp)).toEqual(first);
  expect(
    await desk.callPanel(issue, 'createAction', { ...followUp, id: randomUUID(), owner: 'Nobody' }),
  ).toMatchObject({ code: 'invalid' });
  const { fields } = await desk.askJira<{ fields: Record<string, unknown> }>(
    AGENT,
    'GET',
    `/rest/api/3/issue/${first.issueKey}`,
  );
  expect(fields).toMatchObject({ assignee: { accountId: AGENT }, duedate: '2025-07-01' });
  await desk.site.advance(MINUTE);
  const whole = await text(issue);
  for (const expected of [`${first.issueKey} Watch the disks`, 'Agent A', 'Corrective actions'])
    expect(whole).toContain(expected);
  for (const unexpected of ['relates to', 'Recurrence']) expect(whole).not.toContain(unexpected);
});

test('an edit after the approval takes it back: the five-minute run notices, and the panel says why', async () => {
  const issue = await closeFatalIssue();
  await approveReport(desk, issue);
  await desk.site.advance(6 * MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'approved', takenBack: false });
  const [page] = await readPages(AGENT, issue);
  await rewrite(page as Page, (whole) => whole.replace('A disk was full.', 'Two disks were full.'));
  await desk.site.advance(6 * MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'in-review', takenBack: true, approvedBy: null });
  const panel = (await desk.callPanel(issue, 'showClocks')) as ClocksAnswer;
  expect(panel.report).toMatchObject({ state: 'in-review', takenBack: true });
  expect(await move(issue, { step: 'publish' })).toMatchObject({ code: 'invalid' });
  await move(issue, { step: 'approve' });
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
  expect(await text(issue)).toContain('Two disks were full.');
  expect(await text(issue)).not.toMatch(/Changed after|Approved/);
});

test('a publishing that died after it wrote the page is done again without another approval', async () => {
  const issue = await closeFatalIssue();
  await approveReport(desk, issue);
  const isAttachment = ({ as, path }: { as: string; path: string }) =>
    as === 'app' && path.endsWith('/attachment');
  desk.site.faults.failNext(isAttachment, { status: 500 });
  await Promise.resolve(publishReport(desk, issue)).catch(() => null);
  await desk.site.advance(6 * MINUTE);
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
});

test('sent through Jira the page stays the team’s own, and the client has one file with its evidence', async () => {
  const issue = await closeFatalIssue();
  await approveReport(desk, issue);
  expect(await move(issue, { step: 'publish', through: 'jira' })).toMatchObject({ state: 'published' });
  await desk.site.advance(MINUTE);
  expect(await readPages(CLIENT, issue)).toEqual([]);
  const path = `/rest/api/3/issue/${issue.key}?fields=attachment`;
  const { fields } = await desk.askJira<{ fields: { attachment: { filename: string; content: string }[] } }>(
    CLIENT,
    'GET',
    path,
  );
  const names = fields.attachment.map(({ filename }) => filename);
  expect(names.sort()).toEqual([`${issue.key}-evidence.json`, `${issue.key}-incident-report.docx`]);
  expect(await desk.listAppComments(issue)).toContainEqual(expect.stringContaining('incident-report.docx'));
  expect(await desk.readClock(issue, 'report')).toMatchObject({ state: 'met' });
  const answer = (await desk.callPanel(issue, 'showClocks', {}, CLIENT)) as ClocksAnswer;
  expect(fields.attachment.map(({ content }) => content)).toContain(answer.report.url);
});

test('a report is written in the language of its client, or in two: one after the other, or side by side where the scheme says so', async () => {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const ask = (functionKey: string, payload: object) =>
    desk.site.invoke({ as: ADMIN, moduleKey: 'scheme', functionKey, payload, extension });
  const { current } = (await ask('showScheme', {})) as { current: { scheme: { report: object } } };
  const writeWith = async (basedOn: number, more: object) => {
    const report = { ...current.scheme.report, languages: ['en', 'fr'], ...more };
    await ask('saveScheme', { scheme: { ...current.scheme, report }, basedOn });
    const issue = await closeFatalIssue();
    const [page] = await readPages(AGENT, issue);
    return { issue, title: page?.title, whole: JSON.stringify(nodesOf(page as Page)) };
  };
  const inTurn = await writeWith(1, {});
  expect(inTurn.title).toMatch(/ – incident report, /);
  for (const expected of [
    '"Timeline"',
    '"Français"',
    '"Chronologie"',
    '"href":"#Fran%C3%A7ais"',
    'Cause première',
  ])
    expect(inTurn.whole).toContain(expected);
  expect(inTurn.whole).not.toContain('layoutColumn');
  expect(await show(inTurn.issue)).toMatchObject({ blanks: 12 });
  const beside = await writeWith(2, { layout: 'side-by-side' });
  for (const expected of ['Timeline / Chronologie', 'Root cause / Cause première', 'layoutColumn'])
    expect(beside.whole).toContain(expected);
  expect(await show(beside.issue)).toMatchObject({ blanks: 12 });
});

test('the byline tells on the page where the report stands, and takes its next step for those who may', async () => {
  const issue = await closeFatalIssue();
  const [page] = await readPages(AGENT, issue);
  const title = async () => {
    const path = `/wiki/api/v2/pages/${page?.id}/properties?key=sablier-report`;
    const { body } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
    return (body as { results: { value: { title: { value: string } } }[] }).results[0]?.value.title.value;
  };
  const ask = (as: string, functionKey: string, payload: object) => {
    const extension = { type: 'confluence:contentBylineItem', content: { id: page?.id, type: 'page' } };
    const request = { as, moduleKey: 'report-byline', functionKey, payload, extension };
    return desk.site.invoke(request).catch(() => ({ kind: 'refused' }));
  };
  expect(await title()).toMatch(/Drafted|Rédigé/);
  expect(await ask(CLIENT, 'showReport', {})).toMatchObject({ kind: 'refused' });
  expect(await ask(AGENT, 'moveReport', { step: 'review', withBlanks: true })).toMatchObject({
    state: 'in-review',
  });
  expect(await title()).toMatch(/Sent for review|Envoyé en révision/);
  const readDaysLeft = async () =>
    Number(/(\d+) (business days? left|jours? ouvrables?)/.exec((await title()) ?? '')?.[1]);
  const before = await readDaysLeft();
  const { due } = (await ask(AGENT, 'showReport', {})) as { due: { daysLeft: number } };
  expect(due.daysLeft).toBe(before);
  await desk.skipTo(desk.site.clock.now() + 7 * 24 * 60 * MINUTE);
  await desk.site.advance(6 * MINUTE);
  expect(await title()).toMatch(/overdue since|en retard depuis/);
});

test('somebody who saves the page at the same moment loses nothing: it is read and merged again', async () => {
  const issue = await closeFatalIssue();
  const [page] = await readPages(AGENT, issue);
  const isWrite = ({ as, method, path }: { as: string; method: string; path: string }) =>
    as === 'app' && method === 'PUT' && path === `/wiki/api/v2/pages/${page?.id}`;
  await rewrite(page as Page, (whole) => whole.replace(/To be written by a person[^"]*/, 'A disk was full.'));
  desk.site.faults.failNext(
    isWrite,
    { status: 409, body: { errors: [{ status: 409, title: 'Conflict' }] } },
    2,
  );
  await desk.addComment(AGENT, issue, 'A word that came meanwhile.');
  await desk.site.advance(MINUTE);
  for (const expected of ['A disk was full.', 'A word that came meanwhile.'])
    expect(await text(issue)).toContain(expected);
});
