import type { ClockName } from '../../scheme/scheme';
import type { Instant } from '../../time/instant';
import type { Span } from '../../time/span';

/** What set something off: when, and the event of the history it came with. */
export interface Cause {
  at: Instant;
  eventId: string | null;
}

/** A stretch a clock did not count, with the status that waited and the event that led there, or the correction that says so. */
export interface Pause extends Span {
  status: string | null;
  eventId: string | null;
  correction: Correction | null;
  /** The issue was closed in between, and its reopening went on with this cycle. */
  whileClosed: boolean;
}

/** A severity a run had before the one it has, and when that ended. */
interface PastSeverity {
  severity: string;
  until: Instant;
}

/** A date both sides agreed on, and when they did. */
interface Agreed {
  agreedAt: Instant;
  since: Instant;
  /** Whether it moves on while its clock waits. */
  moves: boolean;
}

/** A run of a clock as the fold gathers it, before it is judged. */
export interface CycleRun {
  startedAt: Instant;
  eventId: string | null;
  countedFrom: Instant;
  channel: string | null;
  severity: string;
  past: readonly PastSeverity[];
  pauses: Pause[];
  paused: Pause | null;
  agreed: Agreed | null;
  stoppedAt: Instant | null;
  cancelled: boolean;
  /** Nothing but the closing of the issue ended it. */
  endedByResolving: boolean;
  /** It ended at an instant that nobody knows. */
  isUnknown: boolean;
}

const NONE: readonly PastSeverity[] = [];

/** A run that begins under a severity, on the channel its issue came by. */
export function createRun({ at, eventId }: Cause, severity: string, channel: string | null): CycleRun {
  return {
    startedAt: at,
    eventId,
    countedFrom: at,
    channel,
    severity,
    past: NONE,
    pauses: [],
    paused: null,
    agreed: null,
    stoppedAt: null,
    cancelled: false,
    endedByResolving: false,
    isUnknown: false,
  };
}

/** Holds a run from an instant; one that is held already stays so. */
export function pause(run: CycleRun, { at, eventId }: Cause, status: string | null): void {
  if (run.paused !== null) return;
  run.paused = {
    from: at,
    to: Number.POSITIVE_INFINITY,
    status,
    eventId,
    correction: null,
    whileClosed: false,
  };
}

/** Lets a held run go on. */
export function resume(run: CycleRun, at: Instant): void {
  if (run.paused === null) return;
  run.paused.to = at;
  run.pauses.push(run.paused);
  run.paused = null;
}

/** Ends a run at an instant, held or not: none is open any more. */
export function end(run: CycleRun, at: Instant): undefined {
  resume(run, at);
  run.stoppedAt = at;
}

/** Ends a run because its issue was resolved, and for nothing else. */
export function endByResolving(run: CycleRun, at: Instant): undefined {
  end(run, at);
  run.endedByResolving = true;
}

/** Ends a run without a verdict. */
export function cancel(run: CycleRun, at: Instant): undefined {
  end(run, at);
  run.cancelled = true;
}

/** Lets a run that has ended go on under a severity: since its end it waited. */
export function reopenRun(run: CycleRun, { at, eventId }: Cause, severity: string): void {
  const from = run.stoppedAt ?? at;
  run.pauses.push({ from, to: at, status: null, eventId, correction: null, whileClosed: true });
  run.stoppedAt = null;
  run.endedByResolving = false;
  changeRunSeverity(run, severity, at);
}

/** Gives a run another severity from an instant on. */
export function changeRunSeverity(run: CycleRun, severity: string, at: Instant): void {
  if (run.severity === severity) return;
  run.past = [...run.past, { severity: run.severity, until: at }];
  run.severity = severity;
}

/** A dispute line: a stretch of a clock that is to count, or not to count, by whom it was said and why. */
export interface Correction extends Span {
  id: string;
  clock: ClockName;
  counts: boolean;
  by: string | null;
  why: string;
}
