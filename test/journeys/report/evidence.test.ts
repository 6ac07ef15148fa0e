/** The numbers of a published report, recomputed by whoever downloads its evidence. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { textOf } from '../../../src/domain/report/page';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approveReport, publishReport, reportPages } from '../../support/site/finished-report';
import { slaCommand } from '../../support/warm/sla-command';

const root = resolve(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { port: 0 });
});
afterAll(() => desk.site.stop());

const askWiki = async <Body>(as: string, path: string) =>
  (await desk.site.request({ as, product: 'confluence', method: 'GET', path })).body as Body;
const filesOf = async (as: string, pageId: string) =>
  (
    await askWiki<{ results: { id: string; title: string; version: { number: number } }[] }>(
      as,
      `/wiki/api/v2/pages/${pageId}/attachments`,
    )
  ).results;

async function closeIssue(): Promise<IssueRef> {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(7 * MINUTE);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.addComment(AGENT, issue, 'The password is hunter2-and-more', true);
  await desk.recordEvent(issue, { kind: 'contact', channel: 'phone', note: 'Spoke to Zebulon' });
  await desk.site.advance(30 * MINUTE);
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  return issue;
}

/** The page that the client reads. */
async function createPublished(issue: IssueRef): Promise<string> {
  const [page] = await reportPages(desk, CLIENT, issue);
  return page?.id ?? 'none';
}

/** As a browser downloads it: asked of the REST API, which sends it on to the file. */
async function downloadEvidence(as: string, pageId: string): Promise<{ path: string; text: string }> {
  const [file] = await filesOf(as, pageId);
  const place = `${desk.site.address}/wiki/rest/api/content/${pageId}/child/attachment/${file?.id}/download`;
  const headers = { cookie: `as=${encodeURIComponent(as)}`, connection: 'close' };
  const answer = await fetch(place, { headers });
  expect(answer.headers.get('content-type')).toBe('application/json');
  const path = join(folder, file?.title ?? 'none');
  const text = await answer.text();
  writeFileSync(path, text);
  return { path, text };
}

const verify = (...args: string[]) =>
  spawnSync(process.execPath, [slaCommand(), 'verify', ...args], { cwd: root, encoding: 'utf8' });

test('the client downloads the evidence of a published report, and every number of it verifies offline', async () => {
  const issue = await closeIssue();
  const { id } = await approveReport(desk, issue);
  expect(await filesOf(AGENT, id)).toEqual([]);
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published', problem: null });
  const [page] = await reportPages(desk, CLIENT, issue);
  const pageText = textOf({
    type: 'doc',
    content: JSON.parse(page?.body.atlas_doc_format.value ?? '').content,
  });
  const { path, text } = await downloadEvidence(CLIENT, await createPublished(issue));
  const [hash = ''] = execFileSync('sha256sum', [path], { encoding: 'utf8' }).split(' ');
  expect(pageText).toContain(`SHA-256 of that file: ${hash}`);
  expect(pageText).toContain(`sla verify --sha256 ${hash} ${issue.key}-evidence.json`);
  const checked = verify('--sha256', hash, path);
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  expect(checked.stdout).toMatch(/agrees {4}clocks\.report\.1\.state "met"\n/);
  for (const withheld of ['hunter2', 'Zebulon', 'on it', 'cart', AGENT, CLIENT])
    expect(text.includes(withheld)).toBe(false);
  writeFileSync(path, text.replace('"elapsedMs":420000', '"elapsedMs":400000'));
  expect(verify('--sha256', hash, path).status).toBe(1);
});

test('a publishing that lost its answers is done again: one file, one part on the page, and they agree', async () => {
  const issue = await closeIssue();
  const { id } = await approveReport(desk, issue);
  const isAttachment = ({ path, method }: { path: string; method: string }) =>
    method === 'PUT' && path.endsWith('/child/attachment');
  const isLifting = ({ path }: { path: string }) => path.endsWith(`/content/${id}/restriction`);
  desk.site.faults.failNext(isAttachment, { status: 504, afterEffect: true });
  await publishReport(desk, issue).catch(() => undefined);
  await desk.site.advance(MINUTE);
  desk.site.faults.failNext(isLifting, { status: 503 });
  await publishReport(desk, issue).catch(() => undefined);
  await desk.site.advance(MINUTE);
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
  expect(await filesOf(CLIENT, await createPublished(issue))).toMatchObject([
    { title: `${issue.key}-evidence.json` },
  ]);
  const [page] = await reportPages(desk, CLIENT, issue);
  const pageText = page?.body.atlas_doc_format.value ?? '';
  expect(pageText.split('SHA-256').length).toBe(2);
  const [hash = ''] = /[0-9a-f]{64}/.exec(pageText) ?? [];
  expect(
    verify('--sha256', hash, (await downloadEvidence(CLIENT, await createPublished(issue))).path).status,
  ).toBe(0);
});

test('an amendment makes the evidence anew, under the same name, and the page says the new digest', async () => {
  const issue = await closeIssue();
  await approveReport(desk, issue);
  await publishReport(desk, issue);
  const id = await createPublished(issue);
  const before = (await downloadEvidence(CLIENT, id)).text;
  await desk.site.advance(MINUTE);
  await desk.addComment(AGENT, issue, 'One more cause was found.');
  const amended = await desk.callPanel(issue, 'moveReport', { step: 'amend', why: 'One more cause' });
  expect(amended).toMatchObject({ state: 'published', problem: null });
  const { path, text } = await downloadEvidence(CLIENT, id);
  expect(text).not.toBe(before);
  const [page] = await reportPages(desk, CLIENT, issue);
  const digests = (page?.body.atlas_doc_format.value ?? '').match(/[0-9a-f]{64}/g) ?? [];
  expect(new Set(digests).size).toBe(1);
  expect(verify('--sha256', digests[0] ?? '', path).status).toBe(0);
  expect(await filesOf(CLIENT, id)).toHaveLength(1);
});

test('whoever may not see a draft’s page is sent to no file of it', async () => {
  const issue = await closeIssue();
  const { id } = await approveReport(desk, issue);
  const form =
    '--e\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--e--\r\n';
  const headers = { 'content-type': 'multipart/form-data; boundary=e', 'x-atlassian-token': 'nocheck' };
  const path = `/wiki/rest/api/content/${id}/child/attachment`;
  await desk.site.request({ as: AGENT, product: 'confluence', method: 'POST', path, body: form, headers });
  expect(desk.site.download(AGENT, `/wiki/download/attachments/${id}/a.txt`)).toMatchObject({
    text: 'hello',
  });
  expect(desk.site.download(CLIENT, `/wiki/download/attachments/${id}/a.txt`)).toBeNull();
});
