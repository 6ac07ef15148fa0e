import {
  breachCellsOf,
  type FinishedCell,
  finishedCellsOf,
  lengthCellsOf,
  type MonthCounts,
} from '../../domain/figures/summary';
import type { Scheme } from '../../domain/scheme/scheme';
import { attainmentOf, timeOf } from '../../domain/statement/attainment';
import { monthsEndingWith } from '../../domain/statement/months';
import { termsOfDesk } from '../../domain/statement/terms';
import { ownClockNamesOf } from '../sla/document/clock-label';
import type { MonthDocument } from '../statement/document/month-page';
import type { StatementNames } from '../statement/document/names';
import type { MonthlyAccounts } from './document/monthly-accounts';

/** A month of a desk over all its clients, as its team reads it. */
export function teamMonthOf(
  scheme: Scheme,
  month: string,
  counted: readonly MonthCounts[],
  accounts: MonthlyAccounts = { satisfaction: null, clients: [] },
): MonthDocument {
  const months = monthsEndingWith(month, 12);
  const all = months.map(
    (wanted) => counted.find((row) => row.month === wanted) ?? { month: wanted, counts: {} },
  );
  const last = all.slice(-1);
  const attainment = attainmentOf(termsOfDesk(DESK, scheme), all);
  return {
    ...{ audience: 'team', names: namesOf(scheme), accounts },
    figures: { month, months, attainment, time: timeOf(DESK, last) },
    breaches: breachCellsOf(last),
    lengths: lengthCellsOf(last),
    reports: punctualityOf(finishedCellsOf(last)),
  };
}

/** The page is one desk's: it needs no name. */
const DESK = '';

const namesOf = ({ contracts, severities, clocks }: Scheme): StatementNames => ({
  contracts: Object.fromEntries(contracts.map(({ id, name }) => [`${DESK} ${id}`, name])),
  clocks: ownClockNamesOf({ clocks }),
  stages: {},
  severities: Object.fromEntries(severities.map(({ name, fr }) => [name, fr])),
  titles: {},
});

function punctualityOf(cells: readonly FinishedCell[]): { onTime: number; late: number } {
  const reports = cells.filter(({ clock }) => clock === 'report');
  const sum = (state: 'met' | 'breached') => reports.reduce((all, cell) => all + cell[state], 0);
  return { onTime: sum('met'), late: sum('breached') };
}
