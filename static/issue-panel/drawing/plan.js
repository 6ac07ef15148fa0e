import { own } from '../../../src/common/own';
import { drawnClocks, heightOf } from './height';
import { floorHour, midnightsOf } from './labels';
import { HOUR, scaleOf } from './scale';

const TOP = { wide: 54, compact: 44 };
/** What is drawn where: the lanes, and the scale of the chosen clock. */
export function planOf(answer, views, chosen, width, compact, { timeZone }) {
  const names = drawnClocks(views, chosen, compact);
  const clocks = answer.clocks.filter(({ clock }) => names.includes(clock));
  const lanes = lanesOf(clocks, chosen, compact);
  const last = clocks.find(({ clock }) => clock === chosen)?.cycles.at(-1);
  const bands = own(answer.closed, last?.calendar ?? Object.keys(answer.closed)[0] ?? '') ?? [];
  const cycles = clocks.flatMap(({ cycles }) => cycles);
  const running = cycles.some(({ stoppedAt }) => stoppedAt === null);
  const ends = cycles.flatMap(({ stoppedAt, dueAt }) => [
    stoppedAt ?? 0,
    stoppedAt === null ? (dueAt ?? 0) : 0,
  ]);
  const from = floorHour(answer.receivedAt, timeZone);
  const to = floorHour(Math.max(...ends, running ? answer.now : 0, from), timeZone) + HOUR;
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
  });
  const axis = heightOf(lanes.length, compact) - 20;
  return { scale, lanes, bands, width, height: axis + 20, axis, left, running };
}
function lanesOf(clocks, chosen, compact) {
  let y = compact ? TOP.compact : TOP.wide;
  return clocks.map(({ clock, cycles }) => {
    const picked = clock === chosen;
    const lane = { clock, cycles, chosen: picked, y, height: picked && !compact ? 22 : 14 };
    y += picked && !compact ? 50 : 28;
    return lane;
  });
}
