import { plusDays } from '../time/instant';
import type { Calendar, HolidayRule } from './calendar';

/** A day off, with its name in both languages and whether a rule or a hand entered it. */
export interface Holiday {
  date: string;
  name: { en: string; fr: string };
  from: 'rule' | 'hand';
}

type Named = [date: string, en: string, fr: string];

const on = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The n-th given weekday of a month; 0 is Sunday. */
function nth(year: number, month: number, day: number, n: number): string {
  const first = on(year, month, 1);
  return plusDays(first, ((day - weekday(first) + 7) % 7) + (n - 1) * 7);
}

function last(year: number, month: number, day: number): string {
  const fifth = nth(year, month, day, 5);
  return fifth.startsWith(on(year, month, 1).slice(0, 7)) ? fifth : plusDays(fifth, -7);
}

/** Easter Sunday by the Gregorian computus (Meeus). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return on(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const newYear = (y: number): Named => [on(y, 1, 1), 'New Year’s Day', 'Jour de l’An'];
const goodFriday = (y: number): Named => [plusDays(easter(y), -2), 'Good Friday', 'Vendredi saint'];
const easterMonday = (y: number): Named => [plusDays(easter(y), 1), 'Easter Monday', 'Lundi de Pâques'];
const beforeMay25 = (y: number) => plusDays(on(y, 5, 25), -((weekday(on(y, 5, 25)) + 6) % 7 || 7));
const victoria = (y: number): Named => [beforeMay25(y), 'Victoria Day', 'Fête de la Reine'];
const canada = (y: number): Named => [on(y, 7, 1), 'Canada Day', 'Fête du Canada'];
const labour = (y: number): Named => [nth(y, 9, 1, 1), 'Labour Day', 'Fête du Travail'];
const thanksgiving = (y: number): Named => [nth(y, 10, 1, 2), 'Thanksgiving', 'Action de grâce'];
const christmas = (y: number): Named => [on(y, 12, 25), 'Christmas Day', 'Noël'];
const boxing = (y: number): Named => [on(y, 12, 26), 'Boxing Day', 'Lendemain de Noël'];
const sundayMoves = ([date, en, fr]: Named): Named => [
  weekday(date) === 0 ? plusDays(date, 1) : date,
  en,
  fr,
];

function quebec(y: number): Named[] {
  const patriots: Named = [beforeMay25(y), 'National Patriots’ Day', 'Journée nationale des patriotes'];
  const national = sundayMoves([on(y, 6, 24), 'National Holiday of Québec', 'Fête nationale du Québec']);
  return [
    newYear(y),
    goodFriday(y),
    patriots,
    national,
    sundayMoves(canada(y)),
    labour(y),
    thanksgiving(y),
    christmas(y),
  ];
}

function federalCanada(y: number): Named[] {
  const truth: Named = [
    on(y, 9, 30),
    'National Day for Truth and Reconciliation',
    'Journée nationale de la vérité et de la réconciliation',
  ];
  const remembrance: Named = [on(y, 11, 11), 'Remembrance Day', 'Jour du Souvenir'];
  const days = [
    newYear(y),
    goodFriday(y),
    victoria(y),
    canada(y),
    labour(y),
    truth,
    thanksgiving(y),
    remembrance,
    christmas(y),
    boxing(y),
  ];
  return movedToWeekdays(days);
}

function novaScotia(y: number): Named[] {
  const heritage: Named = [nth(y, 2, 1, 3), 'Heritage Day', 'Jour du Patrimoine'];
  return [newYear(y), heritage, goodFriday(y), canada(y), labour(y), christmas(y)];
}

function tracktik(y: number): Named[] {
  const days = [
    newYear(y),
    goodFriday(y),
    easterMonday(y),
    victoria(y),
    canada(y),
    labour(y),
    thanksgiving(y),
    christmas(y),
    boxing(y),
  ];
  return movedToWeekdays(days);
}

function federalUnitedStates(y: number): Named[] {
  const days: Named[] = [
    newYear(y),
    [nth(y, 1, 1, 3), 'Martin Luther King Jr. Day', 'Jour de Martin Luther King'],
    [nth(y, 2, 1, 3), 'Washington’s Birthday', 'Anniversaire de Washington'],
    [last(y, 5, 1), 'Memorial Day', 'Jour du Souvenir (États-Unis)'],
    [on(y, 6, 19), 'Juneteenth', 'Juneteenth'],
    [on(y, 7, 4), 'Independence Day', 'Fête de l’Indépendance'],
    [nth(y, 9, 1, 1), 'Labor Day', 'Fête du Travail'],
    [nth(y, 10, 1, 2), 'Columbus Day', 'Jour de Christophe Colomb'],
    [on(y, 11, 11), 'Veterans Day', 'Jour des anciens combattants'],
    [nth(y, 11, 4, 4), 'Thanksgiving Day', 'Action de grâce (États-Unis)'],
    christmas(y),
  ];
  return days.map(([date, en, fr]) => [plusDays(date, { 6: -1, 0: 1 }[weekday(date)] ?? 0), en, fr]);
}

/** Those on a weekend move to the next weekday that is not already one. */
function movedToWeekdays(days: Named[]): Named[] {
  const taken = new Set(days.map(([date]) => date).filter((date) => weekday(date) % 6 !== 0));
  return days.map(([date, en, fr]) => {
    let moved = date;
    if (weekday(date) % 6 !== 0) return [date, en, fr];
    while (weekday(moved) % 6 === 0 || taken.has(moved)) moved = plusDays(moved, 1);
    taken.add(moved);
    return [moved, en, fr];
  });
}

const RULES: Record<HolidayRule, (year: number) => Named[]> = {
  'ca-qc': quebec,
  ca: federalCanada,
  'ca-ns': novaScotia,
  us: federalUnitedStates,
  tracktik,
  'us+ca': (year) => [...federalCanada(year), ...federalUnitedStates(year)],
};

/** The holidays of a rule whose observed date falls in the given years, both included, in order, one a date. */
export function holidaysOf(rule: HolidayRule, fromYear: number, toYear: number): Holiday[] {
  const found = new Map<string, Holiday>();
  for (let year = fromYear - 1; year <= toYear + 1; year += 1)
    for (const [date, en, fr] of RULES[rule](year)) {
      const observed = Number(date.slice(0, 4));
      if (observed >= fromYear && observed <= toYear && !found.has(date))
        found.set(date, { date, name: { en, fr }, from: 'rule' });
    }
  return [...found.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** The calendar with its rule's holidays written in, five years back and five ahead; entries made by hand stay. */
export function resolveHolidays(calendar: Calendar, aroundYear: number): Calendar {
  if (!calendar.holidayRule) return calendar;
  const years = { from: aroundYear - 5, to: aroundYear + 5 };
  const byHand = calendar.holidays.filter((entry) => typeof entry === 'string' || entry.from === 'hand');
  return {
    ...calendar,
    holidayYears: years,
    holidays: [...holidaysOf(calendar.holidayRule, years.from, years.to), ...byHand],
  };
}
