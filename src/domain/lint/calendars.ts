import { own } from '../../common/own';
import type { Calendar } from '../calendar/calendar';
import { holidayDatesOf } from '../calendar/holiday-dates';
import { reportCalendarsOf } from '../scheme/report-terms';
import type { Scheme } from '../scheme/scheme';
import { formatInstant, type Instant, toInstant, toLocalDate, toLocalYear } from '../time/instant';
import type { Finding } from './finding';
import { contradictionsOf } from './hours';

/** What is wrong with the calendars of a scheme; the clause is that of the first promise that counts in the calendar. */
export function lintCalendars(scheme: Scheme, at: Instant): Finding[] {
  return Object.entries(scheme.calendars).flatMap(([name, calendar]) => {
    const context: CalendarContext = { name, calendar, at, clause: clauseOf(scheme, name) };
    return [...lintStandardTime(context), ...lintContradictions(context), ...lintMissingYears(context)];
  });
}

interface CalendarContext {
  name: string;
  calendar: Calendar;
  at: Instant;
  clause: string | null;
}

type PlaceOf = Pick<Finding, 'path' | 'clause' | 'example' | 'when'>;

const placeIn = ({ name, clause }: CalendarContext, part: string, example: Instant): PlaceOf => ({
  path: `calendars.${name}.${part}`,
  clause,
  example,
  when: formatInstant(example),
});

function clauseOf({ goals, report }: Scheme, name: string): string | null {
  const rules = Object.values(goals).flatMap((clocks) => Object.values(clocks));
  const counts = rules.find(({ goal, outside }) =>
    [goal, outside, outside?.goal].some((part) => part && 'calendar' in part && part.calendar === name),
  );
  return counts?.clause ?? (report && reportCalendarsOf(report).includes(name) ? report.clause : null);
}

/** The places people mean by the standard times of this continent. */
const PLACES: Record<string, string> = {
  EST: 'America/Toronto',
  'Etc/GMT+5': 'America/Toronto',
  'Etc/GMT+4': 'America/Halifax',
  'Etc/GMT+6': 'America/Winnipeg',
  MST: 'America/Edmonton',
  'Etc/GMT+7': 'America/Edmonton',
  'Etc/GMT+8': 'America/Vancouver',
  HST: 'Pacific/Honolulu',
};

/** The place meant by a zone that never changes its clocks. */
export const placeOf = (timezone: string): string => own(PLACES, timezone) ?? 'America/Toronto';

/** A zone that never changes its clocks, where people do. */
function lintStandardTime(context: CalendarContext): Finding[] {
  const { timezone } = context.calendar;
  if (!/^(EST|MST|HST|Etc\/GMT[+-]\d+|GMT[+-]\d+|[+-]\d{2}:?\d{2})$/i.test(timezone)) return [];
  const place = placeOf(timezone);
  const example = nextSummerOf(context);
  return [{ ...placeIn(context, 'timezone', example), code: 'literal-standard-time', timezone, place }];
}

/** Noon of the next first of July. */
function nextSummerOf({ calendar: { timezone }, at }: CalendarContext): Instant {
  const noonOf = (year: number) => toInstant(`${year}-07-01`, 12 * 60 * 60_000, timezone);
  const year = toLocalYear(at, timezone);
  return noonOf(year) > at ? noonOf(year) : noonOf(year + 1);
}

function lintContradictions(context: CalendarContext): Finding[] {
  return contradictionsOf(context.calendar, context.at).map(({ place, when: day, example }) => ({
    ...placeIn(context, place, example),
    code: 'contradictory-hours',
    day,
  }));
}

/** The holidays of this year and the next must be known: by rule, or entered by hand. */
function lintMissingYears(context: CalendarContext): Finding[] {
  const { calendar, at } = context;
  const year = Number(toLocalDate(at, calendar.timezone).slice(0, 4));
  const missing = [year, year + 1].find((wanted) => !knowsYear(calendar, wanted));
  if (missing === undefined) return [];
  const example = Math.max(at, toInstant(`${missing}-01-01`, 0, calendar.timezone));
  return [{ ...placeIn(context, 'holidays', example), code: 'missing-holiday-year', year: missing }];
}

/** Whether a calendar can say which dates of a year are holidays. */
function knowsYear(calendar: Calendar, year: number): boolean {
  const { holidayRule, holidayYears } = calendar;
  if (holidayYears) return year >= holidayYears.from && year <= holidayYears.to;
  if (holidayRule) return true;
  return [...holidayDatesOf(calendar)].some((date) => date.startsWith(String(year)));
}
