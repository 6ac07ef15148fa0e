import { own } from '../../common/own';
import type { Calendar } from '../calendar/calendar';
import { holidayDatesOf } from '../calendar/holiday-dates';
import type { Scheme } from '../scheme/scheme';
import { formatInstant, type Instant, toInstant, toLocalDate, toLocalYear } from '../time/instant';
import type { Finding, FindingCode } from './finding';
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

type Words = { en: string; fr: string };

function createFinding(
  { name, clause }: CalendarContext,
  code: FindingCode,
  place: string,
  example: Instant,
  say: Words,
  change: Words,
): Finding {
  return { code, path: `calendars.${name}.${place}`, clause, example, say, change };
}

function clauseOf({ goals, report }: Scheme, name: string): string | null {
  const rules = Object.values(goals).flatMap((clocks) => Object.values(clocks));
  const counts = rules.find(({ goal, outside }) =>
    [goal, outside, outside?.goal].some((part) => part && 'calendar' in part && part.calendar === name),
  );
  return counts?.clause ?? (report?.calendar === name ? report.clause : null);
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
  const say = {
    en: `${timezone} never observes daylight saving time; in summer the hours are one hour off, as at ${formatInstant(example)}.`,
    fr: `${timezone} n’observe jamais l’heure avancée\u00a0; en été les heures sont décalées d’une heure, comme à ${formatInstant(example)}.`,
  };
  const change = { en: `Write the place: ${place}.`, fr: `Écrivez le lieu\u00a0: ${place}.` };
  return [createFinding(context, 'literal-standard-time', 'timezone', example, say, change)];
}

/** Noon of the next first of July. */
function nextSummerOf({ calendar: { timezone }, at }: CalendarContext): Instant {
  const noonOf = (year: number) => toInstant(`${year}-07-01`, 12 * 60 * 60_000, timezone);
  const year = toLocalYear(at, timezone);
  return noonOf(year) > at ? noonOf(year) : noonOf(year + 1);
}

function lintContradictions(context: CalendarContext): Finding[] {
  return contradictionsOf(context.calendar, context.at).map(({ place, when, example }) => {
    const say = {
      en: `The hours of ${when} contradict each other: they overlap, or the date is also a holiday, as at ${formatInstant(example)}.`,
      fr: `Les heures de ${when} se contredisent\u00a0: elles se chevauchent, ou la date est aussi fériée, comme à ${formatInstant(example)}.`,
    };
    const change = {
      en: 'Write each hour once; a holiday opens only where onHoliday is set.',
      fr: 'Écrivez chaque heure une fois\u00a0; un férié n’ouvre qu’avec onHoliday.',
    };
    return createFinding(context, 'contradictory-hours', place, example, say, change);
  });
}

/** The holidays of this year and the next must be known: by rule, or entered by hand. */
function lintMissingYears(context: CalendarContext): Finding[] {
  const { calendar, at } = context;
  const year = Number(toLocalDate(at, calendar.timezone).slice(0, 4));
  const missing = [year, year + 1].find((wanted) => !knowsYear(calendar, wanted));
  if (missing === undefined) return [];
  const example = Math.max(at, toInstant(`${missing}-01-01`, 0, calendar.timezone));
  const say = {
    en: `No holiday of ${missing} is known, as at ${formatInstant(example)}.`,
    fr: `Aucun jour férié de ${missing} n’est connu, comme à ${formatInstant(example)}.`,
  };
  const change = {
    en: 'Choose a holiday rule, or enter the dates.',
    fr: 'Choisissez une règle de fériés, ou entrez les dates.',
  };
  return [createFinding(context, 'missing-holiday-year', 'holidays', example, say, change)];
}

/** Whether a calendar can say which dates of a year are holidays. */
function knowsYear(calendar: Calendar, year: number): boolean {
  const { holidayRule, holidayYears } = calendar;
  if (holidayYears) return year >= holidayYears.from && year <= holidayYears.to;
  if (holidayRule) return true;
  return [...holidayDatesOf(calendar)].some((date) => date.startsWith(String(year)));
}
