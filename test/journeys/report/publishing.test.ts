/** What is published is what was approved, and what the client has seen is in the record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/db';
import type { ReportStanding } from '../../../src/contract/report';
import { AGENT, CLIENT, type Desk, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approve, publish, reportPages } from '../../support/site/finished-report';
import { editNow, meanwhile } from '../../support/site/meanwhile';

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
function stored(key: string): string {
  const db = openDatabase(dataFile);
  const row = db.prepare("SELECT value FROM forge_kvs WHERE kind = 'plain' AND key = ?").get(key);
  db.close();
  return (row as { value: string } | undefined)?.value ?? '';
}

async function approved(): Promise<{ issue: IssueRef; pageId: string }> {
  const issue = await desk.create('Fatal');
  await desk.say(AGENT, issue, 'We are on it.');
  await desk.move(issue, 'Done');
  await desk.site.advance(MINUTE);
  const { id } = await approve(desk, issue);
  return { issue, pageId: id };
}

const show = (issue: IssueRef) => desk.panel(issue, 'showReport') as Promise<ReportStanding>;
const isRestriction = ({ method, path }: { method: string; path: string }) =>
  method === 'PUT' && path.endsWith('/restriction');
/** The one that lets others read the page too. */
const shows = (call: { method: string; path: string; body?: unknown }) =>
  isRestriction(call) && !JSON.stringify(call.body).includes('"read"');
const told = async (issue: IssueRef) =>
  (await desk.saidByApp(issue)).filter((text) => text.includes('is published')).length;
const recorded = async (issue: IssueRef) => (await desk.clock(issue, 'report')).state === 'met';

/** How many calls of the app a publishing takes before the page is shown. */
async function callsBefore(): Promise<number> {
  const { issue } = await approved();
  let [calls, before] = [0, 0];
  desk.site.network.listen((exchange) => {
    if (exchange.as === 'app') calls += 1;
    if (before === 0 && exchange.as === 'app' && shows(exchange)) before = calls;
  });
  await publish(desk, issue);
  return before;
}

test('an edit that lands between any two calls of a publishing is never shown without an approval of its own', async () => {
  const before = await callsBefore();
  expect(before).toBeGreaterThan(6);
  let landedTimes = 0;
  for (let nth = 1; nth < before; nth += 1) {
    const { issue, pageId } = await approved();
    let calls = 0;
    let landed = false;
    const picks = () => {
      calls += 1;
      return calls === nth;
    };
    meanwhile(desk, picks, () => {
      landed = editNow(desk, pageId, (body) => body.replace('A disk was full.', UNAPPROVED));
    });
    const answer = await publish(desk, issue);
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
    expect(await told(issue)).toBe(0);
    expect(await recorded(issue)).toBe(false);
    const [page] = await reportPages(desk, AGENT, issue);
    expect(JSON.stringify(page)).toContain(UNAPPROVED);
    await desk.panel(issue, 'moveReport', { step: 'approve' });
    expect(await publish(desk, issue)).toMatchObject({ state: 'published' });
    expect(await told(issue)).toBe(1);
  }
  expect(landedTimes).toBeGreaterThan(5);
}, 240_000);

test('a publishing is recorded before the client sees anything: what the record refuses is shown to nobody', async () => {
  const { issue } = await approved();
  let recordedThen = false;
  meanwhile(desk, shows, () => {
    recordedThen = stored(`events:${issue.id}`).includes('"published"');
  });
  expect(await publish(desk, issue)).toMatchObject({ state: 'published' });
  expect(recordedThen).toBe(true);
});

test('a page that Confluence will not show is not recorded as published, and the clock runs on', async () => {
  const { issue } = await approved();
  desk.site.faults.next((call) => call.as === 'app' && isRestriction(call), { status: 403, body: {} });
  const answer = await publish(desk, issue);
  expect(answer).toMatchObject({ state: 'approved', problem: 'restriction-refused' });
  expect(await recorded(issue)).toBe(false);
  expect(await reportPages(desk, CLIENT, issue)).toEqual([]);
});

test('a publishing that died once the page was shown is finished by the five-minute run, and the client is told once', async () => {
  const { issue } = await approved();
  const says = ({ as, method, path }: { as: string; method: string; path: string }) =>
    as === 'app' && method === 'POST' && path.endsWith('/comment');
  desk.site.faults.next(says, { status: 500 });
  await publish(desk, issue);
  expect(await told(issue)).toBe(0);
  await desk.site.advance(6 * MINUTE);
  expect(await show(issue)).toMatchObject({ state: 'published' });
  expect(await told(issue)).toBe(1);
  expect(await recorded(issue)).toBe(true);
});
