import { own } from '../../../src/common/own';
import type { ClockName, ClockView } from '../../../src/contract/clocks';
import type { CycleView, ExplanationAnswer } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { drawnClocksOf, heightOf } from './height';
import { floorToHour, midnightsOf } from './labels';
import { HOUR, type Scale, type Stretch, scaleOf } from './scale';

export interface Lane {
  clock: ClockName;
  chosen: boolean;
  y: number;
  height: number;
  cycles: CycleView[];
}

export interface Plan {
  scale: Scale;
  lanes: Lane[];
  /** Closed stretches, drawn as bands where the scale does not shorten them. */
  bands: readonly Stretch[];
  width: number;
  height: number;
  axis: number;
  left: number;
  /** Whether something still runs, so that now is drawn. */
  running: boolean;
}

const TOP = { wide: 54, compact: 44 };

/** What is drawn where: the lanes, and the scale of the chosen clock. */
export function planOf(
  answer: ExplanationAnswer,
  views: ClockView[],
  chosen: ClockName,
  width: number,
  compact: boolean,
  { timeZone }: Reader,
): Plan {
  const names = drawnClocksOf(views, chosen, compact);
  const clocks = answer.clocks.filter(({ clock }) => names.includes(clock));
  const lanes = lanesOf(clocks, chosen, compact);
  const last = clocks.find(({ clock }) => clock === chosen)?.cycles.at(-1);
  const bands = own(answer.closed, last?.calendar ?? Object.keys(answer.closed)[0] ?? '') ?? [];
  const cycles = clocks.flatMap(({ cycles }) => cycles);
  const running = cycles.some(({ stoppedAt }) => stoppedAt === null);
  const ends = cycles.flatMap(({ stoppedAt, dueAt, agreedAt }) => [
    stoppedAt ?? 0,
    stoppedAt === null ? Math.max(dueAt ?? 0, agreedAt ?? 0) : 0,
  ]);
  const from = floorToHour(answer.receivedAt, timeZone);
  const to = floorToHour(Math.max(...ends, running ? answer.now : 0, from), timeZone) + HOUR;
  const now = running ? answer.now : Math.max(...ends);
  const left = compact ? 8 : 96;
  const closed = last?.calendar ? bands : [];
  const widths = compact
    ? { closed: 40, holiday: 40, folded: 48 }
    : { closed: 48, holiday: 112, folded: 112 };
  const scale = scaleOf({
    from,
    to,
    now,
    closed,
    midnights: midnightsOf(from, to, timeZone),
    left,
    width: Math.max(120, width - left - 8),
    widths,
    leastHour: compact ? 8 : 12,
    marks: compact ? [] : answer.marks.map(({ at }) => at),
  });
  const axis = heightOf(lanes.length, compact) - 20;
  return { scale, lanes, bands, width, height: axis + 20, axis, left, running };
}

function lanesOf(clocks: ExplanationAnswer['clocks'], chosen: ClockName, compact: boolean): Lane[] {
  let y = compact ? TOP.compact : TOP.wide;
  return clocks.map(({ clock, cycles }) => {
    const isChosen = clock === chosen;
    const lane = { clock, cycles, chosen: isChosen, y, height: isChosen && !compact ? 22 : 14 };
    y += isChosen && !compact ? 50 : 28;
    return lane;
  });
}
