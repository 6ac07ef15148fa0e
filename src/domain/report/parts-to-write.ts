import type { Node } from '../document/node';
import { headingOf, type Part, partsOf, type Section, textOf } from './page';

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
    heading !== null && prompts.some((prompt) => hasPrompt(nodes, prompt)) ? [{ id, heading, nodes }] : [],
  );
}

/**
 * How many questions still stand as they were drafted. Each is looked for under its own heading; where somebody renamed that one, under
 * the headings that are people's own. A comment of the client's that says the same words stands in a part that asks nothing.
 */
export function countBlanks(
  page: readonly Node[],
  sections: readonly Section[],
  prompts: readonly string[],
): number {
  const parts = partsOf(page);
  const generated = new Set(sections.map(({ heading }) => heading ?? ''));
  const freeParts = parts.filter(({ title }) => !generated.has(textOf(title)));
  return prompts.filter((prompt) => {
    const heading = sections.find(({ nodes }) => hasPrompt(nodes, prompt))?.heading;
    const own = parts.filter(({ title }) => title !== null && textOf(title) === heading);
    return (own.length > 0 ? own : freeParts).some(({ nodes }) => hasPrompt(nodes, prompt));
  }).length;
}

/** What people wrote under a heading, a line a paragraph; nothing while the question stands. */
export function readUnder(page: readonly Node[], heading: string, prompts: readonly string[]): string {
  const nodes = findPart(partsOf(page), heading)?.nodes ?? [];
  return prompts.some((prompt) => hasPrompt(nodes, prompt)) ? '' : nodes.map(textOf).join('\n');
}

/** The page with these nodes under a heading; where it is gone, at the end under a new one. */
export function withPart(page: readonly Node[], heading: string, nodes: Node[]): Node[] {
  const parts = partsOf(page);
  const part = findPart(parts, heading);
  if (part) part.nodes = nodes;
  else parts.push({ title: headingOf(heading), nodes });
  return parts.flatMap(({ title, nodes: inner }) => (title ? [title, ...inner] : inner));
}

const findPart = (parts: Part[], heading: string) => parts.find(({ title }) => textOf(title) === heading);

/** Whether a question stands there as a paragraph of its own: tables hold facts, and an answer may quote it. */
export function hasPrompt(nodes: readonly Node[], prompt: string): boolean {
  return nodes.some((node) => {
    if (node.type === 'table') return false;
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
