import { own } from '../../common/own';
import { type ClockName, clockNames } from '../scheme/clock-names';
import type { Duration } from '../time/duration';
import { type BreachCause, breachCauses, type Holder, holders } from './breach-cause';
import { type Counts, plus } from './counts';
import { quantileOf } from './distribution';

/** A month's counts, as a rollup keeps them. */
export interface MonthCounts {
  month: string;
  counts: Counts;
}

interface Cell {
  clock: ClockName;
  severity: string;
}

export interface FinishedCell extends Cell {
  month: string;
  met: number;
  breached: number;
  held: Record<Holder, Duration>;
}

export interface BreachCell extends Cell {
  month: string;
  cause: BreachCause;
  holder: Holder;
  count: number;
}

export interface LengthCell extends Cell {
  count: number;
  medianMs: Duration;
  ninetiethMs: Duration;
}

/** What each clock and severity came to in each month. */
export function finishedCells(months: readonly MonthCounts[]): FinishedCell[] {
  return months.flatMap(({ month, counts }) =>
    cellsOf(counts).map(({ clock, severity, cell }) => ({
      month,
      clock,
      severity,
      met: numberIn(cell, 'met'),
      breached: numberIn(cell, 'breached'),
      held: heldIn(boxIn(cell, 'held')),
    })),
  );
}

/** The breaches of each month by what led to them and who held the issue. */
export function breachCells(months: readonly MonthCounts[]): BreachCell[] {
  return months.flatMap(({ month, counts }) =>
    cellsOf(counts).flatMap(({ clock, severity, cell }) =>
      breachCauses.flatMap((cause) =>
        holders.flatMap((holder) => {
          const count = numberIn(boxIn(boxIn(cell, 'causes'), cause), holder);
          return count === 0 ? [] : [{ month, clock, severity, cause, holder, count }];
        }),
      ),
    ),
  );
}

/** How long the clocks of all the months took, their sketches merged. */
export function lengthCells(months: readonly MonthCounts[]): LengthCell[] {
  const merged = months.reduce((sum, { counts }) => plus(sum, counts), {} as Counts);
  return cellsOf(merged).flatMap(({ clock, severity, cell }) => {
    const bins = boxIn(cell, 'bins');
    const [medianMs, ninetiethMs] = [quantileOf(bins, 0.5), quantileOf(bins, 0.9)];
    const count = numberIn(cell, 'met') + numberIn(cell, 'breached');
    return medianMs === null || ninetiethMs === null
      ? []
      : [{ clock, severity, count, medianMs, ninetiethMs }];
  });
}

function cellsOf(counts: Counts): (Cell & { cell: Counts })[] {
  return clockNames.flatMap((clock) =>
    Object.entries(boxIn(counts, clock)).flatMap(([severity, cell]) =>
      typeof cell === 'object' ? [{ clock, severity, cell }] : [],
    ),
  );
}

const heldIn = (held: Counts): Record<Holder, Duration> => ({
  us: numberIn(held, 'us'),
  client: numberIn(held, 'client'),
  'third-party': numberIn(held, 'third-party'),
});

function boxIn(counts: Counts, name: string): Counts {
  const value = own(counts, name);
  return typeof value === 'object' ? value : {};
}

function numberIn(counts: Counts, name: string): number {
  const value = own(counts, name);
  return typeof value === 'number' ? value : 0;
}
