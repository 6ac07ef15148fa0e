import type { Node } from '../document/node';
import { partsOf, type Section, textOf } from './page';

/** A part that only people can write: its heading, and what stands there until they do. */
export interface PartToWrite {
  id: string;
  heading: string;
  nodes: Node[];
}

/**
 * The parts of a report that ask people for what only they know: those that hold a question.
 *
 * @example peoplesPartsOf(sections, prompts).map(({ id }) => id) // => ['regret', 'effect', 'cause']
 */
export function peoplesPartsOf(sections: readonly Section[], prompts: readonly string[]): PartToWrite[] {
  return sections.flatMap(({ id, heading, nodes }) =>
    heading !== null && prompts.some((prompt) => isAsked(nodes, prompt)) ? [{ id, heading, nodes }] : [],
  );
}

/** Whether a drafted part asks a question, in the panel of one; what it says besides may be the same words. */
export function isAsked(nodes: readonly Node[], prompt: string): boolean {
  return nodes.some(({ type, content = [] }) =>
    type === 'panel' ? hasPrompt(content, prompt) : type !== 'table' && isAsked(content, prompt),
  );
}

/** What holds facts, or words that somebody quotes: a question in it is no question. */
const QUOTING = new Set(['table', 'blockquote', 'codeBlock', 'nestedExpand']);

/** Whether a question stands there as a paragraph of its own: tables hold facts, and an answer may quote it. */
export function hasPrompt(nodes: readonly Node[], prompt: string): boolean {
  return nodes.some((node) => {
    if (QUOTING.has(node.type)) return false;
    return node.type === 'paragraph' ? textOf(node).trim() === prompt : hasPrompt(node.content ?? [], prompt);
  });
}

/** What is asked of people, and the lines that show them how to answer. */
interface Asks {
  prompts: readonly string[];
  examples: readonly string[];
}

/**
 * A page on which an answer stands as any other text: a note panel of a part that asks people something, whose question is gone, gives
 * its words back without the example. Every other panel, and every word of a person's, stays where it is.
 */
export function answersFreed(page: readonly Node[], sections: readonly Section[], asks: Asks): Node[] {
  const asking = new Set(peoplesPartsOf(sections, asks.prompts).map(({ heading }) => heading));
  return partsOf(page).flatMap(({ title, nodes }) => {
    const freed = asking.has(textOf(title)) ? freeEach(nodes, asks) : nodes;
    return title ? [title, ...freed] : freed;
  });
}

const freeEach = (nodes: readonly Node[], asks: Asks): Node[] =>
  nodes.flatMap((node) => freeNode(node, asks));

function freeNode(node: Node, asks: Asks): Node[] {
  const content = node.content ?? [];
  if (node.type === 'layoutSection')
    return [{ ...node, content: content.map((each) => freeColumn(each, asks)) }];
  if (node.type !== 'panel' || node.attrs?.panelType !== 'note') return [node];
  if (asks.prompts.some((prompt) => hasPrompt(content, prompt))) return [node];
  return content.filter((inner) => !asks.examples.some((example) => textOf(inner).trim() === example));
}

/** A column holds one block at least. */
function freeColumn(column: Node, asks: Asks): Node {
  const content = freeEach(column.content ?? [], asks);
  return { ...column, content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}
