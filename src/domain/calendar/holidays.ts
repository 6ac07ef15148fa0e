import type { OwnText } from '../own-texts';
import {
  type Calendar,
  type HolidayRule,
  type HolidayYears,
  isStatutory,
  type StatutoryRule,
} from './calendar';
import { statutory } from './statutory';

/** How many years before and after are resolved. */
const MARGIN = 5;

/** A day off that a rule gives: one of ours, whose law is tested, or a region's list as it comes. */
export interface Holiday {
  date: string;
  name: OwnText;
  from: 'rule' | 'region';
}

/** Finds the holidays of a rule in a stretch of years, or null where it cannot tell. */
export type HolidayFinder = (rule: HolidayRule, years: HolidayYears) => Holiday[] | null;

/**
 * The holidays of a rule of ours whose observed date falls in the given years, both included, in order, one a date.
 *
 * @example holidaysOf('ca-qc', 2029, 2029) // 1 July 2029 is a Sunday: … 2029-07-02 …
 */
export function holidaysOf(rule: StatutoryRule, fromYear: number, toYear: number): Holiday[] {
  const holidays = new Map<string, Holiday>();
  for (let year = fromYear - 1; year <= toYear + 1; year += 1)
    for (const [date, en, fr] of statutory[rule](year)) {
      const observed = Number(date.slice(0, 4));
      if (observed >= fromYear && observed <= toYear && !holidays.has(date))
        holidays.set(date, { date, name: { en, fr }, from: 'rule' });
    }
  return [...holidays.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** The finder that is at hand everywhere: our own rules. A region's list is loaded only where a calendar is saved. */
export const findStatutoryHolidays: HolidayFinder = (rule, { from, to }) =>
  isStatutory(rule) ? holidaysOf(rule, from, to) : null;

/**
 * A calendar with the holidays of its rule written in, from five years before the first year in question to five after the last;
 * what was entered by hand stays, negative entries too. A rule the finder cannot tell leaves the calendar as it was saved.
 *
 * @example resolveHolidays(quebec, { from: 2025, to: 2025 }) // resolved from 2020 to 2030
 */
export function resolveHolidays(
  calendar: Calendar,
  years: HolidayYears,
  find: HolidayFinder = findStatutoryHolidays,
): Calendar {
  const holidayYears = { from: years.from - MARGIN, to: years.to + MARGIN };
  const resolved = calendar.holidayRule ? find(calendar.holidayRule, holidayYears) : null;
  if (!resolved) return calendar;
  const byHand = calendar.holidays.filter((entry) => typeof entry === 'string' || entry.from === 'hand');
  return { ...calendar, holidayYears, holidays: [...resolved, ...byHand] };
}
