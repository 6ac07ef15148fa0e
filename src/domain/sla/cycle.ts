import { own } from '../../common/own';
import type { ClockName, Goal, Scheme } from '../scheme/scheme';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import { breachOf } from './breach';
import { counted, left, walk } from './count-time';
import { agreedAtOf } from './fold/agreed';
import { type Correction, correctionsOf, disputeEdgeOf, isDisputed } from './fold/corrections';
import type { Pause, Run } from './fold/cycle-state';
import type { Fold } from './fold/fold-steps';
import { disputed, type Waits, waitsOf } from './fold/pauses';
import type { Holding } from './fold/responsible-parties';
import { calendarOf, measureOf } from './measure';
import { limitsOf, promiseOf } from './target';

/** `unknown`: it ended, and nobody knows when; it has no verdict and is not counted. */
export type CycleState = 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'unknown';

/** The figures of a cycle. `remainingMs` goes negative after the breach; absent values are null. Of an unknown end nothing is counted. */
export interface Figures {
  aimAt: Instant | null;
  dueAt: Instant | null;
  breachedAt: Instant | null;
  state: CycleState;
  elapsedMs: Duration;
  remainingMs: Duration | null;
}

/** Whether a cycle is counted: neither called off, nor ended at an instant that nobody knows. */
export const hasVerdict = ({ state }: Cycle): boolean => state !== 'cancelled' && state !== 'unknown';

/** One run of a clock, judged at an instant. */
export interface Cycle extends Figures {
  startedAt: Instant;
  stoppedAt: Instant | null;
  withinCalendarHours: boolean;
  goal: Goal | null;
  clause: string;
  severity: string;
  startedBy: string | null;
  pauses: Pause[];
  /** The date both sides agreed on, beside the goal; null when there is none, or while the clock is paused before it. */
  agreedAt: Instant | null;
  /** The dispute lines that touch this cycle; the figures above take them in. */
  corrections: readonly Correction[];
  /** When a dispute line that was told next begins or ends to hold; null when none is ahead. */
  disputeEdgeAt: Instant | null;
  /** What the clock said before its dispute lines; null when there is none. */
  measured: Figures | null;
  /** Who held the issue when it was not the team. */
  holdings: readonly Holding[];
}

/** The verdict of a run at an instant; null when its severity has no goal for the clock and nothing was breached or agreed. */
export function judged(fold: Fold, clock: ClockName, run: Run, now: Instant): Cycle | null {
  const { scheme } = fold;
  const promise = promiseOf(scheme, clock, run, run.severity);
  if (!promise && run.past.length === 0 && run.agreed === null) return null;
  const end = Math.max(run.startedAt, run.stoppedAt ?? now);
  const goal = promise?.goal ?? null;
  const waits = waitsOf(run, end);
  const measured = figuresOf(scheme, clock, run, goal, waits);
  if (!promise && measured.breachedAt === null && run.agreed === null) return null;
  const corrections =
    fold.corrections.length > 0 ? correctionsOf(fold.corrections, clock, run.startedAt, end) : NONE;
  const isInForce = corrections.length > 0 && isDisputed(fold.corrections, clock, end);
  const told = corrections.length > 0 ? disputed(waits, corrections, end, isInForce) : waits;
  const figures = told === waits ? measured : figuresOf(scheme, clock, run, goal, told);
  return {
    startedAt: run.startedAt,
    aimAt: figures.aimAt,
    dueAt: figures.dueAt,
    breachedAt: figures.breachedAt,
    state: figures.state,
    elapsedMs: figures.elapsedMs,
    remainingMs: figures.remainingMs,
    stoppedAt: run.stoppedAt,
    withinCalendarHours: !goal || goal.in === 'elapsed' || calendarOf(scheme, goal.calendar).isOpen(end),
    goal,
    clause: promise === null ? '' : promise.clause,
    severity: run.severity,
    startedBy: run.eventId,
    pauses: told.all,
    agreedAt: agreedAtOf(run, told),
    corrections,
    disputeEdgeAt: run.stoppedAt === null ? disputeEdgeOf(fold.corrections, clock, end) : null,
    measured: told === waits ? null : measured,
    holdings: fold.holdings,
  };
}

const NONE: readonly Correction[] = [];
function figuresOf(scheme: Scheme, clock: ClockName, run: Run, goal: Goal | null, waits: Waits): Figures {
  const time = measureOf(scheme, goal);
  const { elapsedMs, aimAt, dueAt } = walkedBy(scheme, clock, run, goal, waits);
  const verdictAt = goal === null ? agreedAtOf(run, waits) : dueAt;
  const breachedAt = breachOf(scheme, clock, run, waits, verdictAt);
  const state = stateOf(run, waits, breachedAt);
  if (state === 'unknown') return { aimAt, dueAt, breachedAt: null, state, elapsedMs: 0, remainingMs: null };
  const held = state === 'paused';
  return {
    aimAt: held && aimAt !== null && waits.until <= aimAt ? null : aimAt,
    dueAt: held ? null : dueAt,
    breachedAt,
    state,
    elapsedMs,
    remainingMs: dueAt === null ? null : left(time, waits.until, dueAt, waits.ended),
  };
}

/** One walk finds the limits of a run that its own goal counts from its start; the others are looked for apart. */
function walkedBy(scheme: Scheme, clock: ClockName, run: Run, goal: Goal | null, waits: Waits) {
  const time = measureOf(scheme, goal);
  const straight = run.past.length === 0 || scheme.onSeverityChange === 'from-receipt';
  const plain = !own(scheme.goals, run.severity)?.[clock]?.outside?.takeEarlier;
  if (goal !== null && clock !== 'report' && straight && plain)
    return walk(scheme, goal, time, run.startedAt, waits.until, waits.ended);
  const limits = limitsOf(scheme, clock, run, waits.ended);
  return { ...limits, elapsedMs: counted(time, run.startedAt, waits.until, waits.ended) };
}

function stateOf(run: Run, { ongoing }: Waits, breachedAt: Instant | null): CycleState {
  if (run.cancelled) return 'cancelled';
  if (run.isUnknown) return 'unknown';
  if (breachedAt !== null) return 'breached';
  if (run.stoppedAt !== null) return 'met';
  return ongoing ? 'paused' : 'running';
}
