import { own } from '../../common/own';
import { addDays, reportDeadline } from '../calendar/business-days';
import { type Calendar, createAlwaysOpen } from '../calendar/calendar';
import { compileCalendar, type WorkingTime } from '../calendar/working-time';
import { withLatest } from '../latest';
import type { Goal, Scheme } from '../scheme/scheme';
import { type Duration, parseDuration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';

const compiled = new WeakMap<Calendar, WorkingTime>();

/** A named calendar of a scheme, compiled once. */
export function calendarOf(scheme: Scheme, name: string): WorkingTime {
  const calendar = own(scheme.calendars, name);
  if (!calendar) throw new Error(`scheme ${scheme.id} has no calendar named ${name}`);
  return compileOnce(calendar);
}

function compileOnce(calendar: Calendar): WorkingTime {
  const cached = compiled.get(calendar);
  if (cached) return cached;
  const time = compileCalendar(calendar);
  compiled.set(calendar, time);
  return time;
}

/** Elapsed time needs no calendar: every moment counts. */
const always: WorkingTime = {
  calendar: createAlwaysOpen('UTC'),
  isOpen: () => true,
  nextOpen: (at) => at,
  nextClose: () => Number.POSITIVE_INFINITY,
  prevOpen: (at) => at,
  between: (from, to) => to - from,
  add: (at, length) => at + length,
  subtract: (at, length) => at - length,
  segments: (from, to) => (from < to ? [{ from, to }] : []),
};
const wholeDays = new WeakMap<WorkingTime, WorkingTime>();

/** How a goal counts: elapsed time, as does where there is no goal, a calendar's hours, or the whole of a calendar's working days. */
export function measureOf(scheme: Scheme, goal: Goal | null): WorkingTime {
  if (goal === null || goal.in === 'elapsed') return always;
  const hours = calendarOf(scheme, goal.calendar);
  return goal.in === 'hours' ? hours : wholeDaysOf(hours);
}

function wholeDaysOf(hours: WorkingTime): WorkingTime {
  const cached = wholeDays.get(hours);
  if (cached) return cached;
  const time = compileCalendar(withWholeDays(hours.calendar));
  wholeDays.set(hours, time);
  return time;
}

function withWholeDays(calendar: Calendar): Calendar {
  const day: [string, string][] = [['00:00', '24:00']];
  const toWholeDay = (hours: [string, string][] | undefined) => (hours && hours.length > 0 ? day : []);
  const weekly = Object.fromEntries(
    Object.entries(calendar.weekly).map(([name, hours]) => [name, toWholeDay(hours)]),
  );
  const overrides = Object.entries(calendar.overrides).map(([date, override]) =>
    Array.isArray(override)
      ? [date, toWholeDay(override)]
      : [date, { ...override, hours: toWholeDay(override.hours) }],
  );
  return { ...calendar, weekly, overrides: Object.fromEntries(overrides), breaks: {} };
}

/** When a goal's limit is reached from a start, pauses left out; `days` limits by the calendar's business-day rule. */
export function limitOf(
  scheme: Scheme,
  goal: Goal,
  limit: 'aim' | 'breach',
  from: Instant,
  pauses: readonly Span[],
): Instant | null {
  const amount = goal[limit];
  if (amount === undefined) return null;
  const time = measureOf(scheme, goal);
  if (typeof amount === 'number')
    return afterPauses(time, addDays(hoursOf(scheme, goal), from, amount), pauses);
  return addWithPauses(time, from, lengthOf(amount), pauses);
}

/** The deadline of a report: the last close of the n-th working day after its closing. */
export function deadlineOf(scheme: Scheme, calendar: string, closedAt: Instant, days: number): Instant {
  return reportDeadline(calendarOf(scheme, calendar), closedAt, days);
}

function hoursOf(scheme: Scheme, goal: Goal): WorkingTime {
  return goal.in === 'elapsed' ? always : calendarOf(scheme, goal.calendar);
}

/** A length a scheme has already been checked for. */
export const lengthOf = withLatest(1_000, (text): Duration => {
  const length = parseDuration(text);
  if (length === null) throw new Error(`"${text}" passed the scheme and is not a length`);
  return length;
});

function addWithPauses(time: WorkingTime, from: Instant, length: Duration, pauses: readonly Span[]): Instant {
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
export function afterPauses(time: WorkingTime, due: Instant, pauses: readonly Span[]): Instant {
  return pauses.reduce(
    (at, pause) => (pause.from < at ? time.add(at, time.between(pause.from, pause.to)) : at),
    due,
  );
}
