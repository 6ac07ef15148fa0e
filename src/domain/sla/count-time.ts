import { addDays } from '../calendar/business-days';
import type { WorkingTime } from '../calendar/working-time';
import type { Goal, Scheme } from '../scheme/scheme';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';
import { afterPauses, calendarOf, lengthOf } from './measure';

/** What a goal's measure counted of a run, and where it puts the goal's limits. */
export interface Walk {
  elapsedMs: Duration;
  aimAt: Instant | null;
  dueAt: Instant;
}

/** Counts from a start up to an instant, the pauses left out, and finds on the way where a goal's limits are. */
export function walk(
  scheme: Scheme,
  goal: Goal,
  time: WorkingTime,
  from: Instant,
  until: Instant,
  pauses: readonly Span[],
): Walk {
  if (goal.in === 'business-days') return daysWalked(scheme, goal, time, from, until, pauses);
  const aim = goal.aim === undefined ? null : lengthOf(goal.aim);
  const breach = lengthOf(goal.breach);
  let [counted, cursor] = [0, from];
  let [aimAt, dueAt]: [Instant | null, Instant | null] = [null, null];
  for (const pause of pauses) {
    const reached = counted + time.between(cursor, pause.from);
    if (aim !== null && aimAt === null && reached >= aim) aimAt = time.add(cursor, aim - counted);
    if (dueAt === null && reached >= breach) dueAt = time.add(cursor, breach - counted);
    [counted, cursor] = [reached, pause.to];
  }
  return {
    elapsedMs: counted + time.between(cursor, until),
    aimAt: aim === null ? null : (aimAt ?? time.add(cursor, aim - counted)),
    dueAt: dueAt ?? time.add(cursor, breach - counted),
  };
}

function daysWalked(
  scheme: Scheme,
  { calendar, aim, breach }: Extract<Goal, { in: 'business-days' }>,
  time: WorkingTime,
  from: Instant,
  until: Instant,
  pauses: readonly Span[],
): Walk {
  const hours = calendarOf(scheme, calendar);
  return {
    elapsedMs: counted(time, from, until, pauses),
    aimAt: aim === undefined ? null : afterPauses(time, addDays(hours, from, aim), pauses),
    dueAt: afterPauses(time, addDays(hours, from, breach), pauses),
  };
}

/** Time counted in a goal's own measure, pauses left out. */
export function counted(time: WorkingTime, from: Instant, to: Instant, pauses: readonly Span[]): Duration {
  let sum = time.between(from, to);
  for (const pause of pauses)
    if (pause.to > from && pause.from < to)
      sum -= time.between(Math.max(pause.from, from), Math.min(pause.to, to));
  return sum;
}

/** What is left until a limit, in a goal's own measure; once it is past, what was counted since, negative. */
export function left(time: WorkingTime, until: Instant, dueAt: Instant, pauses: readonly Span[]): Duration {
  return until <= dueAt ? time.between(until, dueAt) : 0 - counted(time, dueAt, until, pauses);
}
