import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/business-days';
import { type Calendar, calendarSchema } from '../../../src/domain/calendar/calendar';
import { compileCalendar } from '../../../src/domain/calendar/working-time';
import { SlowCalendar, Wall } from '../../support/calendar/slow-calendar';
import { casesOf } from '../drawn-cases';

const DAY = 86_400_000;
const DAYS = 18;
const CALENDARS = 20;
const SKIP = 5;

const STRETCHES: [zone: string, around: string][] = [
  ['America/Toronto', '2025-03-09'],
  ['America/Toronto', '2025-11-02'],
  ['America/Toronto', '2025-12-31'],
  ['America/St_Johns', '2006-10-29'],
  ['America/Sao_Paulo', '2017-10-15'],
  ['America/Sao_Paulo', '2018-02-18'],
  ['America/Havana', '2025-11-02'],
  ['Asia/Kathmandu', '2025-04-14'],
  ['Asia/Gaza', '2011-08-01'],
  ['Asia/Hebron', '2011-08-30'],
  ['Asia/Beirut', '2025-03-30'],
  ['Africa/Cairo', '2010-09-10'],
  ['Africa/Casablanca', '2025-02-23'],
  ['Australia/Lord_Howe', '2025-04-06'],
  ['Australia/Lord_Howe', '2025-10-05'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kiritimati', '1994-12-31'],
  ['UTC', '2024-02-29'],
];

const time = fc.oneof(
  fc.constantFrom('00:00', '02:00', '02:30', '03:00', '08:00', '12:00', '17:30', '22:00', '23:30'),
  fc.integer({ min: 0, max: 1439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
);
const interval = fc.tuple(time, fc.oneof(time, fc.constant('24:00')));
const hours = fc.array(interval, { maxLength: 3 });

function calendarsOf(zone: string, start: number): fc.Arbitrary<Calendar> {
  const date = fc
    .integer({ min: 0, max: DAYS })
    .map((day) => new Date(start + day * DAY).toISOString().slice(0, 10));
  const day = fc.option(hours, { nil: undefined, freq: 4 });
  const override = fc.oneof(hours, fc.record({ hours, onHoliday: fc.boolean() }));
  return fc
    .record({
      weekly: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
      holidays: fc.array(date, { maxLength: 4 }),
      overrides: fc.dictionary(date, override, { maxKeys: 4 }),
      breaks: fc.dictionary(date, hours, { maxKeys: 3 }),
    })
    .map((rest) => calendarSchema.parse(JSON.parse(JSON.stringify({ timezone: zone, ...rest }))));
}

function arbitraryQuestions(start: number) {
  const at = fc.integer({ min: start + SKIP * DAY, max: start + (DAYS - SKIP) * DAY });
  return fc.record({
    a: at,
    b: at,
    length: fc.integer({ min: 0, max: 2 * DAY }),
    days: fc.integer({ min: 1, max: 3 }),
  });
}

describe.each(STRETCHES)('%s around %s', (zone, around) => {
  const start = Date.parse(`${around}T00:00:00Z`) - (DAYS / 2) * DAY;
  const wall = new Wall(zone, start, DAYS);

  test('every operation agrees with the slow calendar', () => {
    const questions = fc.array(arbitraryQuestions(start), { minLength: 4, maxLength: 4 });
    const check = (
      calendar: Calendar,
      questions: { a: number; b: number; length: number; days: number }[],
    ) => {
      const [fast, slow] = [compileCalendar(calendar), new SlowCalendar(calendar, wall)];
      for (const question of questions) expectAgreement(fast, slow, question);
    };
    fc.assert(fc.property(calendarsOf(zone, start), questions, check), {
      numRuns: casesOf(CALENDARS),
      endOnFailure: true,
    });
  });
});

type Question = { a: number; b: number; length: number; days: number };

/** Where the slow calendar runs out of its stretch there is nothing to compare. */
function expectAgreement(
  fast: ReturnType<typeof compileCalendar>,
  slow: SlowCalendar,
  { a, b, length, days }: Question,
): void {
  expect(fast.isOpen(a)).toBe(slow.isOpen(a));
  expect(fast.between(a, b)).toBe(slow.between(a, b) + 0);
  expect(fast.segments(a, b)).toEqual(slow.segments(a, b));
  if (slow.nextOpen(a) !== undefined) expect(fast.nextOpen(a)).toBe(slow.nextOpen(a));
  if (slow.nextClose(a) !== undefined) expect(fast.nextClose(a)).toBe(slow.nextClose(a));
  if (slow.prevOpen(a) !== undefined) expect(fast.prevOpen(a)).toBe(slow.prevOpen(a));
  const [sum, difference] = [slow.add(a, length), slow.subtract(a, length)];
  if (length > 0 && sum !== undefined) expect(fast.add(a, length)).toBe(sum);
  if (length > 0 && difference !== undefined) expect(fast.subtract(a, length)).toBe(difference);
  for (const n of [days, -days]) {
    const shifted = slow.addDays(a, n);
    if (shifted !== undefined) expect(addDays(fast, a, n)).toBe(shifted);
  }
}
