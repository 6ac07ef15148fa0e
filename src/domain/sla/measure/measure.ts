import { own } from '../../../common/own';
import { addDays, businessDayOf, reportDeadline } from '../../calendar/business-days';
import { type Calendar, createAlwaysOpen } from '../../calendar/calendar';
import { compileCalendar, type WorkingTime } from '../../calendar/working-time';
import type { Goal, Scheme } from '../../scheme/scheme';
import { type Duration, parseDuration } from '../../time/duration';
import type { Instant } from '../../time/instant';
import type { Span } from '../../time/span';

const DAY = 86_400_000;
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

/** How a goal counts: elapsed time, as does where there is no goal, or the open time of a calendar. */
export function measureOf(scheme: Scheme, goal: Goal | null): WorkingTime {
  return goal === null || goal.in === 'elapsed' ? always : calendarOf(scheme, goal.calendar);
}

/**
 * How long a goal is that begins at an instant, in its own measure: business days are as long as the calendar opens until they end.
 * Null for an aim alone.
 */
export function goalLengthOf(scheme: Scheme, goal: Goal, from: Instant): Duration | null {
  if (goal.breach === undefined) return null;
  if (goal.in !== 'business-days') return lengthOf(goal.breach);
  const hours = calendarOf(scheme, goal.calendar);
  return hours.between(from, addDays(hours, from, goal.breach));
}

/** How long a day is that people read a goal's lengths in: a business day of its calendar; null where 24 hours are no day. */
export function dayLengthOf(scheme: Scheme, goal: Goal | null): Duration | null {
  if (goal?.in === 'hours') return null;
  return goal?.in === 'business-days' ? businessDayOf(calendarOf(scheme, goal.calendar)) : DAY;
}

/** A length in the time a clock counts: a day is as long as a business day of its calendar. */
export function clockLengthOf(time: WorkingTime, { days, ms }: { days: number; ms: Duration }): Duration {
  return ms + (days === 0 ? 0 : days * businessDayOf(time));
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
  if (typeof amount === 'number') return afterPauses(time, addDays(time, from, amount), pauses);
  return addWithPauses(time, from, lengthOf(amount), pauses);
}

/** The deadline of a report: the last close of the n-th working day after its closing. */
export function deadlineOf(scheme: Scheme, calendar: string, closedAt: Instant, days: number): Instant {
  return reportDeadline(calendarOf(scheme, calendar), closedAt, days);
}

/** A length a scheme has already been checked for. */
export function lengthOf(text: string): Duration {
  const length = parseDuration(text);
  if (length === null) throw new Error(`"${text}" passed the scheme and is not a length`);
  return length;
}

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
