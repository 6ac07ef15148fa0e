/** The smallest tier's hour in small: what one customer takes in at once does not starve the others. */
import { liveSharedHour } from './shared-hour';

test('one of five customers on one hour’s points takes in four hundred issues at once: every fatal one, theirs and its own, is judged within a minute, and none of the many is lost', async () => {
  const outcome = await liveSharedHour({ sites: 5, imported: 400, limit: 2_400, minutes: 120 });
  expect(Math.max(...outcome.waits, ...outcome.ownWaits)).toBeLessThanOrEqual(60);
  expect(outcome).toMatchObject({ missing: 0, troubles: [] });
  expect(outcome.importedIn).toBeLessThan(120);
});
