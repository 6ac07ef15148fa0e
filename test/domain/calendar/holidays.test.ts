import { type Calendar, calendarSchema } from '../../../src/domain/calendar/calendar';
import { holidayDatesOf } from '../../../src/domain/calendar/holiday-dates';
import { holidaysOf, resolveHolidays } from '../../../src/domain/calendar/holidays';
import { renewHolidays } from '../../../src/domain/calendar/renew';
import { finderOf, renewCalendar, resolveCalendar } from '../../../src/domain/calendar/resolve';
import { compileCalendar } from '../../../src/domain/calendar/working-time';

const at = (iso: string) => Date.parse(iso);
const hours = [['08:00', '17:30']];
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };

function toCalendar(changes: Partial<Record<keyof Calendar, unknown>> = {}): Calendar {
  return calendarSchema.parse({ timezone: 'America/Toronto', weekly: week, ...changes });
}

describe('negative entries', () => {
  const notHere = { date: '2026-06-24', closed: false };

  test('a date that is not a holiday here is open, whatever the rule says', () => {
    const quebec = toCalendar({ holidayRule: 'ca-qc', holidays: [notHere] });
    const time = compileCalendar(resolveHolidays(quebec, { from: 2026, to: 2026 }));
    expect(time.isOpen(at('2026-06-24T12:00-04:00'))).toBe(true);
    expect(time.isOpen(at('2026-07-01T12:00-04:00'))).toBe(false);
  });

  test.each([
    ['before', [notHere, '2026-06-24']],
    ['after', ['2026-06-24', notHere]],
  ])('it wins over an entry of the same date that stands %s it', (_, holidays) => {
    expect([...holidayDatesOf(toCalendar({ holidays }))]).toEqual([]);
  });

  test('an entry that says it is closed, or says nothing, is a holiday', () => {
    const holidays = ['2026-06-24', { date: '2026-06-25' }, { date: '2026-06-26', closed: true }];
    expect(holidayDatesOf(toCalendar({ holidays })).size).toBe(3);
  });
});

describe('resolving', () => {
  const years = { from: 2026, to: 2026 };

  test('goes five years back and five ahead, and keeps what a person entered', () => {
    const byHand = ['2026-12-24', { date: '2026-06-24', closed: false }];
    const stale = { date: '2026-02-02', name: { en: 'Repealed', fr: 'Abrogé' }, from: 'rule' };
    const resolved = resolveHolidays(
      toCalendar({ holidayRule: 'ca-qc', holidays: [...byHand, stale] }),
      years,
    );
    expect(resolved.holidayYears).toEqual({ from: 2021, to: 2031 });
    expect(resolved.holidays).toEqual([
      ...holidaysOf('ca-qc', 2021, 2031),
      '2026-12-24',
      { date: '2026-06-24', closed: false, from: 'hand' },
    ]);
  });

  test('done twice, it changes nothing', () => {
    const once = resolveHolidays(toCalendar({ holidayRule: 'us+ca', holidays: ['2026-12-24'] }), years);
    expect(resolveHolidays(once, years)).toEqual(once);
  });

  test.each([
    ['2020-12-31', '2020'],
    ['2032-01-01', '2032'],
  ])('%s is outside of what is resolved and refused by its year', (date, year) => {
    const time = compileCalendar(resolveHolidays(toCalendar({ holidayRule: 'ca-qc' }), years));
    expect(() => time.isOpen(at(`${date}T12:00-05:00`))).toThrow(`"unresolved-year","year":${year}`);
    expect(() => time.between(at('2026-01-01'), at(`${date}T12:00-05:00`))).toThrow(year);
  });

  test('an answer that would lie beyond the resolved years is refused, too', () => {
    const time = compileCalendar(resolveHolidays(toCalendar({ holidayRule: 'ca-qc' }), years));
    expect(() => time.add(at('2031-12-31T17:00-05:00'), 3_600_000)).toThrow('2032');
    expect(() => time.subtract(at('2021-01-04T08:00-05:00'), 1)).toThrow('2020');
  });

  test('a rule that was never resolved is refused, not taken for no holidays', () => {
    const time = compileCalendar(toCalendar({ holidayRule: 'ca-qc' }));
    expect(() => time.isOpen(at('2026-06-24T12:00-04:00'))).toThrow('"unresolved-rule","year":2026');
  });

  test('a region is left as it was saved where its list is not loaded', () => {
    const french = toCalendar({ holidayRule: 'region:FR', holidays: ['2026-07-14'] });
    expect(resolveHolidays(french, years)).toBe(french);
  });
});

