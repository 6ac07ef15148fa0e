/** A document as the editor takes it apart: each line of plain words by itself, and put together again with what was typed. */
import { own } from '../common/own';
import type { Node } from './frame/document';

/** What was typed for each line, by the line's place in the document. */
export type Typed = Record<string, string>;

/** A line that can be typed over: words alone, for a link or a coloured word would be lost. */
export const isPlainLine = ({ type, content = [] }: Node): boolean =>
  ['paragraph', 'heading'].includes(type) &&
  content.every((run) => run.type === 'text' && (run.marks ?? []).length === 0);

export const wordsOf = ({ text = '', content = [] }: Node): string => text + content.map(wordsOf).join('');

/**
 * The document with what was typed: a line that is empty is gone, and with the last of its lines a panel, a list or an expand; a second
 * line makes a second paragraph. What was not typed over stays as it was, to the last mark.
 */
export function withTyped(document: Node, typed: Typed): Node {
  const added = paragraphsOf(typed.end ?? '');
  return { ...document, content: [...childrenOf(document, typed, ''), ...added] };
}

const childrenOf = ({ content = [] }: Node, typed: Typed, place: string): Node[] =>
  content.flatMap((child, nth) => toEdited(child, typed, placeOf(place, nth)));

export const placeOf = (above: string, nth: number): string =>
  above === '' ? String(nth) : `${above}.${nth}`;

function toEdited(node: Node, typed: Typed, place: string): Node[] {
  if (isPlainLine(node)) return toLines(node, own(typed, place));
  if (!node.content || node.type === 'paragraph' || node.type === 'heading') return [node];
  const content = childrenOf(node, typed, place);
  if (content.length > 0) return [{ ...node, content }];
  return KEPT_EMPTY.includes(node.type) ? [{ ...node, content: [{ type: 'paragraph' }] }] : [];
}

/** A cell and a column hold one block at least. */
const KEPT_EMPTY = ['tableCell', 'tableHeader', 'layoutColumn'];

function toLines(node: Node, text: string | undefined): Node[] {
  if (text === undefined || text.replace(/\r/g, '') === wordsOf(node)) return [node];
  const [first, ...others] = paragraphsOf(text);
  if (!first) return [];
  return [{ ...node, content: first.content ?? [] }, ...others];
}

const paragraphsOf = (text: string): Node[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
