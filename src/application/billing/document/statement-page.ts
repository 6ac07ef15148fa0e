import type { Texts } from '../../../../locales/languages';
import type { Statement, StatementLine } from '../../../domain/billing/statement';
import { heading, panel, paragraph, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { formatMinutes } from '../../../domain/time/format-length';
import { explainEntry, explainForecast, formatAmount, warnOf } from './explain';

/** How many lines a page lists; the file has them all. */
const MOST = 300;

/** A month of a time bank as parts of a document: the sums, the warning below zero, the lines with their reasons. */
export function statementPartsOf(statement: Statement, texts: Texts): Node[] {
  const { statement: phrases } = texts.billing;
  const { closing, lines, unpriced, forecast } = statement;
  const warning = warnOf(closing, texts);
  const nodes = [
    ...(warning === null ? [] : [panel('warning', [warning])]),
    table(phrases.sums, sumsOf(statement, texts)),
    ...(forecast ? [paragraph(explainForecast(forecast, texts))] : []),
    ...(unpriced > 0 ? [paragraph(phrases.unpriced(unpriced))] : []),
  ];
  if (lines.length === 0) return [...nodes, paragraph(phrases.none)];
  const listed = table(
    phrases.columns,
    lines.slice(0, MOST).map((line) => cellsOf(line, texts)),
  );
  const rest = lines.length > MOST ? [paragraph(phrases.more(lines.length - MOST))] : [];
  return [...nodes, heading(3, phrases.lines), listed, ...rest];
}

function sumsOf(statement: Statement, { billing, units }: Texts): string[][] {
  const { statement: phrases } = billing;
  return [
    [phrases.opening, formatMinutes(statement.openingMinutes, units)],
    [phrases.bought, formatMinutes(statement.boughtMinutes, units)],
    [phrases.used, formatMinutes(statement.usedMinutes, units)],
    [phrases.closing, formatMinutes(statement.closing.minutes, units)],
    [phrases.invoiced, formatMinutes(statement.invoiceMinutes, units)],
    [phrases.amount, formatAmount(statement.invoiceCents)],
  ];
}

function cellsOf(line: StatementLine, texts: Texts): string[] {
  const { on, kind, key, type, workedMinutes, bankMinutes, balanceMinutes, invoiceMinutes } = line;
  const { kinds, workTypes } = texts.billing;
  const amounts = [workedMinutes, bankMinutes, balanceMinutes, invoiceMinutes];
  return [
    ...[on, kinds[kind], key ?? '', type ? workTypes[type] : ''],
    ...amounts.map((minutes) => formatMinutes(minutes, texts.units)),
    explainEntry(line, texts),
  ];
}
