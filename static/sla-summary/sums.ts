import { clocksInOrder } from '../../src/common/clock-names';
import { own } from '../../src/common/own';
import type { ClockName, MonthTally, SummaryAnswer } from '../../src/contract/summary';

/** A promise over the months of the period, and over all of them. */
export interface ClockPromise {
  clock: ClockName;
  level: number | null;
  months: { month: string; met: number; judged: number }[];
  met: number;
  judged: number;
}

/** Two stretches of one summary as one; the later tells what comes next. */
export function joinSummaries(sum: SummaryAnswer | null, part: SummaryAnswer): SummaryAnswer {
  if (!sum) return part;
  const months = Object.entries(part.tallies).map(([month, tally]) => [
    month,
    addTallies(own(sum.tallies, month), tally),
  ]);
  const tallies = { ...sum.tallies, ...Object.fromEntries(months) };
  const contracts = { ...sum.contracts, ...part.contracts };
  const clockNames = { ...sum.clockNames, ...part.clockNames };
  return { ...part, tallies, contracts, clockNames, reports: [...sum.reports, ...part.reports] };
}

function addTallies(a: MonthTally | undefined, b: MonthTally): MonthTally {
  if (!a) return b;
  const clocks = clocksInOrder({ ...a.clocks, ...b.clocks }).map(([name]) => {
    const [first, second] = [own(a.clocks, name), own(b.clocks, name)];
    const met = (first?.met ?? 0) + (second?.met ?? 0);
    return [name, { met, breached: (first?.breached ?? 0) + (second?.breached ?? 0) }];
  });
  const { incidents, owed, delivered } = a;
  return {
    clocks: Object.fromEntries(clocks),
    incidents: incidents + b.incidents,
    owed: owed + b.owed,
    delivered: delivered + b.delivered,
  };
}

export function promisesOf({ tallies, months, promised }: SummaryAnswer): ClockPromise[] {
  const counted = Object.assign({}, ...months.map((month) => own(tallies, month)?.clocks));
  const judgedClocks = clocksInOrder(counted).map(([clock]) => clock);
  return judgedClocks.map((clock) => {
    const monthSums = months.map((month) => {
      const { met, breached } = own(own(tallies, month)?.clocks, clock) ?? { met: 0, breached: 0 };
      return { month, met, judged: met + breached };
    });
    const met = monthSums.reduce((sum, monthSum) => sum + monthSum.met, 0);
    const judged = monthSums.reduce((sum, monthSum) => sum + monthSum.judged, 0);
    return { clock, level: own(promised, clock) ?? null, months: monthSums, met, judged };
  });
}

/** Exactly at the promised level is reached; compared before anything is cut. */
export function isBelow({ met, judged }: { met: number; judged: number }, level: number | null): boolean {
  return level !== null && judged > 0 && met * 100 < level * judged;
}
