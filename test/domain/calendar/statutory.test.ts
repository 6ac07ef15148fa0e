/** The statutory holidays of 2026 by each rule, as people read them, and the dates that move with Easter. */

import { calendarSchema, type StatutoryRule } from '../../../src/domain/calendar/calendar';
import { easterOf, isLeap, monthLengthOf } from '../../../src/domain/calendar/civil-dates';
import { findHoliday } from '../../../src/domain/calendar/holiday-dates';
import { holidaysOf } from '../../../src/domain/calendar/holidays';
import { requireAnswerable, requireInRange } from '../../../src/domain/calendar/require-answerable';

const namedOf = (rule: StatutoryRule) =>
  holidaysOf(rule, 2026, 2026).map(({ date, name }) => [date, name.en, name.fr]);

describe('the holidays of 2026', () => {
  test('ca-qc', () => {
    expect(namedOf('ca-qc')).toEqual([
      ['2026-01-01', 'New Year’s Day', 'Jour de l’An'],
      ['2026-04-03', 'Good Friday', 'Vendredi saint'],
      ['2026-05-18', 'National Patriots’ Day', 'Journée nationale des patriotes'],
      ['2026-06-24', 'National Holiday of Québec', 'Fête nationale du Québec'],
      ['2026-07-01', 'Canada Day', 'Fête du Canada'],
      ['2026-09-07', 'Labour Day', 'Fête du Travail'],
      ['2026-10-12', 'Thanksgiving', 'Action de grâce'],
      ['2026-12-25', 'Christmas Day', 'Noël'],
    ]);
  });

  test('ca', () => {
    expect(namedOf('ca')).toEqual([
      ['2026-01-01', 'New Year’s Day', 'Jour de l’An'],
      ['2026-04-03', 'Good Friday', 'Vendredi saint'],
      ['2026-05-18', 'Victoria Day', 'Fête de la Reine'],
      ['2026-07-01', 'Canada Day', 'Fête du Canada'],
      ['2026-09-07', 'Labour Day', 'Fête du Travail'],
      [
        '2026-09-30',
        'National Day for Truth and Reconciliation',
        'Journée nationale de la vérité et de la réconciliation',
      ],
      ['2026-10-12', 'Thanksgiving', 'Action de grâce'],
      ['2026-11-11', 'Remembrance Day', 'Jour du Souvenir'],
      ['2026-12-25', 'Christmas Day', 'Noël'],
      ['2026-12-28', 'Boxing Day', 'Lendemain de Noël'],
    ]);
  });

  test('ca-ns', () => {
    expect(namedOf('ca-ns')).toEqual([
      ['2026-01-01', 'New Year’s Day', 'Jour de l’An'],
      ['2026-02-16', 'Heritage Day', 'Jour du Patrimoine'],
      ['2026-04-03', 'Good Friday', 'Vendredi saint'],
      ['2026-07-01', 'Canada Day', 'Fête du Canada'],
      ['2026-09-07', 'Labour Day', 'Fête du Travail'],
      ['2026-12-25', 'Christmas Day', 'Noël'],
    ]);
  });

  test('us', () => {
    expect(namedOf('us')).toEqual([
      ['2026-01-01', 'New Year’s Day', 'Jour de l’An'],
      ['2026-01-19', 'Martin Luther King Jr. Day', 'Jour de Martin Luther King'],
      ['2026-02-16', 'Washington’s Birthday', 'Anniversaire de Washington'],
      ['2026-05-25', 'Memorial Day', 'Jour du Souvenir (États-Unis)'],
      ['2026-06-19', 'Juneteenth', 'Juneteenth'],
      ['2026-07-03', 'Independence Day', 'Fête de l’Indépendance'],
      ['2026-09-07', 'Labor Day', 'Fête du Travail'],
      ['2026-10-12', 'Columbus Day', 'Jour de Christophe Colomb'],
      ['2026-11-11', 'Veterans Day', 'Jour des anciens combattants'],
      ['2026-11-26', 'Thanksgiving Day', 'Action de grâce (États-Unis)'],
      ['2026-12-25', 'Christmas Day', 'Noël'],
    ]);
  });

  test('tracktik', () => {
    expect(namedOf('tracktik')).toEqual([
      ['2026-01-01', 'New Year’s Day', 'Jour de l’An'],
      ['2026-04-03', 'Good Friday', 'Vendredi saint'],
      ['2026-04-06', 'Easter Monday', 'Lundi de Pâques'],
      ['2026-05-18', 'Victoria Day', 'Fête de la Reine'],
      ['2026-07-01', 'Canada Day', 'Fête du Canada'],
      ['2026-09-07', 'Labour Day', 'Fête du Travail'],
      ['2026-10-12', 'Thanksgiving', 'Action de grâce'],
      ['2026-12-25', 'Christmas Day', 'Noël'],
      ['2026-12-28', 'Boxing Day', 'Lendemain de Noël'],
    ]);
  });

  test('of Canada and the United States are those of both, each date once', () => {
    const both = new Set([...namedOf('ca'), ...namedOf('us')].map(([date]) => date));
    expect(namedOf('us+ca').map(([date]) => date)).toEqual([...both].sort());
  });
});

