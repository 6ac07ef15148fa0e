/** What is published is what was approved, and what the client has seen is in the record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/common/db';
import type { ReportStatus } from '../../../src/contract/report';
import { editPageNow, runBetweenCalls } from '../../support/site/between-calls';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approveReport, publishReport, reportPages } from '../../support/site/finished-report';

const UNAPPROVED = 'A word that nobody approved.';
const folder = mkdtempSync(join(tmpdir(), 'publishing-'));
const dataFile = join(folder, 'site.db');
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { dataFile });
});
afterAll(async () => {
  await desk.site.stop();
  rmSync(folder, { recursive: true });
});

/** What the app's storage holds under a key at this very moment. */
function readStored(key: string): string {
  const db = openDatabase(dataFile);
  const row = db.prepare("SELECT value FROM forge_kvs WHERE kind = 'plain' AND key = ?").get(key);
  db.close();
  return (row as { value: string } | undefined)?.value ?? '';
}

async function createApproved(): Promise<{ issue: IssueRef; pageId: string }> {
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  const { id } = await approveReport(desk, issue);
  return { issue, pageId: id };
}

const show = (issue: IssueRef) => desk.callPanel(issue, 'showReport') as Promise<ReportStatus>;
const isRestriction = ({ method, path }: { method: string; path: string }) =>
  method === 'PUT' && path.endsWith('/restriction');
/** The one that lets others read the page too. */
const isPublishing = (call: { method: string; path: string; body?: unknown }) =>
  isRestriction(call) && !JSON.stringify(call.body).includes('"read"');
const countPublishedComments = async (issue: IssueRef) =>
  (await desk.listAppComments(issue)).filter((text) => text.includes('is published')).length;
const isRecorded = async (issue: IssueRef) => (await desk.readClock(issue, 'report')).state === 'met';

/** How many calls of the app a publishing takes before the page is shown. */
async function countCallsBefore(): Promise<number> {
  const { issue } = await createApproved();
  let [calls, before] = [0, 0];
  desk.site.network.onExchange((exchange) => {
    if (exchange.as === 'app') calls += 1;
    if (before === 0 && exchange.as === 'app' && isPublishing(exchange)) before = calls;
  });
  await publishReport(desk, issue);
  return before;
}

test('an edit that lands between any two calls of a publishing is never shown without an approval of its own', async () => {
  const before = await countCallsBefore();
  expect(before).toBeGreaterThan(6);
  let landedTimes = 0;
  for (let nth = 1; nth < before; nth += 1) {
    const { issue, pageId } = await createApproved();
    let calls = 0;
    let landed = false;
    const pickNext = () => {
      calls += 1;
      return calls === nth;
    };
    runBetweenCalls(desk, pickNext, () => {
      landed = editPageNow(desk, pageId, (body) => body.replace('A disk was full.', UNAPPROVED));
    });
    const answer = await publishReport(desk, issue);
    expect(calls).toBeGreaterThanOrEqual(nth);
    if (!landed) {
      expect(answer).toMatchObject({ state: 'published' });
      expect(JSON.stringify(await reportPages(desk, CLIENT, issue))).not.toContain(UNAPPROVED);
      continue;
    }
    landedTimes += 1;
    expect(answer).toMatchObject({ kind: 'refused', say: expect.stringMatching(/changed after/) });
    expect(await reportPages(desk, CLIENT, issue)).toEqual([]);
    expect(await show(issue)).toMatchObject({ state: 'in-review', approvedBy: null, takenBack: true });
    expect(await countPublishedComments(issue)).toBe(0);
    expect(await isRecorded(issue)).toBe(false);
    const [page] = await reportPages(desk, AGENT, issue);
    expect(JSON.stringify(page)).toContain(UNAPPROVED);
    await desk.callPanel(issue, 'moveReport', { step: 'approve' });
    expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
    expect(await countPublishedComments(issue)).toBe(1);
  }
  expect(landedTimes).toBeGreaterThan(5);
}, 240_000);

test('a publishing is recorded before the client sees anything: what the record refuses is shown to nobody', async () => {
  const { issue } = await createApproved();
  let recordedThen = false;
  runBetweenCalls(desk, isPublishing, () => {
    recordedThen = readStored(`events:${issue.id}`).includes('"published"');
  });
  expect(await publishReport(desk, issue)).toMatchObject({ state: 'published' });
  expect(recordedThen).toBe(true);
});

test('a page that Confluence will not show is not recorded as published, and the clock runs on', async () => {
  const { issue } = await createApproved();
  desk.site.faults.failNext((call) => call.as === 'app' && isRestriction(call), { status: 403, body: {} });
  const answer = await publishReport(desk, issue);
  expect(answer).toMatchObject({ state: 'approved', problem: 'restriction-refused' });
  expect(await isRecorded(issue)).toBe(false);
  expect(await reportPages(desk, CLIENT, issue)).toEqual([]);
});

test('a publishing that died once the page was shown is finished by the five-minute run, and the client is told once', async () => {
  const { issue } = await createApproved();
  const isComment = ({ as, method, path }: { as: string; method: string; path: string }) =>
    as === 'app' && method === 'POST' && path.endsWith('/comment');
  desk.site.faults.failNext(isComment, { status: 500 });
  await publishReport(desk, issue);
  expect(await countPublishedComments(issue)).toBe(0);
  await desk.site.advance(6 * MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'published' });
  expect(await countPublishedComments(issue)).toBe(1);
  expect(await isRecorded(issue)).toBe(true);
});
