import { LANGUAGES, textsIn } from '../../../locales/languages';
import { mergeMonths, type ReportLine, type Tally } from '../../domain/figures/tally';
import { type SummaryViewer, showSummary } from '../figures/show-summary';
import type { Ports } from '../ports';
import { explainRefusal, isRefusal, type Refusal } from '../refusal';
import { emptySummaryOf, summaryPageOf } from './document/summary-page';
import { showClientAccounts } from './show-client-accounts';

const MONTHS = 6;
/** How many stretches an export reads at most, so that it comes within the time that exports are given. */
const STRETCHES = 20;

/** The summary as a part of an exported page, in the client's language; a space that shows nothing exports its sentence. */
export async function exportSummary(ports: Ports, viewer: SummaryViewer): Promise<object> {
  const accounts = await showClientAccounts(ports, { ...viewer, months: MONTHS });
  if (isRefusal(accounts)) return emptySummaryOf(explainInEach(accounts));
  if (accounts.kind === 'unbound') return emptySummaryOf(explainUnbound());
  let [from, stretches]: [string | null, number] = [null, 0];
  let months: Tally['months'] = {};
  const contracts: Tally['contracts'] = {};
  const clockNames: Tally['clockNames'] = {};
  const reports: (ReportLine & { key: string; summary: string })[] = [];
  for (;;) {
    const answer = await showSummary(ports, { ...viewer, months: MONTHS, from });
    if (isRefusal(answer)) return emptySummaryOf(explainInEach(answer));
    if (answer.kind === 'unbound') return emptySummaryOf(explainUnbound());
    months = mergeMonths(months, answer.tallies);
    reports.push(...answer.reports);
    Object.assign(contracts, answer.contracts);
    Object.assign(clockNames, answer.clockNames);
    [from, stretches] = [answer.next, stretches + 1];
    if (from === null || stretches === STRETCHES)
      return summaryPageOf(
        { ...answer, tallies: months, reports, contracts, clockNames, accounts, complete: from === null },
        textsIn(answer.language),
      );
  }
}

/** Nobody asked in a language: the sentence is there in each. */
const explainInEach = (refusal: Refusal): string[] =>
  LANGUAGES.map((language) => explainRefusal(refusal, language));

const explainUnbound = (): string[] => LANGUAGES.map((language) => textsIn(language).figures.summary.unbound);
