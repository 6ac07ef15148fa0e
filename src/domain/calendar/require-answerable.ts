import type { Instant } from '../time/instant';
import { type Calendar, CalendarRefusal } from './calendar';

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');

/** Refuses at once what no open hours could bring before the end of time: open time takes at least as long as time. */
export function requireInRange(at: Instant): void {
  if (at >= FIRST && at <= LAST) return;
  throw new CalendarRefusal(`The year ${at > LAST ? 10_000 : 0} is beyond what a calendar can say.`);
}

/**
 * Refuses a year that a calendar cannot judge, by naming it: one whose holidays are not resolved is never taken for one without
 * holidays.
 *
 * @example requireAnswerable(quebec2020to2030, 2031) // throws: The holidays of 2031 are not resolved …
 */
export function requireAnswerable({ holidayRule, holidayYears }: Calendar, year: number): void {
  if (!(year >= 1 && year <= 9999))
    throw new CalendarRefusal(`The year ${year} is beyond what a calendar can say.`);
  if (holidayYears && (year < holidayYears.from || year > holidayYears.to))
    throw new CalendarRefusal(
      `The holidays of ${year} are not resolved in this calendar (${holidayYears.from} to ${holidayYears.to}).`,
    );
  if (holidayRule && !holidayYears)
    throw new CalendarRefusal(
      `The holidays of ${year} are not resolved in this calendar (rule ${holidayRule}).`,
    );
}
