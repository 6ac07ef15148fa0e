import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, type IssueRef, openDesk } from '../support/site/desk';
import { runHostileCampaign, runSpoiledStorage } from './hostile';

let desk: Desk;
let issue: IssueRef;
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const dataFile = join(folder, 'site.db');

beforeAll(async () => {
  desk = await openDesk('valtech', { dataFile });
  issue = await desk.createIssue('Fatal');
  await desk.site.advance(60_000);
});
afterAll(async () => {
  await desk.site.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('two thousand malformed events and payloads are refused or ignored: no crash, no write', async () => {
  const { refused, troubles } = await runHostileCampaign(desk, issue, 7, 2_000);
  expect(troubles.slice(0, 5)).toEqual([]);
  expect(refused).toBeGreaterThan(300);
}, 120_000);

test('five hundred spoiled values in storage leave every page answered and nothing written', async () => {
  await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' });
  expect(await runSpoiledStorage(desk, issue, dataFile, 11, 500)).toEqual([]);
}, 120_000);
