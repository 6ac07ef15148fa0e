import { dateOf, localDay, localTime, toInstant } from '../time/instant';
import { requireAnswerable, requireInTime } from './answerable';
import { CalendarRefusal } from './calendar';
import { openDaysOf } from './open-days';

const DAY = 86_400_000;
const HORIZON_DAYS = 50 * 366;
/**
 * The instant a number of business days later: the same local time on the n-th working day after, the time first clamped between
 * that day's first opening and last close. From a day that is not worked: the close of the n-th working day that follows.
 *
 * @example addDays(nineToFive, friday15h, 3) // => Wednesday 15:00
 */
export function addDays(time, at, days) {
  if (days === 0) return at;
  return days > 0 ? stepped(time, at, days, 1) : stepped(time, at, -days, -1);
}
/**
 * The mirror of `addDays`: from a day that is not worked, the opening of the n-th working day before.
 *
 * @example subtractDays(nineToFive, wednesday15h, 3) // => Friday 15:00
 */
export function subtractDays(time, at, days) {
  return addDays(time, at, -days);
}
/**
 * When a report is due: the last close of the n-th working day after the closing date, which is day 0 whatever it is.
 * Source: valtech, "within 5 business days following the incident".
 *
 * @example reportDeadline(nineToFive, saturday2h, 5) // => the Friday after, 17:00
 */
export function reportDeadline(time, closedAt, days) {
  const { timezone } = time.calendar;
  const target = workingDay(time, localDay(closedAt, timezone), days, 1);
  return toInstant(dateOf(target.day), target.closes, timezone);
}
/**
 * How many business days are left: those after today up to the due day, both by the calendar's own zone. 0 on the due day and after.
 *
 * @example businessDaysLeft(nineToFive, thursday15h, mondayClose) // => 2
 */
export function businessDaysLeft(time, now, dueAt) {
  const { timezone } = time.calendar;
  const dueDay = localDay(dueAt, timezone);
  let left = 0;
  for (let day = localDay(now, timezone) + 1; day <= dueDay; day += 1) if (hoursOn(time, day)) left += 1;
  return left;
}
function stepped(time, at, days, step) {
  const { timezone } = time.calendar;
  requireInTime(at + step * days * DAY);
  const today = localDay(at, timezone);
  const worked = hoursOn(time, today) !== null;
  const { day, opens, closes } = workingDay(time, today, days, step);
  const missed = step > 0 ? closes : opens;
  const clamped = Math.min(Math.max(localTime(at, timezone), opens), closes);
  return toInstant(dateOf(day), worked ? clamped : missed, timezone);
}
function workingDay(time, from, days, step) {
  let left = days;
  for (let day = from + step, idle = 0; idle < HORIZON_DAYS; day += step, idle += 1) {
    const hours = hoursOn(time, day);
    if (!hours) continue;
    left -= 1;
    idle = 0;
    if (left <= 0) return { day, ...hours };
  }
  throw new CalendarRefusal('This calendar has no working day within 50 years.');
}
function hoursOn(time, day) {
  requireAnswerable(time.calendar, new Date(day * DAY).getUTCFullYear());
  return openDaysOf(time.calendar).hoursOn(day);
}
