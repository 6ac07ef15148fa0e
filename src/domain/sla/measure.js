import { own } from '../../common/own';
import { addDays, reportDeadline } from '../calendar/business-days';
import { alwaysOpen } from '../calendar/calendar';
import { compile } from '../calendar/working-time';
import { withLatest } from '../latest';
import { parseDuration } from '../time/duration';

const compiled = new WeakMap();
/** A named calendar of a scheme, compiled once. */
export function calendarOf(scheme, name) {
  const calendar = own(scheme.calendars, name);
  if (!calendar) throw new Error(`scheme ${scheme.id} has no calendar named ${name}`);
  return compiledOnce(calendar);
}
function compiledOnce(calendar) {
  const known = compiled.get(calendar);
  if (known) return known;
  const made = compile(calendar);
  compiled.set(calendar, made);
  return made;
}
/** Elapsed time needs no calendar: every moment counts. */
const always = {
  calendar: alwaysOpen('UTC'),
  isOpen: () => true,
  nextOpen: (at) => at,
  nextClose: () => Number.POSITIVE_INFINITY,
  prevOpen: (at) => at,
  between: (from, to) => to - from,
  add: (at, length) => at + length,
  subtract: (at, length) => at - length,
  segments: (from, to) => (from < to ? [{ from, to }] : []),
};
const wholeDays = new WeakMap();
/** How a goal counts: elapsed time, as does where there is no goal, a calendar's hours, or the whole of a calendar's working days. */
export function measureOf(scheme, goal) {
  if (goal === null || goal.in === 'elapsed') return always;
  const hours = calendarOf(scheme, goal.calendar);
  return goal.in === 'hours' ? hours : daysOf(hours);
}
function daysOf(hours) {
  const known = wholeDays.get(hours);
  if (known) return known;
  const made = compile(wholeDayCalendar(hours.calendar));
  wholeDays.set(hours, made);
  return made;
}
function wholeDayCalendar(calendar) {
  const day = [['00:00', '24:00']];
  const whole = (hours) => (hours && hours.length > 0 ? day : []);
  const weekly = Object.fromEntries(
    Object.entries(calendar.weekly).map(([name, hours]) => [name, whole(hours)]),
  );
  const overrides = Object.entries(calendar.overrides).map(([date, override]) =>
    Array.isArray(override) ? [date, whole(override)] : [date, { ...override, hours: whole(override.hours) }],
  );
  return { ...calendar, weekly, overrides: Object.fromEntries(overrides), breaks: {} };
}
/** When a goal's limit is reached from a start, pauses left out; `days` limits by the calendar's business-day rule. */
export function limitOf(scheme, goal, limit, from, pauses) {
  const amount = goal[limit];
  if (amount === undefined) return null;
  const time = measureOf(scheme, goal);
  if (typeof amount === 'number')
    return afterPauses(time, addDays(hoursOf(scheme, goal), from, amount), pauses);
  return walked(time, from, lengthOf(amount), pauses);
}
/** The deadline of a report: the last close of the n-th working day after its closing. */
export function deadlineOf(scheme, calendar, closedAt, days) {
  return reportDeadline(calendarOf(scheme, calendar), closedAt, days);
}
function hoursOf(scheme, goal) {
  return goal.in === 'elapsed' ? always : calendarOf(scheme, goal.calendar);
}
/** A length a scheme has already been checked for. */
export const lengthOf = withLatest(1_000, (text) => {
  const length = parseDuration(text);
  if (length === null) throw new Error(`"${text}" passed the scheme and is not a length`);
  return length;
});
function walked(time, from, length, pauses) {
  let cursor = from;
  let left = length;
  for (const pause of pauses) {
    const open = time.between(cursor, pause.from);
    if (open >= left) return time.add(cursor, left);
    left -= open;
    cursor = pause.to;
  }
  return time.add(cursor, left);
}
/** A limit put off by the pauses that came before it, each in the measure's own time. */
export function afterPauses(time, due, pauses) {
  return pauses.reduce(
    (at, pause) => (pause.from < at ? time.add(at, time.between(pause.from, pause.to)) : at),
    due,
  );
}
