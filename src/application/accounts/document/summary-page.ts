import type { Texts } from '../../../../locales/languages';
import { clockNameIn, clocksInOrder, type OwnClockNames, withOwnNames } from '../../../common/clock-names';
import { severityNameIn, textIn } from '../../../common/local-text';
import { own } from '../../../common/own';
import type { DeskView } from '../../../contract/contacts';
import { document, heading, panel, paragraph, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { MetCounts, MonthTally, ReportLine, Tally } from '../../../domain/figures/tally';
import { formatMonth } from '../../../domain/time/format-date';
import { formatLocalInstant } from '../../../domain/time/format-instant';
import type { Instant } from '../../../domain/time/instant';
import { contactLinesOf } from '../../clients/document/contacts';
import { formatAttained } from '../../figures/document/format-attained';
import { type AccountFigures, accountLinesOf } from './account-lines';

/** All that a summary is written from. */
export interface Summary {
  now: Instant;
  client: string;
  timezone: string;
  months: string[];
  tallies: Tally['months'];
  contracts: Tally['contracts'];
  clockNames: OwnClockNames;
  reports: (ReportLine & { key: string; summary: string })[];
  accounts: AccountFigures & { desks: DeskView[] };
  /** Whether every issue of the period was read. */
  complete: boolean;
}

/** A space that shows nothing, in its sentences. */
export const emptySummaryOf = (sentences: string[]): object => document([panel('note', sentences)]);

/** A summary as an Atlassian document, for a page that is printed or saved: the figures of the drawing as tables, no macro. */
export function summaryPageOf(summary: Summary, texts: Texts): object {
  const { summary: phrases } = texts.figures;
  const { now, client, timezone, complete, reports } = summary;
  return document([
    heading(2, phrases.title(client)),
    paragraph(phrases.computed(formatLocalInstant(now, timezone, texts.meta))),
    ...contractLineOf(summary, texts),
    promiseTableOf(summary, texts),
    ...(complete ? [] : [panel('warning', [phrases.incomplete])]),
    ...accountPartsOf(summary, texts),
    ...(reports.length > 0 ? [heading(3, phrases.reports), reportTableOf(summary, texts)] : []),
    ...summary.accounts.desks.flatMap((desk) => deskPartOf(desk, texts)),
  ]);
}

/** By whose promises it was judged; nothing where there was the desk's own alone. */
function contractLineOf({ contracts }: Summary, { figures, meta }: Texts): Node[] {
  const names = Object.values(contracts).map((name) => textIn(name, meta.code));
  return names.length === 0 ? [] : [paragraph(figures.summary.contracts(names))];
}

/** How a desk is reached, by its name. */
const deskPartOf = ({ name, contacts }: DeskView, texts: Texts): Node[] => [
  heading(3, texts.contacts.reachDesk(textIn(name, texts.meta.code))),
  ...contactLinesOf(contacts, texts, true).map(paragraph),
];

function promiseTableOf({ months, tallies, clockNames }: Summary, texts: Texts): Node {
  const { figures, clocks, meta } = texts;
  const { promise, incidents, owed, delivered } = figures.summary;
  const rowOf = (name: string, cellOf: (tally: MonthTally | undefined) => string) => [
    name,
    ...months.map((month) => cellOf(own(tallies, month))),
  ];
  const all = Object.assign({}, ...Object.values(tallies).map((tally) => tally.clocks));
  const words = withOwnNames(clocks.names, clockNames, meta.code);
  const countedClocks = clocksInOrder(all).map(([name]) => name);
  return table(
    [promise, ...months.map((month) => formatMonth(month, meta.intl))],
    [
      rowOf(incidents, (tally) => String(tally?.incidents ?? 0)),
      ...countedClocks.map((name) =>
        rowOf(clockNameIn(words, name), (tally) => formatCounts(own(tally?.clocks, name), texts)),
      ),
      rowOf(owed, (tally) => String(tally?.owed ?? 0)),
      rowOf(delivered, (tally) => String(tally?.delivered ?? 0)),
    ],
  );
}

function formatCounts(counts: MetCounts | undefined, texts: Texts): string {
  const { met, breached } = counts ?? { met: 0, breached: 0 };
  if (met + breached === 0) return '–';
  return `${formatAttained({ met, breached }, texts)} (${met}/${met + breached})`;
}

function accountPartsOf({ accounts, months }: Summary, texts: Texts): Node[] {
  const lines = accountLinesOf(accounts, months.at(-1) ?? '', texts);
  const { account, comesTo, note } = texts.figures.accounts;
  const columns = [account, comesTo, note];
  return lines.length > 0 ? [heading(3, texts.figures.summary.accounts), table(columns, lines)] : [];
}

function reportTableOf({ reports, timezone }: Summary, { figures, meta }: Texts): Node {
  const { incident, what, severity, due, deliveredAt, state, states } = figures.summary;
  const formatAt = (at: Instant | null) => (at === null ? '–' : formatLocalInstant(at, timezone, meta));
  const rows = [...reports]
    .sort((a, b) => b.owedAt - a.owedAt)
    .map((line) => [
      line.key,
      line.summary,
      severityNameIn({ name: line.severity, fr: line.severityFr }, meta.code),
      formatAt(line.dueAt),
      formatAt(line.deliveredAt),
      states[line.state],
    ]);
  return table([incident, what, severity, due, deliveredAt, state], rows);
}