describe('Easter', () => {
  test.each([
    ...['1818-03-22', '1943-04-25', '1954-04-18', '1981-04-19', '2000-04-23', '2008-03-23', '2011-04-24'],
    ...['2016-03-27', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25', '2049-04-18', '2076-04-19'],
    ...['2100-03-28', '2285-03-22'],
  ])('is on %s', (date) => {
    expect(easterOf(Number(date.slice(0, 4)))).toBe(date);
  });

  test('is always a Sunday from 22 March to 25 April', () => {
    for (let year = 1583; year < 4000; year += 1) {
      const date = easterOf(year);
      expect([year, new Date(date).getUTCDay()]).toEqual([year, 0]);
      expect(date >= `${year}-03-22` && date <= `${year}-04-25`).toBe(true);
    }
  });
});

test('a year is a leap year every fourth, but for centuries, but for every fourth of these', () => {
  expect([1900, 2000, 2023, 2024, 2100, 2400].filter(isLeap)).toEqual([2000, 2024, 2400]);
  const lengths = (year: number) => Array.from({ length: 12 }, (_, month) => monthLengthOf(year, month + 1));
  expect(lengths(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(lengths(2024)[1]).toBe(29);
});

describe('the holiday of a date', () => {
  const named = (date: string, name: string, more: object = {}) => ({
    date,
    name: { en: name, fr: name },
    ...more,
  });
  const calendar = calendarSchema.parse({
    ...{ timezone: 'UTC', weekly: {} },
    holidays: [
      '2026-06-24',
      named('2026-06-25', 'First'),
      named('2026-06-25', 'Second'),
      named('2026-06-26', 'Third'),
      { date: '2026-06-26', closed: false },
      named('2026-06-27', 'Fourth', { closed: true }),
    ],
  });
  const nameOf = (date: string) => findHoliday(calendar, date)?.name?.en;

  test('is the first that names it, and none where an entry says it is none', () => {
    expect(['2026-06-25', '2026-06-26', '2026-06-27', '2026-06-28'].map(nameOf)).toEqual([
      'First',
      undefined,
      'Fourth',
      undefined,
    ]);
    expect(findHoliday(calendar, '2026-06-24')).toEqual({ date: '2026-06-24', from: 'hand' });
  });
});

describe('what no calendar can answer', () => {
  const problemOf = (ask: () => void): unknown => {
    try {
      ask();
      return null;
    } catch (error) {
      return (error as { problem: unknown }).problem;
    }
  };
  const { holidayRule: _, ...plain } = calendarSchema.parse({ timezone: 'UTC', weekly: {} });
  const asked = (year: number, more: object = {}) =>
    problemOf(() => requireAnswerable({ ...plain, ...more }, year));

  test('is a year before the first or after the last', () => {
    expect([1, 9999].map((year) => asked(year))).toEqual([null, null]);
    for (const year of [0, 10_000]) expect(asked(year)).toEqual({ code: 'beyond-reach', year });
    expect(asked(Number.NaN)).toMatchObject({ code: 'beyond-reach' });
  });

  test('is a year whose holidays were not resolved, or a rule that never was', () => {
    const holidayYears = { from: 2021, to: 2031 };
    expect([2021, 2031].map((year) => asked(year, { holidayYears, holidayRule: 'ca' }))).toEqual([
      null,
      null,
    ]);
    for (const year of [2020, 2032])
      expect(asked(year, { holidayYears })).toEqual({ code: 'unresolved-year', year, ...holidayYears });
    expect(asked(2026, { holidayRule: 'ca' })).toEqual({ code: 'unresolved-rule', year: 2026, rule: 'ca' });
  });

  test('is an instant out of them', () => {
    const [first, last] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59Z')];
    const inRange = (at: number) => problemOf(() => requireInRange(at));
    expect([first, 0, last].map(inRange)).toEqual([null, null, null]);
    expect([inRange(first - 1), inRange(last + 1)]).toEqual([
      { code: 'beyond-reach', year: 0 },
      { code: 'beyond-reach', year: 10_000 },
    ]);
  });
});
