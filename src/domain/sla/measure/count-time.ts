import { addDays } from '../../calendar/business-days';
import type { WorkingTime } from '../../calendar/working-time';
import type { Goal } from '../../scheme/scheme';
import type { Duration } from '../../time/duration';
import type { Instant } from '../../time/instant';
import type { Span } from '../../time/span';
import { afterPauses, lengthOf } from './measure';

/** What a goal's measure counted of a run, and where it puts the goal's limits. */
export interface CountedTime {
  elapsedMs: Duration;
  aimAt: Instant | null;
  dueAt: Instant | null;
}

/** Counts from a start up to an instant, the pauses left out, and finds on the way where a goal's limits are. */
export function countTime(
  goal: Goal,
  time: WorkingTime,
  from: Instant,
  until: Instant,
  pauses: readonly Span[],
): CountedTime {
  if (goal.in === 'business-days') return countDays(goal, time, from, until, pauses);
  const aim = goal.aim === undefined ? null : lengthOf(goal.aim);
  const breach = goal.breach === undefined ? null : lengthOf(goal.breach);
  let [elapsed, cursor] = [0, from];
  let [aimAt, dueAt]: [Instant | null, Instant | null] = [null, null];
  for (const pause of pauses) {
    const reached = elapsed + time.between(cursor, pause.from);
    if (aim !== null && aimAt === null && reached >= aim) aimAt = time.add(cursor, aim - elapsed);
    if (breach !== null && dueAt === null && reached >= breach) dueAt = time.add(cursor, breach - elapsed);
    [elapsed, cursor] = [reached, pause.to];
  }
  return {
    elapsedMs: elapsed + time.between(cursor, until),
    aimAt: aim === null ? null : (aimAt ?? time.add(cursor, aim - elapsed)),
    dueAt: breach === null ? null : (dueAt ?? time.add(cursor, breach - elapsed)),
  };
}

/** Business days end where the calendar says, put off by the open time that the pauses cover. */
function countDays(
  { aim, breach }: Extract<Goal, { in: 'business-days' }>,
  time: WorkingTime,
  from: Instant,
  until: Instant,
  pauses: readonly Span[],
): CountedTime {
  const dateAfter = (days: number | undefined) =>
    days === undefined ? null : afterPauses(time, addDays(time, from, days), pauses);
  return {
    elapsedMs: countElapsed(time, from, until, pauses),
    aimAt: dateAfter(aim),
    dueAt: dateAfter(breach),
  };
}

/** Time counted in a goal's own measure, pauses left out. */
export function countElapsed(
  time: WorkingTime,
  from: Instant,
  to: Instant,
  pauses: readonly Span[],
): Duration {
  let sum = time.between(from, to);
  for (const pause of pauses)
    if (pause.to > from && pause.from < to)
      sum -= time.between(Math.max(pause.from, from), Math.min(pause.to, to));
  return sum;
}

/** What is left until a limit, in a goal's own measure; once it is past, what was counted since, negative. */
export function countRemaining(
  time: WorkingTime,
  until: Instant,
  dueAt: Instant,
  pauses: readonly Span[],
): Duration {
  return until <= dueAt ? time.between(until, dueAt) : 0 - countElapsed(time, dueAt, until, pauses);
}
