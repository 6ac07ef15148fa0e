import fc from 'fast-check';
import { addDays, reportDeadline, subtractDays } from '../../../src/domain/calendar/business-days';
import { type Calendar, calendarSchema, createAlwaysOpen } from '../../../src/domain/calendar/calendar';
import { holidaysOf, resolveHolidays } from '../../../src/domain/calendar/holidays';
import { compileCalendar } from '../../../src/domain/calendar/working-time';

const at = (iso: string) => Date.parse(iso);
const hour = 3_600_000;
const day: [string, string][] = [['08:00', '17:30']];

function toCalendar(changes: Partial<Record<keyof Calendar, unknown>> = {}): Calendar {
  const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day };
  return calendarSchema.parse({ timezone: 'America/Toronto', weekly, ...changes });
}

const office = compileCalendar(toCalendar());

describe('hours', () => {
  test('four business hours from Friday 16:00 end on Monday at 10:30', () => {
    expect(office.add(at('2025-06-06T16:00-04:00'), 4 * hour)).toBe(at('2025-06-09T10:30-04:00'));
  });

  test('the closing instant is closed, the moment before is open', () => {
    expect(office.isOpen(at('2025-06-06T17:30-04:00'))).toBe(false);
    expect(office.isOpen(at('2025-06-06T17:30-04:00') - 1)).toBe(true);
    expect(office.prevOpen(at('2025-06-06T17:30-04:00'))).toBe(at('2025-06-06T17:30-04:00'));
  });

  test('the earliest instant of a sum is the close, the latest of a difference is the opening', () => {
    const close = at('2025-06-06T17:30-04:00');
    expect(office.add(at('2025-06-06T16:30-04:00'), hour)).toBe(close);
    expect(office.subtract(at('2025-06-09T09:00-04:00'), hour)).toBe(at('2025-06-09T08:00-04:00'));
  });

  test('a backwards span counts negative', () => {
    expect(office.between(at('2025-06-06T10:00-04:00'), at('2025-06-06T09:00-04:00'))).toBe(-hour);
  });
});

describe('midnight, holidays and overrides', () => {
  const nights = toCalendar({ weekly: { fri: [['22:00', '02:00']], sat: [['22:00', '02:00']] } });

  test('hours that cross midnight belong to the next date for the part after it', () => {
    expect(compileCalendar(nights).isOpen(at('2025-06-07T01:00-04:00'))).toBe(true);
  });

  test('a holiday closes what would have spilled into it, and its own evening spills nowhere', () => {
    const time = compileCalendar({ ...nights, holidays: ['2025-06-07'] });
    expect(time.isOpen(at('2025-06-07T01:00-04:00'))).toBe(false);
    expect(time.isOpen(at('2025-06-08T01:00-04:00'))).toBe(false);
  });

  test('a plain override does not open a holiday, one that says so does', () => {
    const holidays = ['2025-06-24'];
    const closed = compileCalendar(
      toCalendar({ holidays, overrides: { '2025-06-24': [['09:00', '10:00']] } }),
    );
    const open = compileCalendar(
      toCalendar({ holidays, overrides: { '2025-06-24': { hours: [['09:00', '10:00']], onHoliday: true } } }),
    );
    expect(closed.isOpen(at('2025-06-24T09:30-04:00'))).toBe(false);
    expect(open.isOpen(at('2025-06-24T09:30-04:00'))).toBe(true);
  });

  test('a break is cut out of whatever is open', () => {
    const time = compileCalendar(toCalendar({ breaks: { '2025-06-09': [['12:00', '13:00']] } }));
    expect(time.between(at('2025-06-09T08:00-04:00'), at('2025-06-09T17:30-04:00'))).toBe(8.5 * hour);
  });
});

