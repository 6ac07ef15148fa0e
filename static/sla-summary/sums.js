import { own } from '../../src/common/own';
import { clockOrder } from '../shared/clock-order';
/** Two stretches of one summary as one; the later tells what comes next. */
export function joined(sum, part) {
  if (!sum) return part;
  const months = Object.entries(part.tallies).map(([month, tally]) => [
    month,
    plus(own(sum.tallies, month), tally),
  ]);
  const tallies = { ...sum.tallies, ...Object.fromEntries(months) };
  return { ...part, tallies, reports: [...sum.reports, ...part.reports] };
}
function plus(a, b) {
  if (!a) return b;
  const clocks = {};
  for (const name of clockOrder) {
    const [one, other] = [a.clocks[name], b.clocks[name]];
    if (one || other)
      clocks[name] = {
        met: (one?.met ?? 0) + (other?.met ?? 0),
        breached: (one?.breached ?? 0) + (other?.breached ?? 0),
      };
  }
  const { incidents, owed, delivered } = a;
  return {
    clocks,
    incidents: incidents + b.incidents,
    owed: owed + b.owed,
    delivered: delivered + b.delivered,
  };
}
export function promisesOf({ tallies, months, promised }) {
  const known = clockOrder.filter((clock) => months.some((month) => own(tallies, month)?.clocks[clock]));
  return known.map((clock) => {
    const each = months.map((month) => {
      const { met, breached } = own(tallies, month)?.clocks[clock] ?? { met: 0, breached: 0 };
      return { month, met, judged: met + breached };
    });
    const met = each.reduce((sum, one) => sum + one.met, 0);
    const judged = each.reduce((sum, one) => sum + one.judged, 0);
    return { clock, level: promised[clock] ?? null, months: each, met, judged };
  });
}
/** Whole percent, cut down: what misses never reads as if it met. Null where nothing is judged, which is not 0. */
export function share({ met, judged }) {
  return judged === 0 ? null : Math.floor((met * 100) / judged);
}
/** Exactly at the promised level is reached; compared before anything is cut. */
export function isBelow({ met, judged }, level) {
  return level !== null && judged > 0 && met * 100 < level * judged;
}
