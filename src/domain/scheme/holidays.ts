import type { Calendar } from '../calendar/calendar';
import { holidaysOf } from '../calendar/holidays';
import type { Scheme } from './scheme';

/** How far holidays are resolved on either side of the years in question. */
const MARGIN = 5;

/**
 * A scheme whose calendars hold the holidays of their rules, from five years before the first year in question to five after the
 * last; what was entered by hand stays.
 *
 * @example withHolidays(valtech, 2020, 2026) // resolved from 2015 to 2031
 */
export function withHolidays(scheme: Scheme, firstYear: number, lastYear: number): Scheme {
  const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => [
    name,
    resolved(calendar, firstYear - MARGIN, lastYear + MARGIN),
  ]);
  return { ...scheme, calendars: Object.fromEntries(calendars) };
}

function resolved(calendar: Calendar, from: number, to: number): Calendar {
  if (!calendar.holidayRule) return calendar;
  const byHand = calendar.holidays.filter((entry) => typeof entry === 'string' || entry.from === 'hand');
  const holidays = [...holidaysOf(calendar.holidayRule, from, to), ...byHand];
  return { ...calendar, holidayYears: { from, to }, holidays };
}
