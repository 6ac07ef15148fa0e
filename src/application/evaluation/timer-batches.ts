/** Timers that are due at about one instant are evaluated together, for a hundred issues are read in two calls. */
import type { DueTimers } from '../ports/evaluation';

/** What Jira answers of issues by their ids in one call. */
const MOST = 100;

/** Fewer are evaluated each on its own, at its very second. */
export const FEWEST = 5;

/** So much later than it fell due the first of a batch is evaluated at most. */
const WITHIN_MS = 15_000;

/** What an evaluation costs of Jira's points, about: on its own, and as one of a batch. */
const POINTS = { alone: 8, together: 4 };

/** In the order in which they fall due. */
export function batchTimers(timers: DueTimers): DueTimers[] {
  const batches: DueTimers[number][][] = [];
  for (const timer of timers.toSorted((timer, other) => timer.at - other.at)) {
    const batch = batches.at(-1);
    const [first] = batch ?? [];
    if (batch && first && batch.length < MOST && timer.at - first.at <= WITHIN_MS) batch.push(timer);
    else batches.push([timer]);
  }
  return batches;
}

/** As many of them as these points pay for, and what is left pays for of the next one. */
export function withinPoints(batches: readonly DueTimers[], points: number): DueTimers[] {
  let left = points;
  return batches.flatMap((batch) => {
    const each = batch.length < FEWEST ? POINTS.alone : POINTS.together;
    const paid = batch.slice(0, Math.ceil(Math.max(0, left) / each));
    left -= paid.length * each;
    return paid.length > 0 ? [paid] : [];
  });
}
