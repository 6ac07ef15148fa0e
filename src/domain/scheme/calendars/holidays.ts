import { resolveHolidays } from '../../calendar/holidays';
import type { Scheme } from '../scheme';
import { mapCalendars } from './map-calendars';

/**
 * A scheme whose calendars hold the holidays of their rules, from five years before the first year in question to five after the
 * last; what was entered by hand stays.
 *
 * @example withHolidays(valtech, 2020, 2026) // resolved from 2015 to 2031
 */
export function withHolidays(scheme: Scheme, firstYear: number, lastYear: number): Scheme {
  return mapCalendars(scheme, (calendar) => resolveHolidays(calendar, { from: firstYear, to: lastYear }));
}
