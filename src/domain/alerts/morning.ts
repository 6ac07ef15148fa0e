import type { WorkingTime } from '../calendar/working-time';
import { alertRulesOf } from '../scheme/alert-settings';
import type { Scheme } from '../scheme/scheme';
import { calendarOf } from '../sla/measure/measure';
import { type Instant, toInstant, toLocalDate } from '../time/instant';
import { isDayAndNight } from './desk-hours';

const HOUR = 3_600_000;
/** A desk that is open at night has its morning when it opens after this hour; one that never closes at the usual hour. */
const EARLIEST = 6 * HOUR;
const USUAL = 8 * HOUR;

/** A working day, as its date, and when its morning began. */
export interface Morning {
  day: string;
  beganAt: Instant;
}

/**
 * The working day whose morning has come at a desk: from when the desk opens until it closes. Null outside its hours, and
 * before its morning.
 *
 * @example morningOf(valtech, monday8h) // => { day: '2025-06-09', beganAt: monday8h }
 */
export function morningOf(scheme: Scheme, now: Instant): Morning | null {
  const hours = deskHoursOf(scheme, now);
  if (!hours?.isOpen(now)) return null;
  const { timezone } = hours.calendar;
  const day = toLocalDate(now, timezone);
  const beganAt = isDayAndNight(hours, now)
    ? toInstant(day, USUAL, timezone)
    : hours.nextOpen(toInstant(day, EARLIEST, timezone));
  return now >= beganAt ? { day, beganAt } : null;
}

/**
 * When a desk's first working day of a month begins: its first morning, holidays left out.
 *
 * @example firstMorningOf(valtech, '2025-07') // => 2025-07-02T08:00-04:00: the first is a holiday
 */
export function firstMorningOf(scheme: Scheme, month: string): Instant | null {
  const begin = `${month}-01`;
  const utc = toInstant(begin, 0, 'UTC');
  const hours = deskHoursOf(scheme, utc);
  if (!hours) return null;
  const { timezone } = hours.calendar;
  if (isDayAndNight(hours, utc)) return toInstant(begin, USUAL, timezone);
  return hours.nextOpen(toInstant(begin, EARLIEST, timezone));
}

/** The zone in which a desk works. */
export const deskZoneOf = (scheme: Scheme, now: Instant): string =>
  deskHoursOf(scheme, now)?.calendar.timezone ?? 'UTC';

/** The hours that are not quiet; unsaid, the first that close at all. Null for a scheme without a calendar. */
function deskHoursOf(scheme: Scheme, now: Instant): WorkingTime | null {
  const { quietOutside } = alertRulesOf(scheme);
  if (quietOutside !== undefined) return calendarOf(scheme, quietOutside);
  const calendars = Object.keys(scheme.calendars).map((name) => calendarOf(scheme, name));
  return calendars.find((hours) => !isDayAndNight(hours, now)) ?? calendars[0] ?? null;
}
