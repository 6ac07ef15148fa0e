import { own } from '../../common/own';
import { CalendarRefusal } from '../calendar/calendar';
import type { WorkingTime } from '../calendar/working-time';
import type { ClockName, Goal, GoalRule, Scheme } from '../scheme/scheme';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';
import type { Run } from './fold/cycle-state';
import { calendarOf, deadlineOf, limitOf } from './measure';

/** When a goal's aim has passed and when it is breached. */
export interface Limits {
  aimAt: Instant | null;
  dueAt: Instant | null;
}

const NO_LIMITS: Limits = { aimAt: null, dueAt: null };

/** The goal of a run with its clause: chosen by severity, and by whether the calendar is open at the run's start. */
export function promiseOf(
  scheme: Scheme,
  clock: ClockName,
  run: Pick<Run, 'startedAt' | 'channel'>,
  severity: string,
): { goal: Goal; clause: string } | null {
  if (clock === 'report') return reportPromise(scheme);
  const promised = own(scheme.goals, severity)?.[clock];
  if (!promised) return null;
  const { outside } = promised;
  if (!outside || !isOutside(scheme, outside, run)) return promised;
  return { goal: outside.goal, clause: outside.clause ?? promised.clause };
}

/** Outside hours for those the other goal is for: every issue, or the channels it names. */
function isOutside(
  scheme: Scheme,
  outside: NonNullable<GoalRule['outside']>,
  run: Pick<Run, 'startedAt' | 'channel'>,
): boolean {
  return isMeant(outside, run) && !calendarOf(scheme, outside.calendar).isOpen(run.startedAt);
}

function isMeant({ channels }: NonNullable<GoalRule['outside']>, { channel }: Pick<Run, 'channel'>): boolean {
  return !channels || (channel !== null && channels.includes(channel));
}

function reportPromise({ report }: Scheme): { goal: Goal; clause: string } | null {
  if (!report) return null;
  const goal: Goal = { in: 'business-days', calendar: report.calendar, breach: report.businessDays };
  return { goal, clause: report.clause };
}

/**
 * The limits of a run while it had its `place`-th severity, the pauses that had ended then left out. From the receipt, unless the
 * scheme counts from the change; the stricter of all severities so far, where the scheme says so.
 */
export function limitsOf(
  scheme: Scheme,
  clock: ClockName,
  run: Run,
  pauses: readonly Span[],
  place = run.past.length,
): Limits {
  if (clock === 'report') return reportLimits(scheme, run);
  const severity = run.past[place]?.severity ?? run.severity;
  const changedAt = run.past[place - 1]?.until;
  if (scheme.onSeverityChange === 'from-change' && changedAt !== undefined)
    return limitsUnder(scheme, clock, run, severity, since(pauses, changedAt), changedAt);
  const now = limitsUnder(scheme, clock, run, severity, pauses, run.startedAt);
  if (scheme.onSeverityChange !== 'stricter' || place === 0) return now;
  return stricter(now, limitsOf(scheme, clock, run, pauses, place - 1));
}

function since(pauses: readonly Span[], at: Instant): Span[] {
  return pauses.filter(({ to }) => to > at).map(({ from, to }) => ({ from: Math.max(from, at), to }));
}

function stricter(one: Limits, other: Limits): Limits {
  return (other.dueAt ?? Number.POSITIVE_INFINITY) < (one.dueAt ?? Number.POSITIVE_INFINITY) ? other : one;
}

function reportLimits(scheme: Scheme, run: Run): Limits {
  const { report } = scheme;
  if (!report) return NO_LIMITS;
  const dueAt = deadlineOf(scheme, report.calendar, run.countedFrom, report.businessDays);
  return { aimAt: null, dueAt };
}

/** The limits of a run under one severity, counted from an instant. */
export function limitsUnder(
  scheme: Scheme,
  clock: ClockName,
  run: Pick<Run, 'startedAt' | 'channel'>,
  severity: string,
  pauses: readonly Span[],
  from: Instant,
): Limits {
  const promise = promiseOf(scheme, clock, run, severity);
  if (!promise) return NO_LIMITS;
  const own = limitsBy(scheme, promise.goal, from, pauses);
  const other = otherPromise(scheme, clock, run, severity);
  if (!other) return own;
  const start = Math.max(from, other.from);
  const { aimAt, dueAt } = limitsBy(scheme, other.goal, start, since(pauses, start));
  return { aimAt: earlier(own.aimAt, aimAt), dueAt: earlier(own.dueAt, dueAt) };
}

function limitsBy(scheme: Scheme, goal: Goal, from: Instant, pauses: readonly Span[]): Limits {
  return {
    aimAt: goal.aim === undefined ? null : limitOf(scheme, goal, 'aim', from, pauses),
    dueAt: limitOf(scheme, goal, 'breach', from, pauses),
  };
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/**
 * The goal an issue would have had if it had come at the next opening, or at the next closing, where a scheme takes the earlier of
 * the two deadlines: so nobody who reports earlier waits longer. Null where it does not.
 */
function otherPromise(
  scheme: Scheme,
  clock: ClockName,
  run: Pick<Run, 'startedAt' | 'channel'>,
  severity: string,
): { goal: Goal; from: Instant } | null {
  const promised = own(scheme.goals, severity)?.[clock];
  const outside = promised?.outside;
  if (!promised || !outside?.takeEarlier || !isMeant(outside, run)) return null;
  const hours = calendarOf(scheme, outside.calendar);
  const isOpen = hours.isOpen(run.startedAt);
  const from = edgeAfter(hours, run.startedAt, isOpen);
  return from === null ? null : { goal: isOpen ? outside.goal : promised.goal, from };
}

/** When hours that are open next close, or the other way round; null for hours that never do. */
function edgeAfter(hours: WorkingTime, at: Instant, isOpen: boolean): Instant | null {
  try {
    return isOpen ? hours.nextClose(at) : hours.nextOpen(at);
  } catch (error) {
    if (error instanceof CalendarRefusal) return null;
    throw error;
  }
}
