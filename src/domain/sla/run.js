const NONE = [];
/** A run that begins under a severity, on the channel its issue came by. */
export function begun({ at, eventId }, severity, channel) {
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
  };
}
/** Holds a run from an instant; one that is held already stays so. */
export function pause(run, { at, eventId }, status) {
  if (run.paused !== null) return;
  run.paused = { from: at, to: Number.POSITIVE_INFINITY, status, eventId, correction: null };
}
/** Lets a held run go on. */
export function resume(run, at) {
  if (run.paused === null) return;
  run.paused.to = at;
  run.pauses.push(run.paused);
  run.paused = null;
}
/** Ends a run at an instant, held or not. */
export function end(run, at) {
  resume(run, at);
  run.stoppedAt = at;
}
/** Ends a run without a verdict. */
export function cancel(run, at) {
  end(run, at);
  run.cancelled = true;
}
