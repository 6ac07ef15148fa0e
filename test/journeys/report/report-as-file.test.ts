/** A site of Jira alone: the report is drafted where only its team can ask for it, and published as a file on its issue. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { ReadReportAnswer, ReportStanding } from '../../../src/contract/report';
import type { CheckedAnswer } from '../../../src/contract/scheme';
import { presets } from '../../../src/presets';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { unzipped } from '../../support/word-file';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { confluence: 'no' });
});
afterAll(() => desk.site.stop());

interface Filed {
  id: string;
  filename: string;
  content: string;
}

const show = (issue: IssueRef) => desk.panel(issue, 'showReport') as Promise<ReportStanding>;
const move = (issue: IssueRef, step: object) =>
  desk.panel(issue, 'moveReport', step) as Promise<ReportStanding>;
const write = (issue: IssueRef, part: string, text: string) =>
  desk.panel(issue, 'writePart', { part, text }) as Promise<ReportStanding>;

async function files(issue: IssueRef): Promise<Filed[]> {
  const path = `/rest/api/3/issue/${issue.key}?fields=attachment`;
  const { fields } = await desk.jira<{ fields: { attachment: Filed[] } }>(CLIENT, 'GET', path);
  return fields.attachment;
}

async function closedFatal(): Promise<IssueRef> {
  const issue = await desk.create('Fatal');
  await desk.say(AGENT, issue, 'We are on it.');
  await desk.say(AGENT, issue, 'The password is hunter2-and-more', true);
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

async function approved(): Promise<IssueRef> {
  const issue = await closedFatal();
  for (const part of ['cause', 'went-well', 'lessons'])
    await write(issue, part, `A disk was full (${part}).`);
  await move(issue, { step: 'review' });
  await move(issue, { step: 'approve' });
  return issue;
}

async function bodyOf({ content }: Filed): Promise<string> {
  const path = `${new URL(content).pathname}?redirect=false`;
  const { body } = await desk.site.request({ as: CLIENT, product: 'jira', method: 'GET', path });
  return unzipped(body as Buffer).get('word/document.xml') ?? '';
}

test('while it is a draft nothing of it is on the issue, and only its team reads it', async () => {
  const issue = await closedFatal();
  expect(await show(issue)).toMatchObject({
    state: 'drafted',
    problem: null,
    url: null,
    blanks: 3,
    withheld: { comments: 1 },
  });
  const draft = (await desk.panel(issue, 'readReport')) as ReadReportAnswer & { kind: 'file' };
  expect(draft.name).toBe(`DRAFT-${issue.key}-incident-report.docx`);
  const body = unzipped(Buffer.from(draft.base64, 'base64')).get('word/document.xml');
  expect(body).toContain('We are on it.');
  expect(body).not.toContain('hunter2');
  expect(await desk.panel(issue, 'readReport', {}, CLIENT)).toMatchObject({ code: 'not-allowed' });
  expect(await files(issue)).toEqual([]);
});

test('the draft follows the issue and keeps what people wrote into it', async () => {
  const issue = await closedFatal();
  expect(await write(issue, 'cause', 'A disk was full.\nNobody watched it.')).toMatchObject({ blanks: 2 });
  await desk.say(AGENT, issue, 'One more word for you.');
  await desk.move(issue, 'In Progress');
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  const { parts } = await show(issue);
  expect(parts?.find(({ id }) => id === 'cause')?.text).toBe('A disk was full.\nNobody watched it.');
  const draft = (await desk.panel(issue, 'readReport')) as ReadReportAnswer & { kind: 'file' };
  const body = unzipped(Buffer.from(draft.base64, 'base64')).get('word/document.xml');
  for (const said of ['One more word for you.', 'Nobody watched it.']) expect(body).toContain(said);
  expect(await write(issue, 'timeline', 'Nothing happened.')).toMatchObject({ code: 'invalid' });
});

test('published it is one file, the client is told its name in public, and the clock stops', async () => {
  const issue = await approved();
  const standing = await move(issue, { step: 'publish' });
  await desk.site.advance(MINUTE);
  const names = (await files(issue)).map(({ filename }) => filename).sort();
  expect(names).toEqual([`${issue.key}-evidence.json`, `${issue.key}-incident-report.docx`]);
  const [report] = (await files(issue)).filter(({ filename }) => filename.endsWith('.docx'));
  expect(standing).toMatchObject({ state: 'published', url: report?.content });
  const body = await bodyOf(report as Filed);
  for (const said of ['A disk was full (cause).', 'SHA-256', 'Published']) expect(body).toContain(said);
  expect(body).not.toContain('hunter2');
  expect(await desk.saidByApp(issue)).toContainEqual(
    expect.stringContaining(`${issue.key}-incident-report.docx`),
  );
  expect(await desk.clock(issue, 'report')).toMatchObject({ state: 'met' });
  const seen = (await desk.panel(issue, 'showClocks', {}, CLIENT)) as ClocksAnswer;
  expect(seen.report).toMatchObject({ state: 'published', url: report?.content });
});

test('an amendment is a file of its own name, and the first stays what it was', async () => {
  const issue = await approved();
  await move(issue, { step: 'publish' });
  await desk.site.advance(MINUTE);
  await move(issue, { step: 'amend', why: 'One more cause' });
  const names = (await files(issue)).map(({ filename }) => filename).filter((name) => name.endsWith('.docx'));
  expect(names).toEqual([`${issue.key}-incident-report.docx`, `${issue.key}-incident-report-v2.docx`]);
});

test('what was approved and is then changed goes back to review', async () => {
  const issue = await approved();
  expect(await write(issue, 'cause', 'Something else.')).toMatchObject({
    state: 'in-review',
    approvedBy: null,
  });
  expect(await move(issue, { step: 'publish' })).toMatchObject({ code: 'invalid' });
});

const puts = ({ as, method, path }: { as: string; method: string; path: string }) =>
  as === 'app' && method === 'POST' && path.endsWith('/attachments');

test('an answer lost after its effect leaves one file all the same', async () => {
  const issue = await approved();
  desk.site.faults.next(puts, { status: 504, afterEffect: true });
  await move(issue, { step: 'publish' }).catch(() => null);
  desk.site.faults.next((request) => puts(request) && String(request.body).includes('.docx'), {
    status: 504,
    afterEffect: true,
  });
  await move(issue, { step: 'publish' }).catch(() => null);
  expect(await move(issue, { step: 'publish' })).toMatchObject({ state: 'published' });
  await desk.site.advance(MINUTE);
  expect((await files(issue)).map(({ filename }) => filename).sort()).toEqual([
    `${issue.key}-evidence.json`,
    `${issue.key}-incident-report.docx`,
  ]);
});

test('two people who publish at once publish one file', async () => {
  const issue = await approved();
  await Promise.all([move(issue, { step: 'publish' }), move(issue, { step: 'publish' })]);
  await desk.site.advance(MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'published' });
  const names = (await files(issue)).map(({ filename }) => filename);
  expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(1);
  const told = (await desk.saidByApp(issue)).filter((said) => said.includes('.docx'));
  expect(told).toHaveLength(1);
});

test('a space named where there is no Confluence is told beside its field', async () => {
  const report = { ...presets.valtech?.report, place: { space: 'SUP' } };
  const payload = { scheme: { ...presets.valtech, report } };
  const call = { as: ADMIN, moduleKey: 'scheme', functionKey: 'checkScheme', payload };
  const extension = { project: { id: '10000', key: 'SUP' } };
  const { problems } = (await desk.site.invoke({ ...call, extension })) as CheckedAnswer;
  expect(problems).toMatchObject([
    { path: 'report.place.space', say: expect.stringMatching('has no Confluence') },
  ]);
});
