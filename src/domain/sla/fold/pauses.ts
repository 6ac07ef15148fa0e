import type { Instant } from '../../time/instant';
import { correctPauses } from './corrections';
import type { Correction, CycleRun, Pause } from './cycle-run';

/** When a run did not count, as far as an instant: every pause in order, those that ended, and up to when time was counted. */
export interface Pauses {
  all: Pause[];
  ended: Pause[];
  until: Instant;
  /** Whether it waits at that instant. */
  ongoing: boolean;
}

/** The pauses of a run up to its end, or to the instant it is judged at. */
export function pausesOf({ pauses, paused }: CycleRun, end: Instant): Pauses {
  if (paused === null) return { all: pauses, ended: pauses, until: end, ongoing: false };
  return { all: [...pauses, { ...paused, to: end }], ended: pauses, until: paused.from, ongoing: true };
}

/**
 * The pauses once dispute lines are taken in. A line that ends at the instant has had its say: what waits goes on waiting. One that
 * reaches beyond it has the word until then.
 */
export function applyCorrections(
  pauses: Pauses,
  corrections: readonly Correction[],
  end: Instant,
  isInForce: boolean,
): Pauses {
  const all = correctPauses(pauses.all, corrections);
  const last = all.at(-1);
  const ongoing = pauses.ongoing && !isInForce;
  if (!ongoing || last?.to !== end || last.correction !== null)
    return { all, ended: all, until: end, ongoing };
  return { all, ended: all.slice(0, -1), until: last.from, ongoing };
}

/** The pauses of a run as they stood at an earlier instant, or at its end. */
export function pausesAtOf({ all, ended }: Pauses, at: Instant): Pick<Pauses, 'ended' | 'until'> {
  const isOver = (pause: Pause) => pause.to < at || (pause.to === at && ended.includes(pause));
  const ongoingPause = all.find((pause) => pause.from < at && !isOver(pause));
  return { ended: all.filter(isOver), until: ongoingPause?.from ?? at };
}
