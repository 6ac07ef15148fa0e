/** A site of Jira alone: the report is drafted where only its team can ask for it, and published as a file on its issue. */

import { peoplesParts } from '../../../src/common/report-parts';
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { ReadReportAnswer, ReportStatus } from '../../../src/contract/report';
import type { SchemeCheckAnswer } from '../../../src/contract/scheme';
import { presets } from '../../../src/presets';
import { attach } from '../../support/attached-file';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { unzip } from '../../support/word-file';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { confluence: 'no' });
});
afterAll(() => desk.site.stop());

interface AttachedFile {
  id: string;
  filename: string;
  content: string;
}

const show = (issue: IssueRef) => desk.callPanel(issue, 'showReport') as Promise<ReportStatus>;
const move = (issue: IssueRef, step: object) =>
  desk.callPanel(issue, 'moveReport', step) as Promise<ReportStatus>;
const write = (issue: IssueRef, part: string, text: string) =>
  desk.callPanel(issue, 'writePart', { part, text }) as Promise<ReportStatus>;

async function listFiles(issue: IssueRef): Promise<AttachedFile[]> {
  const path = `/rest/api/3/issue/${issue.key}?fields=attachment`;
  const { fields } = await desk.askJira<{ fields: { attachment: AttachedFile[] } }>(CLIENT, 'GET', path);
  return fields.attachment;
}

async function closeFatalIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.addComment(AGENT, issue, 'The password is hunter2-and-more', true);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

async function createApproved(): Promise<IssueRef> {
  const issue = await closeFatalIssue();
  for (const part of peoplesParts) await write(issue, part, `A disk was full (${part}).`);
  await move(issue, { step: 'review' });
  await move(issue, { step: 'approve' });
  return issue;
}

async function bodyOf({ content }: AttachedFile): Promise<string> {
  const path = `${new URL(content).pathname}?redirect=false`;
  const { body } = await desk.site.request({ as: CLIENT, product: 'jira', method: 'GET', path });
  return unzip(body as Buffer).get('word/document.xml') ?? '';
}

test('while it is a draft nothing of it is on the issue, and only its team reads it', async () => {
  const issue = await closeFatalIssue();
  expect(await show(issue)).toMatchObject({
    state: 'drafted',
    problem: null,
    url: null,
    blanks: 6,
    withheld: { comments: 1 },
  });
  const draft = (await desk.callPanel(issue, 'readReport')) as ReadReportAnswer & { kind: 'file' };
  expect(draft.name).toBe(`DRAFT-${issue.key}-incident-report.docx`);
  const body = unzip(Buffer.from(draft.base64, 'base64')).get('word/document.xml');
  expect(body).toContain('We are on it.');
  expect(body).not.toContain('hunter2');
  expect(await desk.callPanel(issue, 'readReport', {}, CLIENT)).toMatchObject({ code: 'not-allowed' });
  expect(await listFiles(issue)).toEqual([]);
});

test('the draft follows the issue and keeps what people wrote into it', async () => {
  const issue = await closeFatalIssue();
  expect(await write(issue, 'cause', 'A disk was full.\nNobody watched it.')).toMatchObject({ blanks: 5 });
  await desk.addComment(AGENT, issue, 'One more word for you.');
  await desk.moveIssue(issue, 'In Progress');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  const { parts } = await show(issue);
  expect(parts?.find(({ id }) => id === 'cause')?.text).toBe('A disk was full.\nNobody watched it.');
  const draft = (await desk.callPanel(issue, 'readReport')) as ReadReportAnswer & { kind: 'file' };
  const body = unzip(Buffer.from(draft.base64, 'base64')).get('word/document.xml');
  for (const text of ['One more word for you.', 'Nobody watched it.']) expect(body).toContain(text);
  expect(await write(issue, 'timeline', 'Nothing happened.')).toMatchObject({ code: 'invalid' });
});

