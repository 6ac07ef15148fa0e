import type { Calendar } from '../calendar/calendar';
import { findHoliday } from '../calendar/holiday-dates';
import type { OwnText } from '../own-texts';
import { type Instant, toLocalDate } from '../time/instant';

/** A holiday of a desk: its name, and whom the calendar itself says to turn to; null where it says neither. */
export interface HolidayNotice {
  name: OwnText | null;
  contact: string | null;
}

/** The holiday an instant falls on, by the calendar's own date; null on any other day. */
export function holidayAt(calendar: Calendar, at: Instant): HolidayNotice | null {
  const date = toLocalDate(at, calendar.timezone);
  const holiday = findHoliday(calendar, date);
  return holiday === undefined ? null : { name: holiday.name ?? null, contact: contactOn(calendar, date) };
}

/** Whichever of the day's entries names somebody. */
function contactOn({ holidays }: Calendar, date: string): string | null {
  for (const entry of holidays)
    if (typeof entry !== 'string' && entry.date === date && entry.contact) return entry.contact;
  return null;
}
