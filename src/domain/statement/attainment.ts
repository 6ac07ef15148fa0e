/** What a desk met of its promises in some months, and whose time it was. */
import { own } from '../../common/own';
import type { Party } from '../figures/breach-cause';
import { CONTRACTS, type Counts, subtractCounts } from '../figures/counts';
import { contractsIn, type FinishedCell, finishedCellsOf, monthsUnder } from '../figures/summary';
import type { ContractId } from '../scheme/contract';
import type { CreditTerms } from '../scheme/credits/credit-terms';
import type { ClockName } from '../scheme/scheme';
import type { Duration } from '../time/duration';
import type { Desk } from './issue-facts';

/** What a desk promised in the month: its targets and what a miss costs, for the scheme itself (the empty id) and each contract. */
export interface DeskTerms extends Desk {
  targets: Record<string, Record<ClockName, number>>;
  credits: Record<string, CreditTerms>;
}

/** How many goals of a kind were met in each of twelve months, beside what was aimed at. */
export interface AttainmentRow {
  desk: string;
  contract: ContractId;
  clock: ClockName;
  severity: string;
  target: number | null;
  months: { month: string; met: number; breached: number }[];
}

/** Whose time it was in the month, for a clock: of every run that ended. */
export interface TimeRow {
  desk: string;
  clock: ClockName;
  held: Record<Party, Duration>;
}

/** What a desk met by contract, clock and severity; what no contract judged is the scheme's own promise. */
export function attainmentOf(
  { id: desk, targets }: Pick<DeskTerms, 'id' | 'targets'>,
  all: readonly { month: string; counts: Counts }[],
): AttainmentRow[] {
  const contracts = contractsIn(all).sort();
  const rowsUnder = (contract: ContractId, months: readonly { month: string; counts: Counts }[]) =>
    rowsOf(
      finishedCellsOf(months),
      months.map(({ month }) => month),
    ).map((row) => ({
      ...{ desk, contract, ...row },
      target: own(own(targets, contract ?? ''), row.clock) ?? null,
    }));
  return [
    ...rowsUnder(null, all.map(withoutContracts)),
    ...contracts.flatMap((contract) => rowsUnder(contract, monthsUnder(all, contract))),
  ];
}

/** A month as far as no contract judged. */
function withoutContracts({ month, counts }: { month: string; counts: Counts }) {
  const { [CONTRACTS]: under = {}, ...whole } = counts;
  const judged = typeof under === 'object' ? Object.values(under) : [];
  const rest = judged.reduce<Counts>(
    (left, cell) => (typeof cell === 'object' ? subtractCounts(left, cell) : left),
    whole,
  );
  return { month, counts: rest };
}

type Row = Pick<AttainmentRow, 'clock' | 'severity' | 'months'>;

function rowsOf(cells: readonly FinishedCell[], months: readonly string[]): Row[] {
  const named = new Map(cells.map(({ clock, severity }) => [`${clock} ${severity}`, { clock, severity }]));
  return [...named.values()]
    .map(({ clock, severity }) => ({
      ...{ clock, severity },
      months: months.map((month) => {
        const cell = cells.find(
          (cell) => cell.month === month && cell.clock === clock && cell.severity === severity,
        );
        return { month, met: cell?.met ?? 0, breached: cell?.breached ?? 0 };
      }),
    }))
    .filter((row) => row.months.some(({ met, breached }) => met + breached > 0));
}

/** Whose time it was in some months, a line a clock. */
export function timeOf(desk: string, months: readonly { month: string; counts: Counts }[]): TimeRow[] {
  const rows = new Map<ClockName, TimeRow>();
  for (const { clock, held } of finishedCellsOf(months)) {
    const before = rows.get(clock)?.held ?? { us: 0, client: 0, 'third-party': 0 };
    rows.set(clock, {
      ...{ desk, clock },
      held: {
        us: before.us + held.us,
        client: before.client + held.client,
        'third-party': before['third-party'] + held['third-party'],
      },
    });
  }
  return [...rows.values()].filter(({ held }) => held.us + held.client + held['third-party'] > 0);
}
