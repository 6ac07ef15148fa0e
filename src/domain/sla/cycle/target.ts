import { own } from '../../../common/own';
import { CalendarRefusal } from '../../calendar/calendar';
import type { WorkingTime } from '../../calendar/working-time';
import type { ClockName, Goal, GoalRule, Scheme } from '../../scheme/scheme';
import type { Instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { CycleRun } from '../fold/cycle-run';
import { calendarOf, deadlineOf, limitOf } from '../measure/measure';

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
  run: Pick<CycleRun, 'startedAt' | 'channel'>,
  severity: string,
): { goal: Goal; clause: string } | null {
  if (clock === 'report') return reportPromiseOf(scheme);
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
  run: Pick<CycleRun, 'startedAt' | 'channel'>,
): boolean {
  return isForChannel(outside, run) && !calendarOf(scheme, outside.calendar).isOpen(run.startedAt);
}

function isForChannel(
  { channels }: NonNullable<GoalRule['outside']>,
  { channel }: Pick<CycleRun, 'channel'>,
): boolean {
  return !channels || (channel !== null && channels.includes(channel));
}

function reportPromiseOf({ report }: Scheme): { goal: Goal; clause: string } | null {
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
  run: CycleRun,
  pauses: readonly Span[],
  place = run.past.length,
): Limits {
  if (clock === 'report') return reportLimitsOf(scheme, run);
  const severity = run.past[place]?.severity ?? run.severity;
  const changedAt = run.past[place - 1]?.until;
  if (scheme.onSeverityChange === 'from-change' && changedAt !== undefined)
    return severityLimitsOf(scheme, clock, run, severity, clipPauses(pauses, changedAt), changedAt);
  const now = severityLimitsOf(scheme, clock, run, severity, pauses, run.startedAt);
  if (scheme.onSeverityChange !== 'stricter' || place === 0) return now;
  return stricterOf(now, limitsOf(scheme, clock, run, pauses, place - 1));
}

function clipPauses(pauses: readonly Span[], at: Instant): Span[] {
  return pauses.filter(({ to }) => to > at).map(({ from, to }) => ({ from: Math.max(from, at), to }));
}

function stricterOf(first: Limits, second: Limits): Limits {
  return (second.dueAt ?? Number.POSITIVE_INFINITY) < (first.dueAt ?? Number.POSITIVE_INFINITY)
    ? second
    : first;
}

function reportLimitsOf(scheme: Scheme, run: CycleRun): Limits {
  const { report } = scheme;
  if (!report) return NO_LIMITS;
  const dueAt = deadlineOf(scheme, report.calendar, run.countedFrom, report.businessDays);
  return { aimAt: null, dueAt };
}

/** The limits of a run under one severity, counted from an instant. */
export function severityLimitsOf(
  scheme: Scheme,
  clock: ClockName,
  run: Pick<CycleRun, 'startedAt' | 'channel'>,
  severity: string,
  pauses: readonly Span[],
  from: Instant,
): Limits {
  const promise = promiseOf(scheme, clock, run, severity);
  if (!promise) return NO_LIMITS;
  const limits = goalLimitsOf(scheme, promise.goal, from, pauses);
  const other = otherPromiseOf(scheme, clock, run, severity);
  if (!other) return limits;
  const start = Math.max(from, other.from);
  const { aimAt, dueAt } = goalLimitsOf(scheme, other.goal, start, clipPauses(pauses, start));
  return { aimAt: earlierOf(limits.aimAt, aimAt), dueAt: earlierOf(limits.dueAt, dueAt) };
}

function goalLimitsOf(scheme: Scheme, goal: Goal, from: Instant, pauses: readonly Span[]): Limits {
  return {
    aimAt: goal.aim === undefined ? null : limitOf(scheme, goal, 'aim', from, pauses),
    dueAt: limitOf(scheme, goal, 'breach', from, pauses),
  };
}

function earlierOf(first: Instant | null, second: Instant | null): Instant | null {
  return first === null || second === null ? (first ?? second) : Math.min(first, second);
}

/**
 * The goal an issue would have had if it had come at the next opening, or at the next closing, where a scheme takes the earlier of
 * the two deadlines: so nobody who reports earlier waits longer. Null where it does not.
 */
function otherPromiseOf(
  scheme: Scheme,
  clock: ClockName,
  run: Pick<CycleRun, 'startedAt' | 'channel'>,
  severity: string,
): { goal: Goal; from: Instant } | null {
  const promised = own(scheme.goals, severity)?.[clock];
  const outside = promised?.outside;
  if (!promised || !outside?.takeEarlier || !isForChannel(outside, run)) return null;
  const hours = calendarOf(scheme, outside.calendar);
  const isOpen = hours.isOpen(run.startedAt);
  const from = findEdgeAfter(hours, run.startedAt, isOpen);
  return from === null ? null : { goal: isOpen ? outside.goal : promised.goal, from };
}

/** When hours that are open next close, or the other way round; null for hours that never do. */
function findEdgeAfter(hours: WorkingTime, at: Instant, isOpen: boolean): Instant | null {
  try {
    return isOpen ? hours.nextClose(at) : hours.nextOpen(at);
  } catch (error) {
    if (error instanceof CalendarRefusal) return null;
    throw error;
  }
}
