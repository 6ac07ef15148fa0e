import type { Instant } from '../time/instant';
import type { Span } from '../time/span';

/** What set something off: when, and the event of the history it came with. */
export interface Cause {
  at: Instant;
  eventId: string | null;
}

/** A stretch a clock did not count, with the status that waited and the event that led there. */
export interface Pause extends Span {
  status: string | null;
  eventId: string | null;
}

/** A run of a clock as the fold gathers it, before it is judged. */
export interface Run {
  startedAt: Instant;
  eventId: string | null;
  countedFrom: Instant;
  channel: string | null;
  severity: string;
  pastSeverities: string[];
  changedAt: Instant | null;
  breachedAt: Instant | null;
  pauses: Pause[];
  paused: { from: Instant; status: string | null; eventId: string | null } | null;
  stoppedAt: Instant | null;
  cancelled: boolean;
}

/** A run that begins under a severity, on the channel its issue came by. */
export function begun({ at, eventId }: Cause, severity: string, channel: string | null): Run {
  return {
    startedAt: at,
    eventId,
    countedFrom: at,
    channel,
    severity,
    pastSeverities: [],
    changedAt: null,
    breachedAt: null,
    pauses: [],
    paused: null,
    stoppedAt: null,
    cancelled: false,
  };
}

/** Holds a run from an instant; one that is held already stays so. */
export function pause(run: Run, { at, eventId }: Cause, status: string | null): void {
  run.paused ??= { from: at, status, eventId };
}

/** Lets a held run go on. */
export function resume(run: Run, at: Instant): void {
  if (run.paused === null) return;
  run.pauses = [...run.pauses, { ...run.paused, to: at }];
  run.paused = null;
}

/** Ends a run at an instant, held or not. */
export function end(run: Run, at: Instant): void {
  resume(run, at);
  run.stoppedAt = at;
}

/** Ends a run without a verdict. */
export function cancel(run: Run, at: Instant): void {
  end(run, at);
  run.cancelled = true;
}
