import type { ClockName, Goal, GoalRule, Scheme } from '../scheme/scheme';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import { calendarOf, counted, deadlineOf, limitOf, measureOf } from './measure';
import type { Pause, Run } from './run';

export type CycleState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** One run of a clock, judged at an instant. `remainingMs` goes negative after the breach; absent values are null. */
export interface Cycle {
  startedAt: Instant;
  aimAt: Instant | null;
  dueAt: Instant | null;
  stoppedAt: Instant | null;
  breachedAt: Instant | null;
  state: CycleState;
  withinCalendarHours: boolean;
  elapsedMs: Duration;
  remainingMs: Duration | null;
  goal: Goal | null;
  clause: string;
  severity: string;
  startedBy: string | null;
  pauses: Pause[];
}

interface Limits {
  aimAt: Instant | null;
  dueAt: Instant | null;
}

/** The goal of a run with its clause: chosen by severity, and by whether the calendar is open at the run's start. */
export function promiseOf(
  scheme: Scheme,
  clock: ClockName,
  run: Run,
  severity = run.severity,
): { goal: Goal; clause: string } | null {
  if (clock === 'report') return reportPromise(scheme);
  const promised = scheme.goals[severity]?.[clock];
  if (!promised) return null;
  const { goal, outside, clause } = promised;
  return outside && isOutside(scheme, outside, run)
    ? { goal: outside.goal, clause: outside.clause ?? clause }
    : { goal, clause };
}

/** Outside hours for those the other goal is for: every issue, or the channels it names. */
function isOutside(scheme: Scheme, outside: NonNullable<GoalRule['outside']>, run: Run): boolean {
  const meant = !outside.channels || (run.channel !== null && outside.channels.includes(run.channel));
  return meant && !calendarOf(scheme, outside.calendar).isOpen(run.startedAt);
}

function reportPromise({ report }: Scheme): { goal: Goal; clause: string } | null {
  if (!report) return null;
  const goal: Goal = { in: 'business-days', calendar: report.calendar, breach: report.businessDays };
  return { goal, clause: report.clause };
}

/** When a run's goal is breached and its aim passed, with the pauses that have ended. */
export function limitsOf(scheme: Scheme, clock: ClockName, run: Run): Limits {
  const { onSeverityChange, report } = scheme;
  if (clock === 'report' && report)
    return { aimAt: null, dueAt: deadlineOf(scheme, report.calendar, run.countedFrom, report.businessDays) };
  const from = onSeverityChange === 'from-change' ? (run.changedAt ?? run.startedAt) : run.startedAt;
  const now = limitsUnder(scheme, clock, run, run.severity, from);
  if (onSeverityChange !== 'stricter') return now;
  return run.pastSeverities
    .map((severity) => limitsUnder(scheme, clock, run, severity, from))
    .reduce(
      (held, past) =>
        past.dueAt !== null && past.dueAt < (held.dueAt ?? Number.POSITIVE_INFINITY) ? past : held,
      now,
    );
}

function limitsUnder(scheme: Scheme, clock: ClockName, run: Run, severity: string, from: Instant): Limits {
  const promise = promiseOf(scheme, clock, run, severity);
  if (!promise) return { aimAt: null, dueAt: null };
  const pauses = run.pauses
    .filter(({ to }) => to > from)
    .map((span) => ({ ...span, from: Math.max(span.from, from) }));
  const limit = (which: 'aim' | 'breach') => limitOf(scheme, promise.goal, which, from, pauses);
  return { aimAt: limit('aim'), dueAt: limit('breach') };
}

/** The verdict of a run at an instant; null when its severity has no goal for the clock and none was ever breached. */
export function judged(scheme: Scheme, clock: ClockName, run: Run, now: Instant): Cycle | null {
  const promise = promiseOf(scheme, clock, run);
  if (!promise && run.breachedAt === null) return null;
  const limits = limitsOf(scheme, clock, run);
  const end = Math.max(run.startedAt, run.stoppedAt ?? now);
  const breachedAt = breachOf(run, limits.dueAt, end);
  const state = stateOf(run, breachedAt);
  return {
    startedAt: run.startedAt,
    ...limits,
    dueAt: state === 'paused' ? null : limits.dueAt,
    stoppedAt: run.stoppedAt,
    breachedAt,
    state,
    ...countOf(scheme, run, promise?.goal ?? ELAPSED, limits.dueAt, end),
    goal: promise?.goal ?? null,
    clause: promise?.clause ?? '',
    severity: run.severity,
    startedBy: run.eventId,
    pauses: run.paused ? [...run.pauses, { ...run.paused, to: end }] : run.pauses,
  };
}

const ELAPSED: Goal = { in: 'elapsed', breach: 'PT1S' };

/** Where the count of a run stands: frozen since the pause of one that waits. */
function countOf(scheme: Scheme, run: Run, goal: Goal, dueAt: Instant | null, end: Instant) {
  const time = measureOf(scheme, goal);
  const until = run.paused === null ? end : Math.min(end, run.paused.from);
  return {
    withinCalendarHours: goal.in === 'elapsed' || calendarOf(scheme, goal.calendar).isOpen(end),
    elapsedMs: counted(time, run.startedAt, until, run.pauses),
    remainingMs: dueAt === null ? null : time.between(until, dueAt),
  };
}

/** A breach is never dated before the severity change that brought it; one already recorded stays. */
export function breachOf(run: Run, dueAt: Instant | null, end: Instant): Instant | null {
  if (run.cancelled) return null;
  if (run.breachedAt !== null) return run.breachedAt;
  if (dueAt === null || end <= dueAt || (run.paused !== null && run.paused.from <= dueAt)) return null;
  return run.changedAt === null ? dueAt : Math.max(dueAt, run.changedAt);
}

function stateOf(run: Run, breachedAt: Instant | null): CycleState {
  if (run.cancelled) return 'cancelled';
  if (breachedAt !== null) return 'breached';
  if (run.stoppedAt !== null) return 'met';
  return run.paused === null ? 'running' : 'paused';
}
