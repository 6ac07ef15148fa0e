import { heading, paragraph, table } from '../document/adf';
import type { Node } from '../document/node';
import { formatMonth } from '../report/format';
import type { Language } from '../report/words';
import type { Scheme } from '../scheme/scheme';
import { clockWords } from '../sla/explain-words';
import type { Duration } from '../time/duration';
import { breachCauses, parties } from './breach-cause';
import type { Counts } from './counts';
import { accountPartsOf, type MonthlyAccounts } from './monthly-accounts';
import { monthlyWords } from './monthly-words';
import { type BreachCell, breachCellsOf, type FinishedCell, finishedCellsOf, lengthCellsOf } from './summary';

/**
 * The page of a project's month, in a language: what was met, what led to the breaches, how long it took, the reports, and the accounts. Tables
 * and text alone, so that it outlives the app.
 *
 * @example monthlyPage(valtech, '2025-06', counts, 'fr') // => headings and tables in French
 */
export function monthlyPageOf(
  scheme: Scheme,
  month: string,
  counts: Counts,
  language: Language,
  accounts: MonthlyAccounts = { satisfaction: null, clients: [] },
): Node[] {
  const say = monthlyWords[language];
  const months = [{ month, counts }];
  const finished = finishedCellsOf(months);
  const lead = paragraph(say.lead(formatMonth(month, language)));
  const accountNodes = accountPartsOf(accounts, month, language);
  if (finished.length === 0) return [lead, paragraph(say.nothing), ...accountNodes];
  return [
    lead,
    heading(2, say.attainment),
    attainmentTableOf(scheme, finished, language),
    heading(2, say.breaches),
    breachTableOf(breachCellsOf(months), language),
    heading(2, say.lengths),
    lengthTableOf(scheme, counts, month, language),
    heading(2, say.reports),
    paragraph(describePunctuality(finished, language)),
    ...accountNodes,
  ];
}

/** The title of the page, which names its project and month: the page is found again by it. */
export function monthlyTitleOf(projectKey: string, month: string, language: Language): string {
  return monthlyWords[language].title(projectKey, formatMonth(month, language));
}

function attainmentTableOf(scheme: Scheme, rows: FinishedCell[], language: Language): Node {
  const say = monthlyWords[language];
  const share = shareFormatOf(language);
  const lines = rows.map(({ clock, severity, met, breached }) => {
    const target = scheme.targets[clock];
    const named = [clockWords[clock][language], severityNameOf(scheme, severity, language)];
    const figures = [String(met), String(breached), share(met / (met + breached))];
    return [...named, ...figures, target === undefined ? '' : share(target)];
  });
  return table([say.clock, say.severity, say.met, say.breached, say.share, say.target], lines);
}

function breachTableOf(cells: BreachCell[], language: Language): Node {
  const say = monthlyWords[language];
  if (cells.length === 0) return paragraph(say.noBreach);
  const lines = breachCauses.flatMap((cause) => {
    const own = cells.filter((cell) => cell.cause === cause);
    if (own.length === 0) return [];
    const counts = parties.map((holder) => sumOf(own.filter((cell) => cell.holder === holder)));
    return [[say.causes[cause], ...counts.map(String)]];
  });
  return table([say.cause, ...parties.map((holder) => say.holders[holder])], lines);
}

function lengthTableOf(scheme: Scheme, counts: Counts, month: string, language: Language): Node {
  const say = monthlyWords[language];
  const lines = lengthCellsOf([{ month, counts }]).map(({ clock, severity, medianMs, ninetiethMs }) => [
    clockWords[clock][language],
    severityNameOf(scheme, severity, language),
    toMinutes(medianMs),
    toMinutes(ninetiethMs),
  ]);
  return table([say.clock, say.severity, say.median, say.ninetieth], lines);
}

function describePunctuality(rows: FinishedCell[], language: Language): string {
  const reports = rows.filter(({ clock }) => clock === 'report');
  const sum = (state: 'met' | 'breached') => reports.reduce((all, row) => all + row[state], 0);
  return monthlyWords[language].punctual(sum('met'), sum('breached'));
}

const toMinutes = (length: Duration) => String(Math.round(length / 60_000));
const sumOf = (cells: BreachCell[]) => cells.reduce((sum, { count }) => sum + count, 0);

function shareFormatOf(language: Language): (share: number) => string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (share) => format.format(share);
}

function severityNameOf({ severities }: Scheme, name: string, language: Language): string {
  const severity = severities.find((candidate) => candidate.name === name);
  return severity && language === 'fr' ? severity.fr : name;
}
