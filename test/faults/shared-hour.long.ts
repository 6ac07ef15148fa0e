/** The smallest tier's hour: twenty customers, of whom one takes in twenty thousand issues at once. */
import { liveSharedHour } from './shared-hour';

test('twenty customers on one hour’s points, one of whom takes in 20,000 issues: nobody waits for it, and none is lost', async () => {
  const outcome = await liveSharedHour({ sites: 20, imported: 20_000, limit: 65_000, minutes: 120 });
  const { waits, ownWaits, importedIn, refusedCalls, missing } = outcome;
  const longest = { others: Math.max(...waits), own: Math.max(...ownWaits) };
  console.log(JSON.stringify({ longest, importedIn, refusedCalls, missing }));
  expect(longest.others).toBeLessThanOrEqual(60);
  expect(longest.own).toBeLessThanOrEqual(60);
  expect(missing).toBe(0);
}, 3_600_000);

test('twenty customers on too few points, with four thousand issues of one of them due at once: nobody waits for it, and nothing is asked again and again', async () => {
  const outcome = await liveSharedHour({ sites: 20, imported: 4_000, limit: 6_000, minutes: 300 });
  const { waits, ownWaits, missing, refusedCalls } = outcome;
  expect(Math.max(...waits, ...ownWaits)).toBeLessThanOrEqual(60);
  expect(missing).toBe(0);
  expect(refusedCalls).toBeLessThanOrEqual(20);
}, 3_600_000);
