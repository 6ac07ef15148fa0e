import fc from 'fast-check';
import { zoneOf } from '../../../src/domain/time/instant';
import { Zone } from '../../../src/domain/time/zone';
import { WallClock } from '../../support/wall-clock';

const QUARTER = 900_000;
const HOUR = 4 * QUARTER;
const DAY = 24 * HOUR;

type OffsetAt = (at: number) => number;

/**
 * The definition, step by step: walk over the quarters of five days; the first one that shows the reading is meant, and where none
 * does, the clocks jumped over it: then the reading counts on from before the jump.
 */
function findInstantSlowly(offsetAt: OffsetAt, wall: number): number {
  const wallTimeAt = (at: number) => at + offsetAt(at);
  for (let at = wall - 60 * HOUR; at < wall + 60 * HOUR; at += QUARTER)
    if (wallTimeAt(at) === wall) return at;
  for (let at = wall - 60 * HOUR; at < wall + 60 * HOUR; at += QUARTER)
    if (wallTimeAt(at) < wall && wallTimeAt(at + QUARTER) > wall) return at + wall - wallTimeAt(at);
  throw new Error('no clock of this zone ever shows this reading');
}

describe('a zone that changes when it likes', () => {
  const noon = Date.UTC(2011, 7, 30, 12);
  const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * QUARTER);
  const moment = fc.integer({ min: -144, max: 144 }).map((quarters) => noon + quarters * QUARTER);
  const offsets = fc.uniqueArray(offset, { minLength: 1, maxLength: 4 });
  const moments = fc.uniqueArray(moment, { minLength: 3, maxLength: 3 }).map((list) => list.sort());

  test('every reading is the instant that the definition gives, however close the changes are', () => {
    const property = fc.property(offsets, moments, moment, (values, changes, wall) => {
      const offsetAt: OffsetAt = (at) => {
        const passed = changes.slice(0, values.length - 1).filter((change) => change <= at).length;
        return values[passed] as number;
      };
      expect(new Zone(offsetAt).instantOf(wall)).toBe(findInstantSlowly(offsetAt, wall));
    });
    fc.assert(property, { numRuns: 500 });
  });

  test('two changes within two days: the day that loses an hour and the one that gets it back', () => {
    const [forward, back] = [Date.UTC(2011, 7, 29, 22), Date.UTC(2011, 7, 31, 20)];
    const zone = new Zone((at) => (at >= forward && at < back ? 3 : 2) * HOUR);
    const lengthOf = (midnight: number) => (zone.instantOf(midnight + DAY) - zone.instantOf(midnight)) / HOUR;
    const days = [29, 30, 31].map((day) => lengthOf(Date.UTC(2011, 7, day)));
    expect(days).toEqual([24, 23, 25]);
  });
});

test.each([
  ['Africa/Cairo', '2010-08-11'],
  ['Africa/Cairo', '2010-09-10'],
  ['Africa/Cairo', '2014-06-26'],
  ['Africa/Casablanca', '2012-07-20'],
  ['Africa/Casablanca', '2025-02-23'],
  ['America/Argentina/Tucuman', '2004-06-13'],
  ['America/Recife', '2000-10-08'],
  ['America/Recife', '2000-10-15'],
  ['America/St_Johns', '1988-04-03'],
  ['Antarctica/Troll', '2025-03-30'],
  ['Asia/Gaza', '2011-08-01'],
  ['Asia/Gaza', '2011-08-30'],
  ['Asia/Hebron', '2011-08-30'],
  ['Asia/Kathmandu', '1986-01-01'],
  ['Asia/Pyongyang', '2018-05-05'],
  ['Australia/Lord_Howe', '2025-04-06'],
  ['Europe/Dublin', '2025-03-30'],
  ['Europe/Vienna', '1945-04-12'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Fiji', '2021-01-17'],
  ['Pacific/Kwajalein', '1993-08-21'],
])('every quarter of the days around it is read as the platform shows it: %s %s', (name, date) => {
  const noon = Date.parse(`${date}T12:00Z`);
  const clock = new WallClock(name);
  for (let wall = noon - 36 * HOUR; wall <= noon + 36 * HOUR; wall += QUARTER)
    expect([wall, zoneOf(name).instantOf(wall)]).toEqual([wall, clock.instantOf(wall)]);
});
