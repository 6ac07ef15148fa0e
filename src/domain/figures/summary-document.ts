import { own } from '../../common/own';
import { document, heading, panel, paragraph, table } from '../document/adf';
import type { Node } from '../document/node';
import { formatLocalInstant, formatMonth } from '../report/format';
import type { Language } from '../report/words';
import { type ClockName, clockNames } from '../scheme/clock-names';
import type { Instant } from '../time/instant';
import { type AccountFigures, accountLinesOf } from './summary-accounts';
import { summaryWords } from './summary-words';
import { type MetCounts, metShareOf, type ReportLine, type Tally } from './tally';

/** All that a summary is written from. */
export interface Summary {
  now: Instant;
  client: string;
  language: Language;
  timezone: string;
  months: string[];
  tallies: Tally['months'];
  reports: (ReportLine & { key: string; summary: string })[];
  promised: Partial<Record<ClockName, number>>;
  accounts: AccountFigures;
  /** Whether every issue of the period was read. */
  complete: boolean;
}

/** A summary as an Atlassian document, for a page that is printed or saved: the figures of the drawing as tables, no macro. */
export function summaryDocumentOf(summary: Summary | { nothing: string[] | null }): object {
  if ('nothing' in summary) {
    const { en, fr } = summaryWords.unbound;
    return document([panel('note', summary.nothing ?? [en, fr])]);
  }
  const words = summaryWords[summary.language];
  const when = formatLocalInstant(summary.now, summary.timezone, summary.language);
  const content: Node[] = [
    heading(2, words.title(summary.client)),
    paragraph(words.computed(when)),
    table(
      [words.promise, ...summary.months.map((month) => formatMonth(month, summary.language))],
      [
        [
          words.incidents,
          ...summary.months.map((month) => String(own(summary.tallies, month)?.incidents ?? 0)),
        ],
        ...clockRowsOf(summary),
        [words.owed, ...summary.months.map((month) => String(own(summary.tallies, month)?.owed ?? 0))],
        [
          words.delivered,
          ...summary.months.map((month) => String(own(summary.tallies, month)?.delivered ?? 0)),
        ],
      ],
    ),
  ];
  if (!summary.complete) content.push(panel('warning', [words.incomplete]));
  const lines = accountLinesOf(summary.accounts, summary.months.at(-1) ?? '', summary.language);
  if (lines.length > 0)
    content.push(heading(3, words.accounts), table([words.account, words.comesTo, words.note], lines));
  if (summary.reports.length > 0) content.push(heading(3, words.reports), reportTableOf(summary));
  return document(content);
}

/** The clocks that anything was judged by. */
function evaluatedClocksOf(tallies: Tally['months']): ClockName[] {
  return clockNames.filter((name) => Object.values(tallies).some(({ clocks }) => clocks[name]));
}

function clockRowsOf({ tallies, months, language }: Summary): string[][] {
  const words = summaryWords[language];
  const cellOf = (counts: MetCounts | undefined) => {
    const share = counts ? metShareOf(counts) : null;
    return counts && share !== null ? `${share}\u00a0% (${counts.met}/${counts.met + counts.breached})` : '–';
  };
  return evaluatedClocksOf(tallies).map((name) => [
    words.clocks[name],
    ...months.map((month) => cellOf(own(tallies, month)?.clocks[name])),
  ]);
}

function reportTableOf({ reports, language, timezone }: Summary): Node {
  const words = summaryWords[language];
  const formatAt = (at: Instant | null) => (at === null ? '–' : formatLocalInstant(at, timezone, language));
  const rows = [...reports]
    .sort((a, b) => b.owedAt - a.owedAt)
    .map((line) => [
      line.key,
      line.summary,
      (language === 'fr' ? line.severityFr : null) ?? line.severity,
      formatAt(line.dueAt),
      formatAt(line.deliveredAt),
      words.states[line.state],
    ]);
  return table([words.incident, words.what, words.severity, words.due, words.deliveredAt, words.state], rows);
}
