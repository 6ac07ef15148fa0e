import type { Cycle } from './cycle';

/**
 * The cycles of a clock in the order in which they began. The stages of a report run side by side: those that are over come first, and
 * of the others the one that is due next is the last, for it is what a clock is shown and judged by.
 */
export function sortCycles(cycles: readonly Cycle[]): Cycle[] {
  const byStart = [...cycles].sort((a, b) => a.startedAt - b.startedAt);
  if (!cycles.some(({ stage }) => stage !== undefined)) return byStart;
  const isOver = ({ stoppedAt }: Cycle) => stoppedAt !== null;
  const dueOf = ({ dueAt }: Cycle) => dueAt ?? Number.POSITIVE_INFINITY;
  const open = byStart.filter((cycle) => !isOver(cycle)).sort((a, b) => dueOf(b) - dueOf(a));
  const over = byStart.filter(isOver).sort((a, b) => (a.stoppedAt ?? 0) - (b.stoppedAt ?? 0));
  return [...over, ...open];
}
