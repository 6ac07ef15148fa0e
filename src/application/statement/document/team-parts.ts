import type { Texts } from '../../../../locales/languages';
import { clockNameIn } from '../../../common/clock-names';
import { heading, paragraph, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { breachCauses, parties } from '../../../domain/figures/breach-cause';
import type { BreachCell, LengthCell } from '../../../domain/figures/summary';
import type { Duration } from '../../../domain/time/duration';
import { accountPartsOf, type MonthlyAccounts } from '../../accounts/document/monthly-accounts';
import { monthIn } from './attainment';
import type { AudienceParts } from './audience';
import { type StatementNames, severityOf } from './names';

/** What the team alone is told of a month, which is about every client. */
export interface TeamMonth {
  audience: 'team';
  figures: { month: string };
  breaches: readonly BreachCell[];
  lengths: readonly LengthCell[];
  reports: { onTime: number; late: number };
  accounts: MonthlyAccounts;
}

/** The title of the team's page, which names its project and month: the page is found again by it. */
export const monthlyTitleOf = (projectKey: string, month: string, texts: Texts): string =>
  texts.figures.monthly.title(projectKey, monthIn(month, texts));

/** What led to the breaches, how long it took, how punctual the reports were, and each client's accounts. */
export function teamPartsOf(
  { figures: { month }, breaches, lengths, reports, accounts }: TeamMonth,
  names: StatementNames,
  texts: Texts,
): AudienceParts {
  const { monthly } = texts.figures;
  return {
    lead: monthly.lead(monthIn(month, texts)),
    goals: [
      heading(2, monthly.breaches),
      breachTableOf(breaches, texts),
      ...lengthPartsOf(lengths, names, texts),
      heading(2, monthly.reports),
      paragraph(monthly.punctual(reports.onTime, reports.late)),
    ],
    accounts: accountPartsOf(accounts, month, texts),
    end: [],
  };
}

function breachTableOf(cells: readonly BreachCell[], { figures: { monthly }, clocks }: Texts): Node {
  if (cells.length === 0) return paragraph(monthly.noBreach);
  const lines = breachCauses.flatMap((cause) => {
    const ofCause = cells.filter((cell) => cell.cause === cause);
    if (ofCause.length === 0) return [];
    const counts = parties.map((holder) => sumOf(ofCause.filter((cell) => cell.holder === holder)));
    return [[monthly.causes[cause], ...counts.map(String)]];
  });
  return table([monthly.cause, ...parties.map((holder) => clocks.parties[holder])], lines);
}

function lengthPartsOf(cells: readonly LengthCell[], names: StatementNames, texts: Texts): Node[] {
  if (cells.length === 0) return [];
  const { monthly } = texts.figures;
  const lines = cells.map(({ clock, severity, medianMs, ninetiethMs }) => [
    clockNameIn(texts.clocks.names, clock),
    severityOf(names, severity, texts),
    toMinutes(medianMs),
    toMinutes(ninetiethMs),
  ]);
  const columns = [monthly.clock, monthly.severity, monthly.median, monthly.ninetieth];
  return [heading(2, monthly.lengths), table(columns, lines)];
}

const toMinutes = (length: Duration) => String(Math.round(length / 60_000));
const sumOf = (cells: readonly BreachCell[]) => cells.reduce((sum, { count }) => sum + count, 0);
