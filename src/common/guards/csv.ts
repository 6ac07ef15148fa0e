/** A cell: digits are written as they are, a text is guarded and quoted where it must be; null is empty. */
export type Cell = string | number | Date | { digits: string } | null;

/** What a spreadsheet may run: a formula's or a command's sign, the blanks and marks that nobody sees before it left out. */
const FORMULA = /^[\s\p{C}\p{M}\u115f\u1160\u2800]*?[=+\-−@|%\t\r\n]/u;

/**
 * A text as a cell of an export may hold it, CSV or workbook: one that a spreadsheet might take for a formula gets an apostrophe
 * before it. Full-width and other forms of a sign count as the sign, for a spreadsheet may read them so.
 *
 * @example guarded(' ＝1+1') // => "' ＝1+1"
 */
export function guardCell(text: string): string {
  // Each character by itself: a mark after a sign would make another character of the two.
  const plain = Array.from(text, (character) => character.normalize('NFKC')).join('');
  return FORMULA.test(plain) ? `'${text}` : text;
}

/**
 * Rows as RFC 4180 asks: CRLF after each, quotes doubled, instants in UTC. No cell runs as a formula; a number is never guarded.
 *
 * @example csvOf([['=1+1', -5]]) // => "'=1+1,-5\r\n"
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'object') return cell.digits;
  const text = guardCell(cell);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