describe('regions of date-holidays', () => {
  const now = at('2026-03-01T00:00Z');

  test('a calendar is saved with a region’s list, marked so, with names in both languages', async () => {
    const saved = await resolveCalendar(
      { timezone: 'Europe/Paris', weekly: week, holidayRule: 'region:FR', holidays: ['2026-05-15'] },
      now,
    );
    expect(saved.holidayYears).toEqual({ from: 2021, to: 2031 });
    expect(saved.holidays).toContainEqual({
      date: '2026-07-14',
      name: { en: 'Bastille Day', fr: 'Fête Nationale de la France' },
      from: 'region',
    });
    expect(saved.holidays.at(-1)).toBe('2026-05-15');
  });

  test.each([
    ['region:DE-BY', '2026-01-06', true],
    ['region:DE-BE', '2026-01-06', false],
    ['region:DE-BY-KATH', '2026-08-15', true],
    ['region:DE', '2026-12-24', false],
    ['region:IL', '2025-10-02', true],
    ['region:IL', '2025-10-01', false],
    ['region:US', '2021-12-31', true],
  ] as const)('%s on %s', async (rule, date, closed) => {
    const year = Number(date.slice(0, 4));
    const dates = (await finderOf(rule))(rule, { from: year, to: year }) ?? [];
    expect(dates.some((holiday) => holiday.date === date)).toBe(closed);
  });

  test.each([
    ['region:XX', { part: 'XX' }],
    ['region:DE-ZZ', { part: 'ZZ' }],
    ['region:FR-57-Q', { part: 'Q', parts: '' }],
  ] as const)('%s is refused by naming what is not known', async (rule, problem) => {
    const find = await finderOf(rule);
    expect(() => find(rule, { from: 2026, to: 2026 })).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'no-such-region', ...problem }) }),
    );
  });

  test('a rule that is neither ours nor a region is refused when the calendar is read', () => {
    expect(() => toCalendar({ holidayRule: 'mars' })).toThrow('holiday-rule');
  });

  test('a region is renewed with its own list', async () => {
    const french = await resolveCalendar(
      { timezone: 'Europe/Paris', weekly: week, holidayRule: 'region:FR' },
      now,
    );
    const { changes } = await renewCalendar(french, at('2027-03-01T00:00Z'));
    expect(changes.added.map(({ date }) => date.slice(0, 4))).toEqual(
      Array.from({ length: 11 }, () => '2032'),
    );
    expect([changes.removed, changes.renamed]).toEqual([[], []]);
  });
});

describe('renewal', () => {
  const saved = resolveHolidays(toCalendar({ holidayRule: 'ca-qc' }), { from: 2025, to: 2025 });
  const newYear = at('2026-01-01T12:00Z');

  test('a year later a year is added, a year is left behind untold', () => {
    const { calendar: renewed, changes } = renewHolidays(saved, newYear);
    expect(renewed.holidayYears).toEqual({ from: 2021, to: 2031 });
    expect(changes.added.map(({ date }) => date)).toEqual(
      holidaysOf('ca-qc', 2031, 2031).map(({ date }) => date),
    );
    expect([changes.removed, changes.renamed]).toEqual([[], []]);
  });

  test('what a law changed meanwhile is told: a date gone, a date added, a name changed', () => {
    const [first, second, ...rest] = saved.holidays.filter(
      (day) => typeof day !== 'string' && day.date >= '2026',
    );
    const repealed = { date: '2026-02-02', name: { en: 'Repealed', fr: 'Abrogé' }, from: 'rule' };
    const renamed = { ...(second as object), name: { en: 'Old', fr: 'Ancien' } };
    const old = toCalendar({ ...saved, holidays: [repealed, renamed, ...rest] });
    const { changes } = renewHolidays(old, newYear);
    expect(changes.removed).toEqual([{ date: repealed.date, name: repealed.name }]);
    expect(changes.renamed).toEqual([
      {
        date: '2026-04-03',
        before: { en: 'Old', fr: 'Ancien' },
        after: { en: 'Good Friday', fr: 'Vendredi saint' },
      },
    ]);
    expect(changes.added).toContainEqual({ date: '2026-01-01', name: (first as { name: unknown }).name });
  });

  test('what a person entered is neither told nor lost', () => {
    const byHand = ['2025-12-24', { date: '2026-06-24', closed: false, from: 'hand' }];
    const edited = toCalendar({ ...saved, holidays: [...saved.holidays, ...byHand] });
    const { calendar: renewed, changes } = renewHolidays(edited, at('2025-06-01T12:00Z'));
    expect(renewed.holidays.slice(-2)).toEqual(byHand);
    expect(changes).toEqual({ added: [], removed: [], renamed: [] });
  });

  test('a calendar without a rule stays as it is', () => {
    const plain = toCalendar({ holidays: ['2026-06-24'] });
    expect(renewHolidays(plain, newYear)).toEqual({
      calendar: plain,
      changes: { added: [], removed: [], renamed: [] },
    });
  });
});
