import type { ClockName, Goal, Scheme } from '../scheme/scheme';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';
import { calendarOf, counted, deadlineOf, limitOf, measureOf } from './measure';

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
  severity: string;
}

/** A run of a clock as the fold gathers it, before it is judged. */
export interface Run {
  startedAt: Instant;
  severity: string;
  changedAt: Instant | null;
  breachedAt: Instant | null;
  pauses: Span[];
  pausedAt: Instant | null;
  stoppedAt: Instant | null;
  cancelled: boolean;
}

/** A run that begins at an instant under a severity. */
export function begun(startedAt: Instant, severity: string): Run {
  return {
    startedAt,
    severity,
    changedAt: null,
    breachedAt: null,
    pauses: [],
    pausedAt: null,
    stoppedAt: null,
    cancelled: false,
  };
}

/** The goal of a run: chosen by its severity, and by whether the calendar is open at the run's start. */
export function goalOf(scheme: Scheme, clock: ClockName, run: Run): Goal | null {
  if (clock === 'report') return reportGoal(scheme);
  const promised = scheme.goals[run.severity]?.[clock];
  if (!promised) return null;
  const { outside } = promised;
  return outside && !calendarOf(scheme, outside.calendar).isOpen(run.startedAt)
    ? outside.goal
    : promised.goal;
}

function reportGoal({ report }: Scheme): Goal | null {
  return report ? { in: 'business-days', calendar: report.calendar, breach: report.businessDays } : null;
}

/** When a run's goal is breached and its aim passed, with the pauses that have ended. */
export function limitsOf(
  scheme: Scheme,
  clock: ClockName,
  run: Run,
): { aimAt: Instant | null; dueAt: Instant | null } {
  const goal = goalOf(scheme, clock, run);
  if (!goal) return { aimAt: null, dueAt: null };
  if (clock === 'report' && scheme.report)
    return {
      aimAt: null,
      dueAt: deadlineOf(scheme, scheme.report.calendar, run.startedAt, scheme.report.businessDays),
    };
  const limit = (which: 'aim' | 'breach') => limitOf(scheme, goal, which, run.startedAt, run.pauses);
  return { aimAt: limit('aim'), dueAt: limit('breach') };
}

/** The verdict of a run at an instant; null when its severity has no goal for the clock. */
export function judged(scheme: Scheme, clock: ClockName, run: Run, now: Instant): Cycle | null {
  const goal = goalOf(scheme, clock, run);
  if (!goal) return null;
  const { aimAt, dueAt } = limitsOf(scheme, clock, run);
  const end = run.stoppedAt ?? now;
  const breachedAt = breachOf(run, dueAt, end);
  const state = stateOf(run, breachedAt);
  const time = measureOf(scheme, goal);
  const until = run.pausedAt === null ? end : Math.min(end, run.pausedAt);
  return {
    startedAt: run.startedAt,
    aimAt,
    dueAt: state === 'paused' ? null : dueAt,
    stoppedAt: run.stoppedAt,
    breachedAt,
    state,
    withinCalendarHours: goal.in === 'elapsed' || calendarOf(scheme, goal.calendar).isOpen(end),
    elapsedMs: counted(time, run.startedAt, until, run.pauses),
    remainingMs: dueAt === null ? null : time.between(until, dueAt),
    goal,
    severity: run.severity,
  };
}

/** A breach is never dated before the severity change that brought it; one already recorded stays. */
export function breachOf(run: Run, dueAt: Instant | null, end: Instant): Instant | null {
  if (run.cancelled) return null;
  if (run.breachedAt !== null) return run.breachedAt;
  if (dueAt === null || end <= dueAt || (run.pausedAt !== null && run.pausedAt <= dueAt)) return null;
  return run.changedAt === null ? dueAt : Math.max(dueAt, run.changedAt);
}

function stateOf(run: Run, breachedAt: Instant | null): CycleState {
  if (run.cancelled) return 'cancelled';
  if (breachedAt !== null) return 'breached';
  if (run.stoppedAt !== null) return 'met';
  return run.pausedAt === null ? 'running' : 'paused';
}
