import type { CycleView, LineView } from '../../../src/contract/explanation';

/** A line as a person reads it: its length in whole seconds, so that what is shown sums to what is shown below. */
export interface LedgerLine extends LineView {
  shownMs: number;
  /** Whether it goes on now. */
  open: boolean;
}

/** The lines of a cycle at an instant after they were asked for: the last of one that is open goes on. */
export function ledgerLinesOf(
  { lines, stoppedAt }: CycleView,
  now: number,
): { lines: LedgerLine[]; totalMs: number } {
  let counted = 0;
  const ledgerLines = lines.map((line, place): LedgerLine => {
    const open = stoppedAt === null && place === lines.length - 1;
    const to = open ? Math.max(line.to, now) : line.to;
    const before = counted;
    if (line.state === 'running') counted += to - line.from;
    return { ...line, to, open, shownMs: floorToSecond(counted) - floorToSecond(before) };
  });
  return { lines: ledgerLines, totalMs: floorToSecond(counted) };
}

const floorToSecond = (ms: number) => Math.floor(ms / 1000) * 1000;