describe('dst', () => {
  const always = compileCalendar(createAlwaysOpen('America/Toronto'));

  test('a skipped hour is not counted and a repeated one counts twice', () => {
    expect(always.between(at('2025-03-09T00:00-05:00'), at('2025-03-10T00:00-04:00'))).toBe(23 * hour);
    expect(always.between(at('2025-11-02T00:00-04:00'), at('2025-11-03T00:00-05:00'))).toBe(25 * hour);
  });

  test('an opening in a skipped hour moves forward by the gap', () => {
    const time = compileCalendar(toCalendar({ weekly: { sun: [['02:30', '05:00']] } }));
    expect(time.nextOpen(at('2025-03-09T00:00-05:00'))).toBe(at('2025-03-09T03:30-04:00'));
  });
});

describe('refusals', () => {
  test('a calendar that never opens is refused, not searched for ever', () => {
    expect(() => compileCalendar(toCalendar({ weekly: {} })).nextOpen(0)).toThrow('"never-opens","years":50');
  });

  test('a year whose holidays are not resolved is refused by name', () => {
    const time = compileCalendar(
      resolveHolidays(toCalendar({ holidayRule: 'ca-qc' }), { from: 2025, to: 2025 }),
    );
    expect(() => time.isOpen(at('2031-06-06T12:00-04:00'))).toThrow('2031');
  });
});

describe('properties', () => {
  const instant = fc.integer({ min: at('2024-01-01'), max: at('2027-01-01') });
  const length = fc.integer({ min: 1, max: 60 * 24 * hour });

  test('splitting a span changes no total', () => {
    fc.assert(
      fc.property(instant, instant, instant, (a, b, c) => {
        expect(office.between(a, b) + office.between(b, c)).toBe(office.between(a, c));
      }),
    );
  });

  test('adding then measuring gives back the length, and so does subtracting', () => {
    fc.assert(
      fc.property(instant, length, (t, d) => {
        expect(office.between(t, office.add(t, d))).toBe(d);
        expect(office.between(office.subtract(t, d), t)).toBe(d);
      }),
    );
  });
});

describe('business days', () => {
  const quebec = compileCalendar(
    resolveHolidays(toCalendar({ holidayRule: 'ca-qc' }), { from: 2025, to: 2025 }),
  );

  test('three business days from Friday 15:00 are Wednesday 15:00', () => {
    expect(addDays(quebec, at('2025-06-06T15:00-04:00'), 3)).toBe(at('2025-06-11T15:00-04:00'));
    expect(subtractDays(quebec, at('2025-06-11T15:00-04:00'), 3)).toBe(at('2025-06-06T15:00-04:00'));
  });

  test('from a Saturday the next working day is the first, and its close is meant', () => {
    expect(addDays(quebec, at('2025-06-07T02:00-04:00'), 1)).toBe(at('2025-06-09T17:30-04:00'));
  });

  test('a report is due at the close of the fifth working day after closing', () => {
    expect(reportDeadline(quebec, at('2025-06-07T02:00-04:00'), 5)).toBe(at('2025-06-13T17:30-04:00'));
    expect(reportDeadline(quebec, at('2025-12-19T16:00-05:00'), 5)).toBe(at('2025-12-29T17:30-05:00'));
  });
});

describe('holiday law', () => {
  const datesOf = (rule: Parameters<typeof holidaysOf>[0], year: number) =>
    holidaysOf(rule, year, year).map(({ date }) => date);

  test('Québec: 24 June on a Sunday moves to Monday, and so does 1 July', () => {
    expect(datesOf('ca-qc', 2029)).toEqual([
      '2029-01-01',
      '2029-03-30',
      '2029-05-21',
      '2029-06-25',
      '2029-07-02',
      '2029-09-03',
      '2029-10-08',
      '2029-12-25',
    ]);
  });

  test('Canada: Christmas and Boxing Day on a weekend become Monday and Tuesday', () => {
    expect(datesOf('ca', 2027).slice(-2)).toEqual(['2027-12-27', '2027-12-28']);
  });

  test('the United States: New Year on a Saturday is observed in the year before', () => {
    expect(datesOf('us', 2021).at(-1)).toBe('2021-12-31');
  });
});
