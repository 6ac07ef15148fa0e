import { heading, panel, paragraph, table } from '../document/adf';
import type { Node } from '../document/node';
import { formatMonth } from '../report/format';
import type { Language } from '../report/words';
import { kindWords } from './csv';
import type { Statement, StatementLine } from './statement';
import { formatAmount, formatMinutes, typeWords } from './words';

/** How many lines a page lists; the file has them all. */
const MOST = 300;

const english = {
  title: (client: string, month: string) => `${client}: statement of ${month}`,
  opening: 'Opening balance',
  bought: 'Bought',
  used: 'Used',
  closing: 'Closing balance',
  invoiced: 'Invoiced time',
  amount: 'Invoiced amount',
  unpriced: (lines: number) =>
    lines === 1 ? '1 line has no rate and no amount.' : `${lines} lines have no rate and no amount.`,
  lines: 'Lines',
  more: (lines: number) =>
    `${lines} more ${lines === 1 ? 'line is' : 'lines are'} in the file that comes with this statement.`,
  none: 'Nothing was worked or bought in this month.',
  columns: ['Date', 'Entry', 'Issue', 'Work', 'Worked', 'Bank', 'Balance', 'Invoiced', 'Why'],
  sums: ['Account', 'Time or amount'],
};
type StatementWords = typeof english;

const french: StatementWords = {
  title: (client, month) => `${client}\u00a0: relevé de ${month}`,
  opening: 'Solde d’ouverture',
  bought: 'Acheté',
  used: 'Utilisé',
  closing: 'Solde de clôture',
  invoiced: 'Temps facturé',
  amount: 'Montant facturé',
  unpriced: (lines) =>
    lines < 2 ? `${lines} ligne n’a ni tarif ni montant.` : `${lines} lignes n’ont ni tarif ni montant.`,
  lines: 'Lignes',
  more: (lines) =>
    `${lines} ${lines < 2 ? 'autre ligne est' : 'autres lignes sont'} dans le fichier qui accompagne ce relevé.`,
  none: 'Rien n’a été travaillé ni acheté ce mois-ci.',
  columns: ['Date', 'Écriture', 'Ticket', 'Travail', 'Travaillé', 'Banque', 'Solde', 'Facturé', 'Pourquoi'],
  sums: ['Compte', 'Temps ou montant'],
};

const words: Record<Language, StatementWords> = { en: english, fr: french };

/** The title of a month's statement; a client has one a month. */
export function statementTitleOf(client: string, month: string, language: Language): string {
  return words[language].title(client, formatMonth(month, language));
}

/** A month's statement as parts of an Atlassian document: the sums, the warning below zero, the lines with their reasons. */
export function statementDocumentOf(client: string, statement: Statement, language: Language): Node[] {
  const say = words[language];
  const { closing, lines, unpriced, forecast } = statement;
  const nodes = [
    heading(2, statementTitleOf(client, statement.month, language)),
    ...(closing.warning ? [panel('warning', [closing.warning[language]])] : []),
    table(say.sums, sumsOf(statement, say)),
    ...(forecast ? [paragraph(forecast.say[language])] : []),
    ...(unpriced > 0 ? [paragraph(say.unpriced(unpriced))] : []),
  ];
  if (lines.length === 0) return [...nodes, paragraph(say.none)];
  const listed = table(
    say.columns,
    lines.slice(0, MOST).map((line) => cellsOf(line, language)),
  );
  const rest = lines.length > MOST ? [paragraph(say.more(lines.length - MOST))] : [];
  return [...nodes, heading(3, say.lines), listed, ...rest];
}

function sumsOf(statement: Statement, say: StatementWords): string[][] {
  return [
    [say.opening, formatMinutes(statement.openingMinutes)],
    [say.bought, formatMinutes(statement.boughtMinutes)],
    [say.used, formatMinutes(statement.usedMinutes)],
    [say.closing, formatMinutes(statement.closing.minutes)],
    [say.invoiced, formatMinutes(statement.invoiceMinutes)],
    [say.amount, formatAmount(statement.invoiceCents)],
  ];
}

function cellsOf(line: StatementLine, language: Language): string[] {
  const { on, kind, key, type, workedMinutes, bankMinutes, balanceMinutes, invoiceMinutes, why } = line;
  const work = type ? typeWords[type][language] : '';
  const details = [on, kindWords[kind][language], key ?? '', work];
  return [
    ...details,
    ...[workedMinutes, bankMinutes, balanceMinutes, invoiceMinutes].map(formatMinutes),
    why[language],
  ];
}
