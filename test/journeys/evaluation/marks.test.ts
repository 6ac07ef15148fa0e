/** Who asks for an evaluation and who has made it: a mark runs out, no change goes without an evaluation, and none is made twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../local/common/db';
import { HourlyPoints } from '../../../local/product/hourly-points';
import type { SiteAnswer } from '../../../src/contract/admin';
import { CallCounts } from '../../support/counting/call-counts';
import { AGENT, CLIENT, type Desk, HOUR, keepDelays, MINUTE, openDesk } from '../../support/site/desk';

const waitingOf = async (desk: Desk) => ((await desk.callAdmin('showSite')) as SiteAnswer).health.queued;

test('a mark is set by the change and lifted by nobody, and the change after it is evaluated all the same', async () => {
  const desk = await openDesk();
  keepDelays(desk);
  const issue = await desk.createIssue('Fatal');
  const counts = new CallCounts(desk.site);
  await desk.addComment(CLIENT, issue, 'Any news?');
  await desk.addComment(AGENT, issue, 'We are on it.');
  expect(counts.passes).toBe(2);
  expect([...counts.kinds.keys()].filter((kind) => kind.includes('-[mark]'))).toEqual([]);
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met' });
  await desk.site.stop();
});

test('an evaluation that comes sooner than asked for lifts its mark, so that what another process hears at once is evaluated as well', async () => {
  const desk = await openDesk();
  const issue = await desk.createIssue('Fatal');
  const counts = new CallCounts(desk.site);
  await desk.addComment(CLIENT, issue, 'Any news?');
  expect([...counts.kinds.keys()].filter((kind) => kind.includes('-[mark]'))).toHaveLength(1);
  await desk.addComment(AGENT, issue, 'We are on it.');
  expect(counts.passes).toBe(2);
  await desk.site.stop();
});

test('what could not be evaluated waits in the health, and is evaluated once by whoever reads it first', async () => {
  const desk = await openDesk();
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(MINUTE);
  const isRead = ({ as, path }: { as?: unknown; path: string }) =>
    as === 'app' && path.startsWith(`/rest/api/3/issue/${issue.id}?`);
  desk.site.faults.failNext(isRead, { status: 503 }, 1);
  await desk.addComment(CLIENT, issue, 'Any news?');
  expect(await waitingOf(desk)).toBe(1);
  await desk.site.advance(10_000);
  const counts = new CallCounts(desk.site);
  await desk.addComment(CLIENT, issue, 'Hello?');
  await desk.site.advance(MINUTE);
  expect(counts.passes).toBe(1);
  expect(await waitingOf(desk)).toBe(0);
  await desk.site.stop();
});

test('changes that an hour without points put off are one evaluation in the next', async () => {
  const points = new HourlyPoints();
  const desk = await openDesk('valtech', { points });
  const issue = await desk.createIssue('Minor');
  await desk.site.advance(2 * MINUTE);
  points.spend(points.limit, desk.site.clock.now());
  for (let nth = 0; nth < 4; nth += 1) {
    await desk.addComment(CLIENT, issue, `Any news? (${nth})`);
    await desk.site.advance(2 * MINUTE);
  }
  const counts = new CallCounts(desk.site);
  await desk.site.advance(HOUR);
  expect(counts.passes).toBeLessThanOrEqual(2);
  expect(await waitingOf(desk)).toBe(0);
  await desk.site.stop();
});

test('a mark goes by itself: each has an expiry of the platform’s', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marks-'));
  const dataFile = join(folder, 'site.db');
  const desk = await openDesk('valtech', { dataFile });
  keepDelays(desk);
  await desk.createIssue('Minor');
  const db = openDatabase(dataFile);
  const of = "FROM forge_kvs WHERE entity = 'mark'";
  const count = (where: string) =>
    (db.prepare(`SELECT count(*) AS n ${of} ${where}`).get() as { n: number }).n;
  expect(count('')).toBeGreaterThan(0);
  expect(count('AND expires_at IS NULL')).toBe(0);
  db.close();
  await desk.site.stop();
  rmSync(folder, { recursive: true });
});
