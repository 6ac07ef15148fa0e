/** The smallest tier's hour in small: what one customer takes in at once does not starve the others. */
import { liveSharedHour } from './shared-hour';

test('one of six customers on one hour’s points takes in many issues: the others’ fatal ones are judged within a minute, its own too, and none of the many is lost', async () => {
  const outcome = await liveSharedHour({ sites: 6, imported: 200, limit: 1_500, minutes: 180 });
  console.log(JSON.stringify(outcome));
  expect(Math.max(...outcome.waits)).toBeLessThanOrEqual(60);
  expect(outcome.missing).toBe(0);
});
