import type { Instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { Correction } from './corrections';

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
}

/** A severity a run had before the one it has, and when that ended. */
export interface PastSeverity {
  severity: string;
  until: Instant;
}

/** A date both sides agreed on, and when they did. */
export interface Agreed {
  agreedAt: Instant;
  since: Instant;
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
    isUnknown: false,
  };
}

/** Holds a run from an instant; one that is held already stays so. */
export function pause(run: CycleRun, { at, eventId }: Cause, status: string | null): void {
  if (run.paused !== null) return;
  run.paused = { from: at, to: Number.POSITIVE_INFINITY, status, eventId, correction: null };
}

/** Lets a held run go on. */
export function resume(run: CycleRun, at: Instant): void {
  if (run.paused === null) return;
  run.paused.to = at;
  run.pauses.push(run.paused);
  run.paused = null;
}

/** Ends a run at an instant, held or not. */
export function end(run: CycleRun, at: Instant): void {
  resume(run, at);
  run.stoppedAt = at;
}

/** Ends a run without a verdict. */
export function cancel(run: CycleRun, at: Instant): void {
  end(run, at);
  run.cancelled = true;
}