test('published it is one file, the client is told its name in public, and the clock stops', async () => {
  const issue = await createApproved();
  const standing = await move(issue, { step: 'publish' });
  await desk.site.advance(MINUTE);
  expect(await show(issue)).toMatchObject({ withheld: { files: 0 } });
  const names = (await listFiles(issue)).map(({ filename }) => filename).sort();
  expect(names).toEqual([`${issue.key}-evidence.json`, `${issue.key}-incident-report.docx`]);
  const [report] = (await listFiles(issue)).filter(({ filename }) => filename.endsWith('.docx'));
  expect(standing).toMatchObject({ state: 'published', url: report?.content });
  const body = await bodyOf(report as AttachedFile);
  for (const text of ['A disk was full (cause).', 'SHA-256', 'Published']) expect(body).toContain(text);
  expect(body).not.toContain('hunter2');
  expect(await desk.listAppComments(issue)).toContainEqual(
    expect.stringContaining(`${issue.key}-incident-report.docx`),
  );
  expect(await desk.readClock(issue, 'report')).toMatchObject({ state: 'met' });
  const answer = (await desk.callPanel(issue, 'showClocks', {}, CLIENT)) as ClocksAnswer;
  expect(answer.report).toMatchObject({ state: 'published', url: report?.content });
});

test('another app’s file of the report’s own name stays, and is withheld like any', async () => {
  const otherApp = { accountId: '557058:other-app', displayName: 'Other app', accountType: 'app' as const };
  desk.site.addPerson({ ...otherApp, sees: ['SUP'], works: ['SUP'] });
  const issue = await createApproved();
  await attach(desk, issue, `${issue.key}-incident-report.docx`, otherApp.accountId);
  await move(issue, { step: 'publish' });
  await desk.site.advance(MINUTE);
  const isReport = ({ filename }: AttachedFile) => filename === `${issue.key}-incident-report.docx`;
  expect((await listFiles(issue)).filter(isReport)).toHaveLength(2);
  expect(await show(issue)).toMatchObject({ withheld: { files: 1 } });
});

test('an amendment is a file of its own name, and the first stays what it was', async () => {
  const issue = await createApproved();
  await move(issue, { step: 'publish' });
  await desk.site.advance(MINUTE);
  await move(issue, { step: 'amend', why: 'One more cause' });
  const names = (await listFiles(issue))
    .map(({ filename }) => filename)
    .filter((name) => name.endsWith('.docx'));
  expect(names).toEqual([`${issue.key}-incident-report.docx`, `${issue.key}-incident-report-v2.docx`]);
});

test('what was approved and is then changed goes back to review', async () => {
  const issue = await createApproved();
  expect(await write(issue, 'cause', 'Something else.')).toMatchObject({
    state: 'in-review',
    approvedBy: null,
  });
  expect(await move(issue, { step: 'publish' })).toMatchObject({ code: 'invalid' });
});

const isUpload = ({ as, method, path }: { as: string; method: string; path: string }) =>
  as === 'app' && method === 'POST' && path.endsWith('/attachments');

test('an answer lost after its effect leaves one file all the same', async () => {
  const issue = await createApproved();
  desk.site.faults.failNext(isUpload, { status: 504, afterEffect: true });
  await move(issue, { step: 'publish' }).catch(() => null);
  desk.site.faults.failNext((request) => isUpload(request) && String(request.body).includes('.docx'), {
    status: 504,
    afterEffect: true,
  });
  await move(issue, { step: 'publish' }).catch(() => null);
  expect(await move(issue, { step: 'publish' })).toMatchObject({ state: 'published' });
  await desk.site.advance(MINUTE);
  expect((await listFiles(issue)).map(({ filename }) => filename).sort()).toEqual([
    `${issue.key}-evidence.json`,
    `${issue.key}-incident-report.docx`,
  ]);
});

test('two people who publish at once publish one file', async () => {
  const issue = await createApproved();
  await Promise.all([move(issue, { step: 'publish' }), move(issue, { step: 'publish' })]);
  await desk.site.advance(MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'published' });
  const names = (await listFiles(issue)).map(({ filename }) => filename);
  expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(1);
  const fileComments = (await desk.listAppComments(issue)).filter((text) => text.includes('.docx'));
  expect(fileComments).toHaveLength(1);
});

test('a space named where there is no Confluence is told beside its field', async () => {
  const report = { ...presets.valtech?.report, place: { space: 'SUP' } };
  const payload = { scheme: { ...presets.valtech, report } };
  const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'checkScheme', payload };
  const extension = { project: { id: '10000', key: 'SUP' } };
  const { problems } = (await desk.site.invoke({ ...call, extension })) as SchemeCheckAnswer;
  expect(problems).toMatchObject([
    { path: 'report.place.space', say: expect.stringMatching('has no Confluence') },
  ]);
});
