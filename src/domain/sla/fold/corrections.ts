import type { ClockName } from '../../scheme/scheme';
import type { Instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { Correction, Pause } from './cycle-run';

/** The corrections that touch a stretch of a clock, clipped to it, in the order they were made. */
export function correctionsOf(
  corrections: readonly Correction[],
  clock: ClockName,
  from: Instant,
  to: Instant,
): Correction[] {
  return corrections
    .filter((correction) => correction.clock === clock && correction.from < to && correction.to > from)
    .map((correction) => ({
      ...correction,
      from: Math.max(correction.from, from),
      to: Math.min(correction.to, to),
    }));
}

/** Whether a dispute line has the word on a clock at an instant. */
export function isDisputed(corrections: readonly Correction[], clock: ClockName, at: Instant): boolean {
  return corrections.some(
    (correction) => correction.clock === clock && correction.from <= at && correction.to > at,
  );
}

/** The next instant at which a dispute line of a clock begins or ends to hold; null when none is ahead. */
export function disputeEdgeOf(
  corrections: readonly Correction[],
  clock: ClockName,
  at: Instant,
): Instant | null {
  let next: Instant | null = null;
  for (const correction of corrections)
    for (const edge of [correction.from, correction.to])
      if (correction.clock === clock && edge > at && (next === null || edge < next)) next = edge;
  return next;
}

/** The pauses of a run once corrected, in order: a later correction has the last word on its stretch. */
export function correctPauses(pauses: readonly Pause[], corrections: readonly Correction[]): Pause[] {
  const all = corrections.reduce<Pause[]>(
    (current, correction) => {
      const remaining = current.flatMap((pause) => cutPause(pause, correction));
      return correction.counts ? remaining : [...remaining, pauseOf(correction)];
    },
    [...pauses],
  );
  return all.sort((a, b) => a.from - b.from);
}

function pauseOf(correction: Correction): Pause {
  const { from, to, id } = correction;
  return { from, to, status: null, eventId: id, correction, whileClosed: false };
}

/** What is left of a pause when a stretch is cut out of it. */
function cutPause(pause: Pause, { from, to }: Span): Pause[] {
  if (to <= pause.from || from >= pause.to) return [pause];
  const before = from > pause.from ? [{ ...pause, to: from }] : [];
  const after = to < pause.to ? [{ ...pause, from: to }] : [];
  return [...before, ...after];
}
