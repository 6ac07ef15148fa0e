import type { Texts } from '../../../../locales/languages';
import { clockNameIn } from '../../../common/clock-names';
import { own } from '../../../common/own';
import { heading, paragraph, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { parties } from '../../../domain/figures/breach-cause';
import type { StatementFigures } from '../../../domain/statement/figures';
import type { BreachLine } from '../../../domain/statement/issue-facts';
import { formatLocalInstant } from '../../../domain/time/format-instant';
import { formatDuration } from '../../../domain/time/format-length';
import type { Instant } from '../../../domain/time/instant';
import { type StatementNames, severityOf, stageNameOf } from './names';

/** For whom, and what people wrote of it. */
export interface Wording {
  timezone: string;
  names: StatementNames;
  /** A person's sentence about a miss, by the miss's id. */
  reasons: Record<string, string>;
}

/** Each miss with what led to it, and the sentence that somebody added. */
export function breachPartsOf(breaches: readonly BreachLine[], wording: Wording, texts: Texts): Node[] {
  const {
    statement,
    figures: { monthly },
    clocks,
  } = texts;
  if (breaches.length === 0) return [heading(2, statement.breaches), paragraph(monthly.noBreach)];
  const columns = [statement.item, monthly.clock, monthly.severity, statement.due, statement.breachedAt];
  const rows = breaches.map((breach) => [
    itemOf(breach.key, wording.names),
    clockNameIn(clocks.names, breach.clock),
    severityOf(wording.names, breach.severity, texts),
    formatAt(breach.dueAt, wording, texts),
    formatAt(breach.breachedAt, wording, texts),
    monthly.causes[breach.cause],
    clocks.parties[breach.holder],
    own(wording.reasons, breach.id) ?? '',
  ]);
  return [
    heading(2, statement.breaches),
    table([...columns, statement.led, statement.held, statement.reason], rows),
  ];
}

function itemOf(key: string, { titles }: StatementNames): string {
  const title = own(titles, key);
  return title ? `${key} ${title}` : key;
}

const formatAt = (at: Instant | null, { timezone }: Wording, { meta }: Texts): string =>
  at === null ? '–' : formatLocalInstant(at, timezone, meta);

/** The reports that were owed and delivered. */
export function reportPartsOf(
  { owed, delivered, late, lines }: StatementFigures['reports'],
  wording: Wording,
  texts: Texts,
): Node[] {
  const {
    statement,
    figures: { summary },
  } = texts;
  const head = [heading(2, statement.reports), paragraph(statement.reportCounts(owed, delivered, late))];
  if (lines.length === 0) return head;
  const rows = lines.map((line) => [
    itemOf(line.key, wording.names),
    stageNameOf(wording.names, line, texts),
    severityOf(wording.names, line.severity, texts),
    formatAt(line.dueAt, wording, texts),
    formatAt(line.deliveredAt, wording, texts),
    summary.states[line.state],
  ]);
  const columns = [
    summary.incident,
    statement.stage,
    summary.severity,
    summary.due,
    summary.deliveredAt,
    summary.state,
  ];
  return [...head, table(columns, rows)];
}

/** Whose time it was, a line a clock. */
export function timePartsOf({ time }: Pick<StatementFigures, 'time'>, texts: Texts): Node[] {
  const {
    statement,
    figures: { monthly },
    clocks,
    units,
  } = texts;
  if (time.length === 0) return [];
  const isOnlyDesk = time.every(({ desk }) => desk === time[0]?.desk);
  const rows = time.map(({ desk, clock, held }) => {
    const name = clockNameIn(clocks.names, clock);
    return [
      isOnlyDesk ? name : `${desk}: ${name}`,
      ...parties.map((party) => formatDuration(held[party], units)),
    ];
  });
  const columns = [monthly.clock, ...parties.map((party) => clocks.parties[party])];
  return [heading(2, statement.time), paragraph(statement.timeNote), table(columns, rows)];
}
