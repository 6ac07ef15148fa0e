/** The smallest tier's hour: twenty customers, of whom one takes in twenty thousand issues at once. */
import { liveSharedHour } from './shared-hour';

test('twenty customers on one hour’s points, one of whom takes in 20,000 issues: nobody waits for it, and none is lost', async () => {
  const outcome = await liveSharedHour({ sites: 20, imported: 20_000, limit: 65_000, minutes: 300 });
  console.log(`20,000 issues were taken in within ${outcome.importedIn} minutes`);
  expect(Math.max(...outcome.waits, ...outcome.ownWaits)).toBeLessThanOrEqual(60);
  expect(outcome.missing).toBe(0);
}, 3_600_000);
