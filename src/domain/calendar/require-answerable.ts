import type { Instant } from '../time/instant';
import { type Calendar, CalendarRefusal } from './calendar';

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');

/** Refuses at once what no open hours could bring before the end of time: open time takes at least as long as time. */
export function requireInRange(at: Instant): void {
  if (at >= FIRST && at <= LAST) return;
  throw new CalendarRefusal({ code: 'beyond-reach', year: at > LAST ? 10_000 : 0 });
}

/**
 * Refuses a year that a calendar cannot judge, by naming it: one whose holidays are not resolved is never taken for one without
 * holidays.
 *
 * @example requireAnswerable(quebec2020to2030, 2031) // throws: unresolved-year, 2031
 */
export function requireAnswerable({ holidayRule, holidayYears }: Calendar, year: number): void {
  if (!(year >= 1 && year <= 9999)) throw new CalendarRefusal({ code: 'beyond-reach', year });
  if (holidayYears && (year < holidayYears.from || year > holidayYears.to))
    throw new CalendarRefusal({ code: 'unresolved-year', year, ...holidayYears });
  if (holidayRule && !holidayYears)
    throw new CalendarRefusal({ code: 'unresolved-rule', year, rule: holidayRule });
}
