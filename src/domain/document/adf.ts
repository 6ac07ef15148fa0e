import type { Node } from './node';

/** Text without control or direction-override characters; Confluence refuses an empty text node. */
function text(words: string): Node {
  const clean = words.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return { type: 'text', text: clean === '' ? '–' : clean };
}

/** A paragraph of plain words. */
export function paragraph(words: string): Node {
  return { type: 'paragraph', content: [text(words)] };
}

/** A heading of a level from 1 to 6. */
export function heading(level: number, words: string): Node {
  return { type: 'heading', attrs: { level }, content: [text(words)] };
}

/** A panel of the given kind, a paragraph a line. */
export function panel(panelType: 'info' | 'success' | 'warning' | 'note', lines: string[]): Node {
  return { type: 'panel', attrs: { panelType }, content: lines.map(paragraph) };
}

/** What stands in a cell: words, or one of the nodes that stand within a line. */
export type Cell = string | Node;

/** A word in a coloured frame, which a reader finds at a glance; the word alone says it all. */
export function status(words: string, color: 'green' | 'red'): Node {
  return { type: 'status', attrs: { text: text(words).text ?? '', color } };
}

/** A table, with a row of column names where it has them; the first cell of each row names it. */
export function table(columns: string[] | null, rows: Cell[][]): Node {
  const head = columns ? [row(columns.map((words) => cell('tableHeader', words)))] : [];
  const body = rows.map((cells) =>
    row(cells.map((value, at) => cell(at === 0 ? 'tableHeader' : 'tableCell', value))),
  );
  return { type: 'table', attrs: { layout: 'default' }, content: [...head, ...body] };
}

function row(content: Node[]): Node {
  return { type: 'tableRow', content };
}

function cell(type: 'tableCell' | 'tableHeader', value: Cell): Node {
  const content = [typeof value === 'string' ? text(value) : value];
  return { type, attrs: {}, content: [{ type: 'paragraph', content }] };
}

/** A whole document. */
export function document(content: Node[]): { version: 1; type: 'doc'; content: Node[] } {
  return { version: 1, type: 'doc', content };
}
