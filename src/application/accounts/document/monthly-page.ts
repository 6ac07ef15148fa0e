import type { Texts } from '../../../../locales/languages';
import { severityNameIn } from '../../../common/local-text';
import { heading, paragraph, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { breachCauses, parties } from '../../../domain/figures/breach-cause';
import type { Counts } from '../../../domain/figures/counts';
import {
  type BreachCell,
  breachCellsOf,
  type FinishedCell,
  finishedCellsOf,
  lengthCellsOf,
  type MonthCounts,
} from '../../../domain/figures/summary';
import type { Scheme } from '../../../domain/scheme/scheme';
import { attainmentOf, timeOf } from '../../../domain/statement/figures';
import { monthsEndingWith } from '../../../domain/statement/months';
import { termsOfDesk } from '../../../domain/statement/terms';
import type { Duration } from '../../../domain/time/duration';
import { formatMonth } from '../../../domain/time/format-date';
import { clockLabelOf, ownClockNamesOf } from '../../sla/document/clock-label';
import { attainmentPartsOf } from '../../statement/document/attainment';
import { type StatementNames, withClockNames } from '../../statement/document/names';
import { timePartsOf } from '../../statement/document/promises';
import { accountPartsOf, type MonthlyAccounts } from './monthly-accounts';

/**
 * The statement of a month for the team, in a language: what its clients' statements say of what was met and whose time it was, over
 * all clients, and beside it what led to the breaches, how long it took, and each client's accounts. Tables and text alone, so that it
 * outlives the app.
 *
 * @example monthlyPageOf(valtech, '2025-06', months, textsIn('fr')) // => headings and tables in French
 */
export function monthlyPageOf(
  scheme: Scheme,
  month: string,
  counted: readonly MonthCounts[],
  usual: Texts,
  accounts: MonthlyAccounts = { satisfaction: null, clients: [] },
): Node[] {
  const names = namesOf(scheme);
  const texts = withClockNames(usual, names, []);
  const { monthly } = texts.figures;
  const months = monthsEndingWith(month, 12);
  const all = months.map((one) => counted.find((found) => found.month === one) ?? { month: one, counts: {} });
  const last = all.slice(-1);
  const counts = last[0]?.counts ?? {};
  const finished = finishedCellsOf(last);
  const lead = paragraph(monthly.lead(formatMonth(month, texts.meta.intl)));
  const accountNodes = accountPartsOf(accounts, month, texts);
  if (finished.length === 0) return [lead, paragraph(monthly.nothing), ...accountNodes];
  const attainment = attainmentOf(termsOfDesk(DESK, scheme), all);
  return [
    lead,
    ...attainmentPartsOf({ month, months, attainment }, names, texts),
    heading(2, monthly.breaches),
    breachTableOf(breachCellsOf(last), texts),
    heading(2, monthly.lengths),
    lengthTableOf(scheme, counts, month, texts),
    heading(2, monthly.reports),
    paragraph(describePunctuality(finished, texts)),
    ...timePartsOf({ time: timeOf(DESK, last) }, texts),
    ...accountNodes,
  ];
}

/** The page is one desk's: it needs no name. */
const DESK = '';

const namesOf = ({ contracts, severities, clocks }: Scheme): StatementNames => ({
  contracts: Object.fromEntries(contracts.map(({ id, name }) => [`${DESK} ${id}`, name])),
  clocks: ownClockNamesOf({ clocks }),
  severities: Object.fromEntries(severities.map(({ name, fr }) => [name, fr])),
  titles: {},
});

/** The title of the page, which names its project and month: the page is found again by it. */
export function monthlyTitleOf(projectKey: string, month: string, { figures, meta }: Texts): string {
  return figures.monthly.title(projectKey, formatMonth(month, meta.intl));
}

function breachTableOf(cells: BreachCell[], { figures: { monthly }, clocks }: Texts): Node {
  if (cells.length === 0) return paragraph(monthly.noBreach);
  const lines = breachCauses.flatMap((cause) => {
    const ofCause = cells.filter((cell) => cell.cause === cause);
    if (ofCause.length === 0) return [];
    const counts = parties.map((holder) => sumOf(ofCause.filter((cell) => cell.holder === holder)));
    return [[monthly.causes[cause], ...counts.map(String)]];
  });
  return table([monthly.cause, ...parties.map((holder) => clocks.parties[holder])], lines);
}

function lengthTableOf(scheme: Scheme, counts: Counts, month: string, texts: Texts): Node {
  const { monthly } = texts.figures;
  const lines = lengthCellsOf([{ month, counts }]).map(({ clock, severity, medianMs, ninetiethMs }) => [
    clockLabelOf(scheme, clock, texts),
    nameOfSeverity(scheme, severity, texts.meta.code),
    toMinutes(medianMs),
    toMinutes(ninetiethMs),
  ]);
  return table([monthly.clock, monthly.severity, monthly.median, monthly.ninetieth], lines);
}

function describePunctuality(rows: FinishedCell[], { figures }: Texts): string {
  const reports = rows.filter(({ clock }) => clock === 'report');
  const sum = (state: 'met' | 'breached') => reports.reduce((all, row) => all + row[state], 0);
  return figures.monthly.punctual(sum('met'), sum('breached'));
}

const toMinutes = (length: Duration) => String(Math.round(length / 60_000));
const sumOf = (cells: BreachCell[]) => cells.reduce((sum, { count }) => sum + count, 0);

/** One that the scheme no longer has goes by the name it had. */
function nameOfSeverity({ severities }: Scheme, name: string, language: string): string {
  return severityNameIn(severities.find((severity) => severity.name === name) ?? { name }, language);
}
