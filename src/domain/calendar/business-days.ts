import type { Duration } from '../time/duration';
import { type Day, dateOf, dayOf, type Instant, toInstant, toLocalDay, toLocalTime } from '../time/instant';
import { type Calendar, CalendarRefusal } from './calendar';
import { openDaysOf } from './open-days';
import { requireAnswerable, requireInRange } from './require-answerable';
import type { WorkingTime } from './working-time';

const DAY = 86_400_000;
const HORIZON_YEARS = 50;
const HORIZON_DAYS = HORIZON_YEARS * 366;

/**
 * The instant a number of business days later: the same local time on the n-th working day after, the time first clamped between
 * that day's first opening and last close. From a day that is not worked: the close of the n-th working day that follows.
 *
 * @example addDays(nineToFive, friday15h, 3) // => Wednesday 15:00
 */
export function addDays(time: WorkingTime, at: Instant, days: number): Instant {
  if (days === 0) return at;
  return days > 0 ? stepDays(time, at, days, 1) : stepDays(time, at, -days, -1);
}

/**
 * The mirror of `addDays`: from a day that is not worked, the opening of the n-th working day before.
 *
 * @example subtractDays(nineToFive, wednesday15h, 3) // => Friday 15:00
 */
export function subtractDays(time: WorkingTime, at: Instant, days: number): Instant {
  return addDays(time, at, -days);
}

/**
 * When a report is due: the last close of the n-th working day after the closing date, which is day 0 whatever it is.
 * Source: valtech, "within 5 business days following the incident".
 *
 * @example reportDeadline(nineToFive, saturday2h, 5) // => the Friday after, 17:00
 */
export function reportDeadline(time: WorkingTime, closedAt: Instant, days: number): Instant {
  const { timezone } = time.calendar;
  const target = findWorkingDay(time, toLocalDay(closedAt, timezone), days, 1);
  return toInstant(dateOf(target.day), target.closes, timezone);
}

/** A date itself where a calendar opens on it, or the next one on which it does. */
export function nextWorkingDate(time: WorkingTime, date: string): string {
  const day = dayOf(date);
  return hoursOfDay(time, day) ? date : dateOf(findWorkingDay(time, day, 1, 1).day);
}

const lengths = new WeakMap<Calendar, Duration>();

/** How long a business day is: the mean of the days on which the calendar's week opens. */
export function businessDayOf({ calendar }: WorkingTime): Duration {
  const cached = lengths.get(calendar);
  if (cached !== undefined) return cached;
  const length = openDaysOf(calendar).usualLength();
  lengths.set(calendar, length);
  return length;
}

/**
 * How many business days are left: those after today up to the due day, both by the calendar's own zone. 0 on the due day and after.
 *
 * @example businessDaysLeft(nineToFive, thursday15h, mondayClose) // => 2
 */
export function countBusinessDaysLeft(time: WorkingTime, now: Instant, dueAt: Instant): number {
  const { timezone } = time.calendar;
  const dueDay = toLocalDay(dueAt, timezone);
  let left = 0;
  for (let day = toLocalDay(now, timezone) + 1; day <= dueDay; day += 1) if (hoursOfDay(time, day)) left += 1;
  return left;
}

function stepDays(time: WorkingTime, at: Instant, days: number, step: 1 | -1): Instant {
  const { timezone } = time.calendar;
  requireInRange(at + step * days * DAY);
  const today = toLocalDay(at, timezone);
  const worked = hoursOfDay(time, today) !== null;
  const { day, opens, closes } = findWorkingDay(time, today, days, step);
  const missed = step > 0 ? closes : opens;
  const clamped = Math.min(Math.max(toLocalTime(at, timezone), opens), closes);
  return toInstant(dateOf(day), worked ? clamped : missed, timezone);
}

interface WorkingDay {
  day: Day;
  opens: number;
  closes: number;
}

function findWorkingDay(time: WorkingTime, from: Day, days: number, step: 1 | -1): WorkingDay {
  let left = days;
  for (let day = from + step, idle = 0; idle < HORIZON_DAYS; day += step, idle += 1) {
    const hours = hoursOfDay(time, day);
    if (!hours) continue;
    left -= 1;
    idle = 0;
    if (left <= 0) return { day, ...hours };
  }
  throw new CalendarRefusal({ code: 'no-working-day', years: HORIZON_YEARS });
}

function hoursOfDay(time: WorkingTime, day: Day): { opens: number; closes: number } | null {
  requireAnswerable(time.calendar, new Date(day * DAY).getUTCFullYear());
  return openDaysOf(time.calendar).hoursOfDay(day);
}
