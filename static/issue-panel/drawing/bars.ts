import type { CycleView, LineView } from '../../../src/contract/explanation';

/** How a stretch of a lane looks. */
export type BarStyle = 'counted' | 'met' | 'late' | 'over' | 'waiting' | 'closed' | 'left';

export interface Bar {
  from: number;
  to: number;
  look: BarStyle;
  /** Whether it grows as time passes. */
  grows: boolean;
  /** Whether it is the last of its cycle, before which a gap is left. */
  ends: boolean;
  line: LineView | null;
}

/** The bars of a cycle: what counted, coloured by its verdict and by what it is past, then what is left. */
export function barsOf(cycle: CycleView, now: number): Bar[] {
  const open = cycle.stoppedAt === null;
  const bars = cycle.lines.flatMap((line) => barsOfLine(cycle, line));
  const last = bars.at(-1);
  if (last)
    Object.assign(last, { ends: !open, grows: open && last.look !== 'waiting' && last.look !== 'closed' });
  if (!open || cycle.state !== 'running' || cycle.dueAt === null || cycle.dueAt <= now) return bars;
  return [...bars, toBar('left', now, cycle.dueAt, null)];
}

function barsOfLine(cycle: CycleView, line: LineView): Bar[] {
  if (line.state === 'paused') return [toBar('waiting', line.from, line.to, line)];
  if (line.state === 'closed') return [toBar('closed', line.from, line.to, line)];
  if (cycle.state === 'met') return [toBar('met', line.from, line.to, line)];
  const cuts = [cycle.aimAt, overFromOf(cycle)].filter((at) => at !== null && at > line.from && at < line.to);
  const edges = [line.from, ...(cuts as number[]).sort((a, b) => a - b), line.to];
  return edges
    .slice(0, -1)
    .map((from, place) => toBar(kindAt(cycle, from), from, edges[place + 1] as number, line));
}

const overFromOf = ({ breachedAt, dueAt }: CycleView): number | null => breachedAt ?? dueAt;

function kindAt(cycle: CycleView, from: number): BarStyle {
  const over = overFromOf(cycle);
  if (over !== null && from >= over) return 'over';
  return cycle.aimAt !== null && from >= cycle.aimAt ? 'late' : 'counted';
}

const toBar = (look: BarStyle, from: number, to: number, line: LineView | null): Bar => ({
  from,
  to,
  look,
  grows: false,
  ends: false,
  line,
});
