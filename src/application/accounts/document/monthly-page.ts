import type { Texts } from '../../../../locales/languages';
import { severityNameIn } from '../../../common/local-text';
import { own } from '../../../common/own';
import { heading, paragraph, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { breachCauses, parties } from '../../../domain/figures/breach-cause';
import type { Counts } from '../../../domain/figures/counts';
import {
  type BreachCell,
  breachCellsOf,
  contractsIn,
  type FinishedCell,
  finishedCellsOf,
  lengthCellsOf,
  type MonthCounts,
  monthsUnder,
} from '../../../domain/figures/summary';
import type { Scheme } from '../../../domain/scheme/scheme';
import { contractNameOf, termsOf } from '../../../domain/scheme/versions/terms';
import type { Duration } from '../../../domain/time/duration';
import { formatMonth } from '../../../domain/time/format-date';
import { clockLabelOf } from '../../sla/document/clock-label';
import { accountPartsOf, type MonthlyAccounts } from './monthly-accounts';

/**
 * The page of a project's month, in a language: what was met, what led to the breaches, how long it took, the reports, and the accounts. Tables
 * and text alone, so that it outlives the app.
 *
 * @example monthlyPageOf(valtech, '2025-06', counts, textsIn('fr')) // => headings and tables in French
 */
export function monthlyPageOf(
  scheme: Scheme,
  month: string,
  counts: Counts,
  texts: Texts,
  accounts: MonthlyAccounts = { satisfaction: null, clients: [] },
): Node[] {
  const { monthly } = texts.figures;
  const months = [{ month, counts }];
  const finished = finishedCellsOf(months);
  const lead = paragraph(monthly.lead(formatMonth(month, texts.meta.intl)));
  const accountNodes = accountPartsOf(accounts, month, texts);
  if (finished.length === 0) return [lead, paragraph(monthly.nothing), ...accountNodes];
  return [
    lead,
    heading(2, monthly.attainment),
    attainmentTableOf(scheme, finished, texts),
    ...contractPartsOf(scheme, months, texts),
    heading(2, monthly.breaches),
    breachTableOf(breachCellsOf(months), texts),
    heading(2, monthly.lengths),
    lengthTableOf(scheme, counts, month, texts),
    heading(2, monthly.reports),
    paragraph(describePunctuality(finished, texts)),
    ...accountNodes,
  ];
}

/** The title of the page, which names its project and month: the page is found again by it. */
export function monthlyTitleOf(projectKey: string, month: string, { figures, meta }: Texts): string {
  return figures.monthly.title(projectKey, formatMonth(month, meta.intl));
}

/** What was met under each contract that judged in the month, by the contract's own targets. */
function contractPartsOf(scheme: Scheme, months: MonthCounts[], texts: Texts): Node[] {
  return contractsIn(months).flatMap((id) => [
    heading(3, texts.figures.contract(contractNameOf(scheme, id, texts.meta.code))),
    attainmentTableOf(termsOf(scheme, id), finishedCellsOf(monthsUnder(months, id)), texts),
  ]);
}

function attainmentTableOf(scheme: Scheme, rows: FinishedCell[], texts: Texts): Node {
  const { meta } = texts;
  const { monthly } = texts.figures;
  const percent = new Intl.NumberFormat(meta.intl, { style: 'percent', maximumFractionDigits: 1 });
  const lines = rows.map(({ clock, severity, met, breached }) => {
    const target = own(scheme.targets, clock);
    const named = [clockLabelOf(scheme, clock, texts), nameOfSeverity(scheme, severity, meta.code)];
    const counts = [String(met), String(breached), percent.format(met / (met + breached))];
    return [...named, ...counts, target === undefined ? '' : percent.format(target)];
  });
  const { clock, severity, met, breached, share, target } = monthly;
  return table([clock, severity, met, breached, share, target], lines);
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
