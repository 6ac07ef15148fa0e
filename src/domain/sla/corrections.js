/** The corrections that touch a stretch of a clock, clipped to it, in the order they were made. */
export function correctionsOf(corrections, clock, from, to) {
  return corrections
    .filter((one) => one.clock === clock && one.from < to && one.to > from)
    .map((one) => ({ ...one, from: Math.max(one.from, from), to: Math.min(one.to, to) }));
}
/** Whether a dispute line has the word on a clock at an instant. */
export function isDisputed(corrections, clock, at) {
  return corrections.some((one) => one.clock === clock && one.from <= at && one.to > at);
}
/** The next instant at which a dispute line of a clock begins or ends to hold; null when none is ahead. */
export function disputeEdgeOf(corrections, clock, at) {
  let next = null;
  for (const one of corrections)
    for (const edge of [one.from, one.to])
      if (one.clock === clock && edge > at && (next === null || edge < next)) next = edge;
  return next;
}
/** The pauses of a run once corrected, in order: a later correction has the last word on its stretch. */
export function corrected(pauses, corrections) {
  const all = corrections.reduce(
    (held, one) => {
      const others = held.flatMap((pause) => outside(pause, one));
      return one.counts ? others : [...others, pauseOf(one)];
    },
    [...pauses],
  );
  return all.sort((a, b) => a.from - b.from);
}
function pauseOf(correction) {
  const { from, to, id } = correction;
  return { from, to, status: null, eventId: id, correction };
}
/** What is left of a pause when a stretch is cut out of it. */
function outside(pause, { from, to }) {
  if (to <= pause.from || from >= pause.to) return [pause];
  const before = from > pause.from ? [{ ...pause, to: from }] : [];
  const after = to < pause.to ? [{ ...pause, from: to }] : [];
  return [...before, ...after];
}
