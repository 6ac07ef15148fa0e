import { toPlainLine } from '../../common/plain-text';
import type { Node } from './node';

/** As wide as a page's text, in pixels. */
const TEXT_WIDTH = 760;

/** A run of words; Confluence refuses an empty one. */
export function text(words: string): Node {
  return { type: 'text', text: toPlainLine(words) || '–' };
}

/** Words that lead to an address, or with # to a heading of the same page. */
export function link(words: string, href: string): Node {
  return { ...text(words), marks: [{ type: 'link', attrs: { href } }] };
}

/** Between two runs of a line. */
export const space: Node = { type: 'text', text: ' ' };

/** A line of several runs. */
export const line = (content: Node[]): Node => ({ type: 'paragraph', content });

/** A part that a reader opens. */
export const expand = (title: string, content: Node[]): Node => ({
  ...{ type: 'expand', attrs: { title }, content },
});

/** A list, a point a line. */
export const bulletList = (points: Node[][]): Node => ({
  type: 'bulletList',
  content: points.map((content) => ({ type: 'listItem', content: [line(content)] })),
});

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

/** What stands in a cell: words, nodes that stand within a line, or lines of words on a colour. */
export type Cell = string | Node | Node[] | { words: string | readonly string[]; background: string };

/** A word in a coloured frame, which a reader finds at a glance; the word alone says it all. */
export function status(words: string, color: 'green' | 'red'): Node {
  return { type: 'status', attrs: { text: text(words).text ?? '', color } };
}

/**
 * A table, with a row of column names where it has them; the first cell of each row names it. Its columns are as wide as they need, or
 * as they are told, in pixels.
 */
export function table(columns: string[] | null, rows: Cell[][], widths: readonly number[] = []): Node {
  const wide = (node: Node, at: number): Node =>
    widths[at] === undefined ? node : { ...node, attrs: { ...node.attrs, colwidth: [widths[at]] } };
  const head = columns ? [row(columns.map((words, at) => wide(cell('tableHeader', words), at)))] : [];
  const body = rows.map((cells) =>
    row(cells.map((value, at) => wide(cell(at === 0 ? 'tableHeader' : 'tableCell', value), at))),
  );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const layout = whole > TEXT_WIDTH ? 'wide' : 'default';
  return { type: 'table', attrs: { layout }, content: [...head, ...body] };
}

function row(content: Node[]): Node {
  return { type: 'tableRow', content };
}

function cell(type: 'tableCell' | 'tableHeader', value: Cell): Node {
  if (typeof value === 'object' && 'background' in value)
    return toLines(type, [value.words].flat(), { background: value.background });
  if (Array.isArray(value)) return toCell(type, value);
  return toCell(type, [typeof value === 'string' ? text(value) : value]);
}

const toLines = (type: string, lines: readonly string[], attrs: NonNullable<Node['attrs']>): Node => ({
  ...{ type, attrs, content: lines.map(paragraph) },
});

const toCell = (type: string, content: Node[], attrs: Node['attrs'] = {}): Node => ({
  ...{ type, attrs, content: [{ type: 'paragraph', content }] },
});

/** A stretch of a bar, as wide as its share of the whole. */
export interface Stretch {
  share: number;
  color: string;
  words: string;
}

/** Narrower than this, a stretch is not seen. */
const LEAST_WIDTH = 12;
/** Its words fit from this width on. */
const WIDTH_OF_WORDS = 110;

/** A bar of coloured cells, which a page, a Word file and paper show alike. */
export function bar(stretches: readonly Stretch[]): Node {
  const cells = stretches.map(({ share, color, words }) => {
    const width = Math.max(LEAST_WIDTH, Math.round(share * TEXT_WIDTH));
    const content = width >= WIDTH_OF_WORDS ? [text(words)] : [];
    return toCell('tableCell', content, { background: color, colwidth: [width] });
  });
  return { type: 'table', attrs: { layout: 'default' }, content: [row(cells)] };
}

/** A whole document. */
export function document(content: Node[]): { version: 1; type: 'doc'; content: Node[] } {
  return { version: 1, type: 'doc', content };
}
