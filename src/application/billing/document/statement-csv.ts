import type { Texts } from '../../../../locales/languages';
import { type Cell, csvOf } from '../../../common/guards/csv';
import type { Statement, StatementLine } from '../../../domain/billing/statement';
import { explainEntry, formatAmount } from './explain';

/** A statement as a file for a spreadsheet: a heading, then a line an entry. Amounts have a point and two digits. */
export function toStatementCsv({ lines }: Statement, texts: Texts): string {
  return csvOf([texts.billing.fileColumns, ...lines.map((line) => cellsOf(line, texts))]);
}

function cellsOf(line: StatementLine, texts: Texts): Cell[] {
  const { on, kind, key, summary, type } = line;
  const { kinds, workTypes } = texts.billing;
  const details = [on, kinds[kind], key, summary, type && workTypes[type]];
  const minutes = [line.workedMinutes, line.roundedMinutes, line.bankMinutes, line.balanceMinutes];
  return [...details, ...minutes, line.invoiceMinutes, toAmountCell(line.cents), explainEntry(line, texts)];
}

/** Written as digits, so that a negative amount stays a number. */
function toAmountCell(cents: number | null): Cell {
  return cents === null ? null : { digits: formatAmount(cents) };
}
