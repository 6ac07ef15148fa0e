/** What of an issue stays in the app's storage when it is over: the same at every run, so that whoever adds to it sees it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/common/db';
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, openDesk } from '../../support/site/desk';
import { approveReport, publishReport } from '../../support/site/finished-report';

const folder = mkdtempSync(join(tmpdir(), 'stored-'));
const dataFile = join(folder, 'site.db');
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { dataFile });
});

afterAll(async () => {
  await desk.site.stop();
  rmSync(folder, { recursive: true });
});

interface Stored {
  key: string;
  value: string;
}

/** What is stored under keys that name an issue. */
function listStoredOf({ id }: IssueRef): Stored[] {
  const db = openDatabase(dataFile);
  const rows = db.prepare('SELECT key, value FROM forge_kvs ORDER BY key').all() as unknown as Stored[];
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

/** A day later, when what was for a while has gone. */
async function bytesADayLater(issue: IssueRef): Promise<number> {
  await desk.site.advance(26 * HOUR);
  return bytesOf(listStoredOf(issue));
}

test('of one that owed no report, its recorded events, its seals and what it counts for are 700 bytes', async () => {
  expect(await bytesADayLater(await liveIssue('Minor'))).toBeLessThanOrEqual(700);
});

test('of one with a published report, 3.6 KB, more than half of them the state of the report', async () => {
  const issue = await liveIssue('Fatal');
  await approveReport(desk, issue);
  await publishReport(desk, issue);
  expect(await bytesADayLater(issue)).toBeLessThanOrEqual(3_600);
});
