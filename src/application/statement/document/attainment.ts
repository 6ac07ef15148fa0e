import type { Texts } from '../../../../locales/languages';
import { attainedPercentOf } from '../../../common/attained';
import { clockNameIn } from '../../../common/clock-names';
import { type Cell, heading, paragraph, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { AttainmentRow } from '../../../domain/statement/attainment';
import type { StatementFigures } from '../../../domain/statement/figures';
import { formatMonth } from '../../../domain/time/format-date';
import { formatAttained } from '../../figures/document/format-attained';
import { promiseNameOf, type StatementNames, severityOf } from './names';

type Attainment = Pick<StatementFigures, 'month' | 'months' | 'attainment'>;

const KEPT = '#DCFFF1';
const MISSED = '#FFD5D2';
const NONE = '#F1F2F4';

/** In pixels: a share of five characters stands on one line of its cell, on a page of Confluence and of Word alike. */
const MONTH_WIDTH = 64;
const LABEL_WIDTH = 192;

/** What was met in the month by promise, clock and severity beside its target, and the twelve months as bars of cells. */
export function attainmentPartsOf(figures: Attainment, names: StatementNames, texts: Texts): Node[] {
  const {
    statement,
    figures: { monthly },
  } = texts;
  const rows = figures.attainment;
  if (rows.length === 0) return [paragraph(statement.nothing)];
  return [
    heading(2, monthly.attainment),
    monthTableOf(figures, names, texts),
    heading(2, statement.year),
    paragraph(statement.yearNote),
    yearTableOf(figures, names, texts),
  ];
}

function monthTableOf({ month, attainment }: Attainment, names: StatementNames, texts: Texts): Node {
  const { statement, figures } = texts;
  const { clock, severity, met, breached, share, target } = figures.monthly;
  const lines = attainment.flatMap((row) => {
    const counts = row.months.find((cell) => cell.month === month);
    if (!counts || counts.met + counts.breached === 0) return [];
    const numbers = [String(counts.met), String(counts.breached), formatAttained(counts, texts)];
    return [[...namesOf(row, attainment, names, texts), ...numbers, formatTarget(row.target, texts)]];
  });
  if (lines.length === 0) return paragraph(statement.nothing);
  return table([statement.promise, clock, severity, met, breached, share, target], lines);
}

function namesOf(
  row: AttainmentRow,
  all: readonly AttainmentRow[],
  names: StatementNames,
  texts: Texts,
): string[] {
  const isOnlyDesk = all.every(({ desk }) => desk === row.desk);
  const clock = clockNameIn(texts.clocks.names, row.clock);
  return [promiseNameOf(names, row, isOnlyDesk, texts), clock, severityOf(names, row.severity, texts)];
}

function formatTarget(target: number | null, { meta }: Texts): string {
  const percent = new Intl.NumberFormat(meta.intl, { style: 'percent', maximumFractionDigits: 2 });
  return target === null ? '' : percent.format(target);
}

/** A row a promise, a cell a month: its colour says what its number and its mark say as well. */
function yearTableOf({ months, attainment }: Attainment, names: StatementNames, texts: Texts): Node {
  const columns = months.map((month) => shortMonthOf(month, texts));
  const rows = attainment.map((row): Cell[] => [
    namesOf(row, attainment, names, texts).join(' · '),
    ...row.months.map((month) => cellOf(month, row.target, texts)),
  ]);
  const widths = [LABEL_WIDTH, ...months.map(() => MONTH_WIDTH)];
  return table([texts.statement.promise, ...columns], rows, widths);
}

function cellOf(
  { met, breached }: { met: number; breached: number },
  target: number | null,
  { meta }: Texts,
): Cell {
  const judged = met + breached;
  const percent = attainedPercentOf({ met, judged });
  if (percent === null) return { words: '–', background: NONE };
  const words = new Intl.NumberFormat(meta.intl, { maximumFractionDigits: 1 }).format(percent);
  const isMissed = met < (target ?? 1) * judged;
  return isMissed ? { words: [words, '▼'], background: MISSED } : { words, background: KEPT };
}

/** As short as a cell is wide: the month, and where a year begins the year. */
function shortMonthOf(month: string, { meta }: Texts): string {
  const at = Date.parse(`${month}-01T00:00:00Z`);
  const name = new Intl.DateTimeFormat(meta.intl, { month: 'short', timeZone: 'UTC' }).format(at);
  return month.endsWith('-01') ? `${name} ${month.slice(0, 4)}` : name;
}

/** A month in words, for a lead. */
export const monthIn = (month: string, { meta }: Texts): string => formatMonth(month, meta.intl);
