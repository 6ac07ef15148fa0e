import type { Instant } from '../../time/instant';
import { type Correction, corrected } from './corrections';
import type { Pause, Run } from './cycle-state';

/** When a run did not count, as far as an instant: every pause in order, those that ended, and up to when time was counted. */
export interface Waits {
  all: Pause[];
  ended: Pause[];
  until: Instant;
  /** Whether it waits at that instant. */
  ongoing: boolean;
}

/** The pauses of a run up to its end, or to the instant it is judged at. */
export function waitsOf({ pauses, paused }: Run, end: Instant): Waits {
  if (paused === null) return { all: pauses, ended: pauses, until: end, ongoing: false };
  return { all: [...pauses, { ...paused, to: end }], ended: pauses, until: paused.from, ongoing: true };
}

/**
 * The pauses once dispute lines are taken in. A line that ends at the instant has had its say: what waits goes on waiting. One that
 * reaches beyond it has the word until then.
 */
export function disputed(
  waits: Waits,
  corrections: readonly Correction[],
  end: Instant,
  isInForce: boolean,
): Waits {
  const all = corrected(waits.all, corrections);
  const last = all.at(-1);
  const ongoing = waits.ongoing && !isInForce;
  if (!ongoing || last?.to !== end || last.correction !== null)
    return { all, ended: all, until: end, ongoing };
  return { all, ended: all.slice(0, -1), until: last.from, ongoing };
}

/** The pauses of a run as they stood at an earlier instant, or at its end. */
export function waitsAt({ all, ended }: Waits, at: Instant): Pick<Waits, 'ended' | 'until'> {
  const isOver = (pause: Pause) => pause.to < at || (pause.to === at && ended.includes(pause));
  const holding = all.find((pause) => pause.from < at && !isOver(pause));
  return { ended: all.filter(isOver), until: holding?.from ?? at };
}
