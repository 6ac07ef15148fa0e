import { HourlyPoints } from '../../../local/product/hourly-points';
import { choosePreset, countWrites, openDeskWith, readJob } from '../../support/rebuild-desk';
import { HOUR, MINUTE } from '../../support/site/desk';

const ISSUES = 5_000;
/** The hour's grant in proportion, so that these issues take as long as a hundred thousand do of the smallest tier's. */
const POINTS = 65_000 * (ISSUES / 100_000);

/** How long the look takes and what it costs where others take a share of each minute first. */
async function look(points: HourlyPoints, othersTake = 0) {
  const desk = await openDeskWith(ISSUES, { points });
  const writes = countWrites(desk.site);
  let calls = 0;
  desk.site.network.onExchange(({ as, product }) => {
    if (as === 'app' && product === 'jira') calls += 1;
  });
  const begun = desk.site.clock.now();
  await choosePreset(desk);
  while (writes.size < ISSUES && desk.site.clock.now() < begun + 10 * HOUR) {
    points.spend((points.limit * othersTake) / 60, desk.site.clock.now());
    await desk.site.advance(MINUTE);
  }
  const hours = (desk.site.clock.now() - begun) / HOUR;
  const cost = { calls: calls / ISSUES, points: points.total / ISSUES };
  await desk.site.advance(HOUR);
  expect((await readJob(desk)).state).toBe('done');
  await desk.site.stop();
  return { hours, writes: writes.size, ...cost };
}

test('they cost 2.2 points each, and 0.06 calls with the reports that are linked and the timers that ring meanwhile', async () => {
  const { writes, calls, points } = await look(new HourlyPoints());
  expect(writes).toBe(ISSUES);
  expect(points).toBeLessThanOrEqual(2.2);
  expect(calls).toBeLessThanOrEqual(0.06);
}, 900_000);

test('they are done within 3.5 hours where the hour is free', async () => {
  const { hours, writes } = await look(new HourlyPoints(POINTS));
  expect(writes).toBe(ISSUES);
  expect(hours).toBeLessThanOrEqual(3.5);
}, 900_000);

test('they are done within seven hours where others take half of it', async () => {
  const { hours, writes } = await look(new HourlyPoints(POINTS), 0.5);
  expect(writes).toBe(ISSUES);
  expect(hours).toBeLessThanOrEqual(7);
}, 900_000);
