import { own } from '../../common/own';
import { agreedAtOf } from './agreed';
import { breachOf } from './breach';
import { correctionsOf, disputeEdgeOf, isDisputed } from './corrections';
import { calendarOf, measureOf } from './measure';
import { limitsOf, promiseOf } from './target';
import { disputed, waitsOf } from './waits';
import { counted, left, walk } from './walk';
/** The verdict of a run at an instant; null when its severity has no goal for the clock and nothing was breached or agreed. */
export function judged(fold, clock, run, now) {
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
const NONE = [];
function figuresOf(scheme, clock, run, goal, waits) {
  const time = measureOf(scheme, goal);
  const { elapsedMs, aimAt, dueAt } = walkedBy(scheme, clock, run, goal, waits);
  const verdictAt = goal === null ? agreedAtOf(run, waits) : dueAt;
  const breachedAt = breachOf(scheme, clock, run, waits, verdictAt);
  const state = stateOf(run, waits, breachedAt);
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
function walkedBy(scheme, clock, run, goal, waits) {
  const time = measureOf(scheme, goal);
  const straight = run.past.length === 0 || scheme.onSeverityChange === 'from-receipt';
  const plain = !own(scheme.goals, run.severity)?.[clock]?.outside?.takeEarlier;
  if (goal !== null && clock !== 'report' && straight && plain)
    return walk(scheme, goal, time, run.startedAt, waits.until, waits.ended);
  const limits = limitsOf(scheme, clock, run, waits.ended);
  return { ...limits, elapsedMs: counted(time, run.startedAt, waits.until, waits.ended) };
}
function stateOf(run, { ongoing }, breachedAt) {
  if (run.cancelled) return 'cancelled';
  if (breachedAt !== null) return 'breached';
  if (run.stoppedAt !== null) return 'met';
  return ongoing ? 'paused' : 'running';
}
