import { corrected } from './corrections';
/** The pauses of a run up to its end, or to the instant it is judged at. */
export function waitsOf({ pauses, paused }, end) {
  if (paused === null) return { all: pauses, ended: pauses, until: end, ongoing: false };
  return { all: [...pauses, { ...paused, to: end }], ended: pauses, until: paused.from, ongoing: true };
}
/**
 * The pauses once dispute lines are taken in. A line that ends at the instant has had its say: what waits goes on waiting. One that
 * reaches beyond it has the word until then.
 */
export function disputed(waits, corrections, end, isInForce) {
  const all = corrected(waits.all, corrections);
  const last = all.at(-1);
  const ongoing = waits.ongoing && !isInForce;
  if (!ongoing || last?.to !== end || last.correction !== null)
    return { all, ended: all, until: end, ongoing };
  return { all, ended: all.slice(0, -1), until: last.from, ongoing };
}
/** The pauses of a run as they stood at an earlier instant, or at its end. */
export function waitsAt({ all, ended }, at) {
  const isOver = (pause) => pause.to < at || (pause.to === at && ended.includes(pause));
  const holding = all.find((pause) => pause.from < at && !isOver(pause));
  return { ended: all.filter(isOver), until: holding?.from ?? at };
}
