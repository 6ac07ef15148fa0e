import { type Cell, csvOf } from '../../common/csv';
import type { Language } from '../report/words';
import type { Statement, StatementLine } from './statement';
import { formatAmount, typeWords } from './words';

const columns: Record<Language, string[]> = {
  en: [
    ...['Date', 'Entry', 'Issue', 'Summary', 'Work', 'Worked (min)', 'Rounded up (min)'],
    ...['Bank (min)', 'Balance (min)', 'Invoiced (min)', 'Amount', 'Why'],
  ],
  fr: [
    ...['Date', 'Écriture', 'Ticket', 'Sommaire', 'Travail', 'Travaillé (min)', 'Arrondi (min)'],
    ...['Banque (min)', 'Solde (min)', 'Facturé (min)', 'Montant', 'Pourquoi'],
  ],
};

/** Kinds of entry as a client reads them. */
export const kindWords: Record<StatementLine['kind'], Record<Language, string>> = {
  purchase: { en: 'Purchase', fr: 'Achat' },
  work: { en: 'Work', fr: 'Travail' },
  excluded: { en: 'Work apart from the bank', fr: 'Travail hors banque' },
  counter: { en: 'Correction', fr: 'Correction' },
  minimum: { en: 'Emergency minimum', fr: 'Minimum d’urgence' },
  travel: { en: 'Travel', fr: 'Déplacement' },
  adjustment: { en: 'Adjustment', fr: 'Ajustement' },
};

/** A statement as a file for a spreadsheet: a heading, then a line an entry. Amounts have a point and two digits. */
export function toStatementCsv(statement: Statement, language: Language): string {
  return csvOf([columns[language], ...statement.lines.map((line) => cellsOf(line, language))]);
}

function cellsOf(line: StatementLine, language: Language): Cell[] {
  const { on, kind, key, summary, type, why } = line;
  const details = [on, kindWords[kind][language], key, summary, type && typeWords[type][language]];
  const minutes = [line.workedMinutes, line.roundedMinutes, line.bankMinutes, line.balanceMinutes];
  return [...details, ...minutes, line.invoiceMinutes, toAmountCell(line.cents), why[language]];
}

/** Written as digits, so that a negative amount stays a number. */
function toAmountCell(cents: number | null): Cell {
  return cents === null ? null : { digits: formatAmount(cents) };
}
