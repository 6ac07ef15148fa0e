import fc from 'fast-check';
import { addDays, subtractDays } from '../../../src/domain/calendar/business-days';
import { type Calendar, calendarSchema } from '../../../src/domain/calendar/calendar';
import { compileCalendar } from '../../../src/domain/calendar/working-time';
import { zoneOf } from '../../../src/domain/time/instant';
import { ListedCalendar } from '../../support/calendar/listed-calendar';
import { casesOf } from '../drawn-cases';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const DATES = 26;

/** More calendars than a usual run asks for: ORACLE_RUNS=20000. */
const CALENDARS = Number(process.env.ORACLE_RUNS ?? casesOf(400));

const odd = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'America/Caracas',
  'America/Havana',
  'America/Recife',
  'America/Sao_Paulo',
  'America/Scoresbysund',
  'America/St_Johns',
  'America/Toronto',
  'Antarctica/Casey',
  'Antarctica/Troll',
  'Asia/Amman',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Hebron',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Kwajalein',
];
const zone = fc.oneof(fc.constantFrom(...odd), fc.constantFrom(...Intl.supportedValuesOf('timeZone')));
const anyTime = fc
  .integer({ min: Date.UTC(1970, 0, 3), max: Date.UTC(2037, 11, 1) })
  .map((at) => Math.floor(at / SECOND) * SECOND);

/** A moment of a zone: mostly the next change of its clocks. */
const placeAndTime = fc.tuple(zone, anyTime, fc.integer({ min: 0, max: 3 })).map(([timezone, at, kind]) => ({
  timezone,
  around: kind > 0 ? findNextChange(timezone, at) : at,
}));

function findNextChange(timezone: string, at: number): number {
  const offsetAt = (instant: number) => zoneOf(timezone).offsetAt(instant);
  let day = at;
  while (offsetAt(day) === offsetAt(day + DAY) && day < at + 400 * DAY) day += DAY;
  let [before, after] = [day, day + DAY];
  while (after - before > SECOND) {
    const middle = before + Math.floor((after - before) / 2 / SECOND) * SECOND;
    if (offsetAt(middle) === offsetAt(before)) before = middle;
    else after = middle;
  }
  return after;
}

const time = fc.oneof(
  fc.constantFrom('00:00', '00:01', '00:30', '01:00', '02:00', '02:30', '03:00', '08:00', '12:00', '17:30'),
  fc.constantFrom('22:00', '23:00', '23:30', '23:59', '23:59:59', '00:00:01'),
  fc.integer({ min: 0, max: 1439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
  fc.integer({ min: 0, max: 86_399 }).map((second) => new Date(second * SECOND).toISOString().slice(11, 19)),
);
const interval = fc.oneof(
  fc.tuple(time, time),
  fc.tuple(time, fc.constant('24:00')),
  time.map((both) => [both, both] as const),
);
const hours = fc.array(interval, { maxLength: 3 });
const toWeek = (list: unknown) => ({
  mon: list,
  tue: list,
  wed: list,
  thu: list,
  fri: list,
  sat: list,
  sun: list,
});
const someDays = fc.option(hours, { nil: undefined, freq: 4 });
const weekly = fc.oneof(
  { weight: 5, arbitrary: fc.record(toWeek(someDays) as Record<string, typeof someDays>) },
  { weight: 1, arbitrary: fc.constant(toWeek([['22:00', '06:00']])) },
  { weight: 1, arbitrary: fc.constant(toWeek([['00:00', '24:00']])) },
  { weight: 1, arbitrary: fc.constantFrom({}, { sun: [['02:15', '02:45']] }, { tue: [['23:59', '00:01']] }) },
);

function calendarsOf({ timezone, around }: { timezone: string; around: number }) {
  const offset = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -9, max: 9 }));
  const date = offset.map((days) => new Date(around + days * DAY).toISOString().slice(0, 10));
  const entry = fc.record(
    { date, closed: fc.constantFrom(true, false), from: fc.constantFrom('rule', 'hand') },
    { requiredKeys: ['date'] },
  );
  const override = fc.oneof(hours, fc.record({ hours, onHoliday: fc.boolean() }));
  return fc
    .record({
      weekly,
      holidays: fc.array(fc.oneof(date, date, entry), { maxLength: 5 }),
      overrides: fc.dictionary(date, override, { maxKeys: 4 }),
      breaks: fc.dictionary(date, hours, { maxKeys: 3 }),
    })
    .map((rest) => calendarSchema.parse(JSON.parse(JSON.stringify({ timezone, ...rest }))));
}

function arbitraryQuestions(around: number) {
  const step = fc.oneof(
    fc.constantFrom(0, 1, -1, 1800, 3600, -3600, 86_400),
    fc.integer({ min: -10 * 86_400, max: 10 * 86_400 }),
  );
  const at = step.map((seconds) => around + seconds * SECOND);
  const length = fc.integer({ min: 1, max: 3 * 86_400 }).map((seconds) => seconds * SECOND);
  return fc.array(fc.record({ a: at, b: at, length, days: fc.integer({ min: 1, max: 6 }) }), {
    minLength: 2,
    maxLength: 2,
  });
}

const cases = placeAndTime.chain((place) =>
  fc.record({ calendar: calendarsOf(place), questions: arbitraryQuestions(place.around) }),
);

test('any calendar in any zone answers as its spans, listed date by date, say', () => {
  const property = fc.property(cases, ({ calendar, questions }) => {
    for (const question of questions) expectAgreement(calendar, question);
  });
  fc.assert(property, { numRuns: CALENDARS, endOnFailure: true });
}, 3_600_000);

type Question = { a: number; b: number; length: number; days: number };

/** Where the list ends there is nothing to compare. */
function expectAgreement(calendar: Calendar, { a, b, length, days }: Question): void {
  const [fast, slow] = [compileCalendar(calendar), new ListedCalendar(calendar, DATES)];
  expect([fast.isOpen(a), fast.between(a, b)]).toEqual([slow.isOpen(a), slow.between(a, b) + 0]);
  expect(fast.segments(a, b)).toEqual(a < b ? slow.segments(a, b) : []);
  const answers: [string, number | undefined, () => number][] = [
    ['nextOpen', slow.nextOpen(a), () => fast.nextOpen(a)],
    ['nextClose', slow.nextClose(a), () => fast.nextClose(a)],
    ['prevOpen', slow.prevOpen(a), () => fast.prevOpen(a)],
    ['add', slow.add(a, length), () => fast.add(a, length)],
    ['subtract', slow.subtract(a, length), () => fast.subtract(a, length)],
    ['addDays', slow.addDays(a, days), () => addDays(fast, a, days)],
    ['subtractDays', slow.addDays(a, -days), () => subtractDays(fast, a, days)],
  ];
  for (const [op, expected, answer] of answers)
    if (expected !== undefined) expect([op, answer()]).toEqual([op, expected]);
}
