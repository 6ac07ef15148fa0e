import { type ClockName, clocksInOrder } from '../../common/clock-names';
import { own } from '../../common/own';
import type { Duration } from '../time/duration';
import { type BreachCause, breachCauses, type Party, parties } from './breach-cause';
import { addCounts, CONTRACTS, type Counts } from './counts';
import { quantileOf } from './distribution';

/** A month's counts, as a rollup keeps them. */
export interface MonthCounts {
  month: string;
  counts: Counts;
}

/** The months as far as a contract judged. */
export const monthsUnder = (months: readonly MonthCounts[], contract: string): MonthCounts[] =>
  months.map(({ month, counts }) => ({ month, counts: boxOf(boxOf(counts, CONTRACTS), contract) }));

/** The contracts that judged anything in these months. */
export const contractsIn = (months: readonly MonthCounts[]): string[] => [
  ...new Set(months.flatMap(({ counts }) => Object.keys(boxOf(counts, CONTRACTS)))),
];

interface Cell {
  clock: ClockName;
  severity: string;
}

export interface FinishedCell extends Cell {
  month: string;
  met: number;
  breached: number;
  held: Record<Party, Duration>;
}

export interface BreachCell extends Cell {
  month: string;
  cause: BreachCause;
  holder: Party;
  count: number;
}

export interface LengthCell extends Cell {
  count: number;
  medianMs: Duration;
  ninetiethMs: Duration;
}

/** What each clock and severity came to in each month. */
export function finishedCellsOf(months: readonly MonthCounts[]): FinishedCell[] {
  return months.flatMap(({ month, counts }) =>
    cellsOf(counts).map(({ clock, severity, cell }) => ({
      month,
      clock,
      severity,
      met: numberOf(cell, 'met'),
      breached: numberOf(cell, 'breached'),
      held: partyTimesOf(boxOf(cell, 'held')),
    })),
  );
}

/** The breaches of each month by what led to them and who held the issue. */
export function breachCellsOf(months: readonly MonthCounts[]): BreachCell[] {
  return months.flatMap(({ month, counts }) =>
    cellsOf(counts).flatMap(({ clock, severity, cell }) =>
      breachCauses.flatMap((cause) =>
        parties.flatMap((holder) => {
          const count = numberOf(boxOf(boxOf(cell, 'causes'), cause), holder);
          return count === 0 ? [] : [{ month, clock, severity, cause, holder, count }];
        }),
      ),
    ),
  );
}

/** How long the clocks of all the months took, their sketches merged. */
export function lengthCellsOf(months: readonly MonthCounts[]): LengthCell[] {
  const merged = months.reduce((sum, { counts }) => addCounts(sum, counts), {} as Counts);
  return cellsOf(merged).flatMap(({ clock, severity, cell }) => {
    const bins = boxOf(cell, 'bins');
    const [medianMs, ninetiethMs] = [quantileOf(bins, 0.5), quantileOf(bins, 0.9)];
    const count = Object.keys(bins).reduce((sum, bin) => sum + numberOf(bins, bin), 0);
    return medianMs === null || ninetiethMs === null
      ? []
      : [{ clock, severity, count, medianMs, ninetiethMs }];
  });
}

function cellsOf(counts: Counts): (Cell & { cell: Counts })[] {
  const { [CONTRACTS]: _, ...byClock } = counts;
  return clocksInOrder(byClock).flatMap(([clock]) =>
    Object.entries(boxOf(counts, clock)).flatMap(([severity, cell]) =>
      typeof cell === 'object' ? [{ clock, severity, cell }] : [],
    ),
  );
}

const partyTimesOf = (counts: Counts): Record<Party, Duration> => ({
  us: numberOf(counts, 'us'),
  client: numberOf(counts, 'client'),
  'third-party': numberOf(counts, 'third-party'),
});

function boxOf(counts: Counts, name: string): Counts {
  const value = own(counts, name);
  return typeof value === 'object' ? value : {};
}

function numberOf(counts: Counts, name: string): number {
  const value = own(counts, name);
  return typeof value === 'number' ? value : 0;
}
