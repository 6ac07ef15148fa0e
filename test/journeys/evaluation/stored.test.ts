/** What of an issue stays in the app's storage a year after it is over: the same at every run, so that whoever adds to it sees it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/common/db';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';
import { approveReport, publishReport } from '../../support/site/finished-report';

const folder = mkdtempSync(join(tmpdir(), 'stored-'));
const dataFile = join(folder, 'site.db');
let desk: Desk;

afterAll(async () => {
  await desk.site.stop();
  rmSync(folder, { recursive: true });
});

interface Stored {
  key: string;
  value: string;
}

/** What is stored under keys that name an issue, and is not past its time. */
function listStoredOf({ id }: IssueRef): Stored[] {
  const db = openDatabase(dataFile);
  const rows = db
    .prepare('SELECT key, value FROM forge_kvs WHERE expires_at IS NULL OR expires_at > ? ORDER BY key')
    .all(desk.site.clock.now()) as unknown as Stored[];
  db.close();
  return rows.filter(({ key }) => key.split(/[:.]/).includes(id));
}

const bytesOf = (stored: Stored[]): number =>
  stored.reduce((sum, { key, value }) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);

/** Answered, asked about, told by phone, resolved in time. */
async function liveIssue(priority: string): Promise<IssueRef> {
  const issue = await desk.createIssue(priority);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.addComment(CLIENT, issue, 'Any news?');
  await desk.recordEvent(issue, { kind: 'contact', channel: 'phone', note: 'Told the shop.' });
  await desk.site.advance(2 * HOUR);
  await desk.moveIssue(issue, 'Done');
  return issue;
}

/** A year later, and a day in which all runs have come. */
async function skipYear(): Promise<void> {
  await desk.skipTo(desk.site.clock.now() + 365 * 24 * HOUR);
  await desk.site.advance(26 * HOUR);
}

let plain: IssueRef;
let late: IssueRef;
let reported: IssueRef;

beforeAll(async () => {
  desk = await openDesk('valtech', { dataFile });
  plain = await liveIssue('Minor');
  late = await desk.createIssue('Minor');
  reported = await liveIssue('Fatal');
  await approveReport(desk, reported);
  await publishReport(desk, reported);
  await desk.site.advance(72 * HOUR);
  await desk.addComment(AGENT, late, 'We had forgotten it.');
  await desk.moveIssue(late, 'Done');
  await skipYear();
});

describe('a year after its end there are', () => {
  test('of an issue that owed no report at most 500 bytes: its recorded events, its seals and what it counts for', () => {
    expect(bytesOf(listStoredOf(plain))).toBeLessThanOrEqual(500);
  });

  test('of one that was late, with an alert at each threshold, at most 600, and no alert any more', () => {
    expect(bytesOf(listStoredOf(late))).toBeLessThanOrEqual(600);
  });

  test('of one with a published report at most 1,800 bytes', () => {
    expect(bytesOf(listStoredOf(reported))).toBeLessThanOrEqual(1_800);
  });
});
