import { type Instant, localDate, localTime, plusDays, toInstant } from '../time/instant';
import { CalendarRefusal } from './calendar';
import { dayOf } from './open-spans';
import type { WorkingTime } from './working-time';

const HORIZON_DAYS = 50 * 366;

/**
 * The instant a number of business days later: the same local time on the n-th working day after, the time first clamped between
 * that day's first opening and last close. From a day that is not worked: the close of the n-th working day that follows.
 *
 * @example addDays(nineToFive, friday15h, 3) // => Wednesday 15:00
 */
export function addDays(time: WorkingTime, at: Instant, days: number): Instant {
  return days === 0 ? at : stepped(time, at, days, 1);
}

/** The mirror of `addDays`: from a day that is not worked, the opening of the n-th working day before. */
export function subtractDays(time: WorkingTime, at: Instant, days: number): Instant {
  return days === 0 ? at : stepped(time, at, days, -1);
}

/**
 * When a report is due: the last close of the n-th working day after the closing date, which is day 0 whatever it is.
 * Source: valtech, "within 5 business days following the incident".
 */
export function reportDeadline(time: WorkingTime, closedAt: Instant, days: number): Instant {
  const target = workingDay(time, localDate(closedAt, time.calendar.timezone), days, 1);
  return toInstant(target.date, target.closes, time.calendar.timezone);
}

function stepped(time: WorkingTime, at: Instant, days: number, step: 1 | -1): Instant {
  const zone = time.calendar.timezone;
  const date = localDate(at, zone);
  const today = dayOf(time.calendar, holidaysOfCalendar(time), date);
  const target = workingDay(time, date, days, step);
  if (!today) return toInstant(target.date, step > 0 ? target.closes : target.opens, zone);
  const clamped = Math.min(Math.max(localTime(at, zone), target.opens), target.closes);
  return toInstant(target.date, clamped, zone);
}

interface Day {
  date: string;
  opens: number;
  closes: number;
}

function workingDay(time: WorkingTime, from: string, days: number, step: 1 | -1): Day {
  const holidays = holidaysOfCalendar(time);
  let left = days;
  let date = from;
  for (let tries = 0; tries < HORIZON_DAYS; tries += 1) {
    date = plusDays(date, step);
    requireResolved(time, date);
    const day = dayOf(time.calendar, holidays, date);
    if (day) left -= 1;
    if (day && left === 0) return { date, ...day };
  }
  throw new CalendarRefusal('This calendar has no working day within 50 years.');
}

function requireResolved(time: WorkingTime, date: string): void {
  const years = time.calendar.holidayYears;
  const year = Number(date.slice(0, 4));
  if (years && (year < years.from || year > years.to))
    throw new CalendarRefusal(`The holidays of ${year} are not resolved in this calendar.`);
}

function holidaysOfCalendar(time: WorkingTime): Set<string> {
  return new Set(time.calendar.holidays.map((entry) => (typeof entry === 'string' ? entry : entry.date)));
}
