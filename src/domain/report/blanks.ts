/** The questions of a report one by one: where each is asked, and the page with an answer in its place. */
import type { Node } from '../document/node';
import { headingOf, type Part, partsOf, type Section, textOf } from './page';
import { hasPrompt, isAsked } from './parts-to-write';

/** A question of a report, and what stands around it until somebody answers. */
export interface Blank {
  /** Its part's; in a part that asks in two languages, with its column behind it. */
  id: string;
  heading: string;
  prompt: string;
  /** Which column of its part asks it; null in a part of one. */
  column: number | null;
  /** What is drafted there: the desk's standing text, and the question. */
  drafted: Node[];
}

/** A report's parts, and what is asked in them. */
interface Questions {
  sections: readonly Section[];
  prompts: readonly string[];
}

/** The same with the lines that show people how to answer. */
interface Asks extends Questions {
  examples: readonly string[];
}

/**
 * Every question of a report, in its order.
 *
 * @example blanksOf({ sections, prompts, examples }).map(({ id }) => id) // => ['regret', 'effect', 'cause.1', 'cause.2']
 */
export function blanksOf({ sections, prompts }: Questions): Blank[] {
  return sections.flatMap(({ id, heading, nodes }) => {
    const columns = columnsOf(nodes);
    const cells = columns ?? [nodes];
    return cells.flatMap((drafted, column): Blank[] => {
      const prompt = prompts.find((each) => isAsked(drafted, each));
      if (heading === null || prompt === undefined) return [];
      return columns
        ? [{ id: `${id}.${column + 1}`, heading, prompt, column, drafted }]
        : [{ id, heading, prompt, column: null, drafted }];
    });
  });
}

/** The columns of a part that stands in two languages side by side. */
function columnsOf(nodes: readonly Node[]): Node[][] | null {
  const layout = nodes.find(({ type }) => type === 'layoutSection');
  return layout ? (layout.content ?? []).map(({ content = [] }) => content) : null;
}

/** Whether a question still stands: under its own heading, or where that was renamed, under one that is people's own. */
export function isOpen(page: readonly Node[], sections: readonly Section[], blank: Blank): boolean {
  return partsAsking(partsOf(page), sections, blank).some(({ nodes }) => hasPrompt(nodes, blank.prompt));
}

/** How many questions nobody has answered yet. */
export const countBlanks = (page: readonly Node[], asks: Questions): number =>
  blanksOf(asks).filter((blank) => isOpen(page, asks.sections, blank)).length;

function partsAsking(
  parts: Part[],
  sections: readonly Section[],
  { heading }: Pick<Blank, 'heading'>,
): Part[] {
  const own = parts.filter(({ title }) => title !== null && textOf(title) === heading);
  if (own.length > 0) return own;
  const generated = new Set(sections.map((section) => section.heading ?? ''));
  return parts.filter(({ title }) => !generated.has(textOf(title)));
}

/** What people wrote to answer, a line a paragraph; nothing while the question stands, or where its part is gone. */
export function readAnswer(
  page: readonly Node[],
  { sections }: Pick<Questions, 'sections'>,
  blank: Blank,
): string {
  if (isOpen(page, sections, blank)) return '';
  const part = partsOf(page).find(({ title }) => textOf(title) === blank.heading);
  return cellOf(part?.nodes ?? [], blank)
    .slice(countStanding(part?.nodes ?? [], blank))
    .map(textOf)
    .join('\n');
}

function cellOf(nodes: Node[], { column }: Blank): Node[] {
  return (column === null ? null : columnsOf(nodes)?.[column]) ?? nodes;
}

/** How many of the desk's own lines still stand above the answer. */
function countStanding(nodes: Node[], blank: Blank): number {
  const cell = cellOf(nodes, blank);
  const standing = blank.drafted.slice(0, -1);
  const differs = standing.findIndex((node, at) => textOf(node) !== textOf(cell[at] ?? null));
  return differs < 0 ? standing.length : differs;
}

/** The page with an answer where its question stood; whatever else people wrote there stays. */
export function fillBlank(page: readonly Node[], asks: Asks, blank: Blank, answer: readonly Node[]): Node[] {
  const parts = partsOf(page);
  const asking = partsAsking(parts, asks.sections, blank).find(({ nodes }) => hasPrompt(nodes, blank.prompt));
  if (asking) asking.nodes = fillIn(asking.nodes, asks, blank.prompt, answer);
  return joinParts(parts);
}

function fillIn(nodes: readonly Node[], asks: Asks, prompt: string, answer: readonly Node[]): Node[] {
  const at = nodes.findIndex((node) => hasPrompt([node], prompt));
  const asking = nodes[at];
  if (!asking) return [...nodes];
  return [...nodes.slice(0, at), ...fillNode(asking, asks, prompt, answer), ...nodes.slice(at + 1)];
}

function fillNode(node: Node, asks: Asks, prompt: string, answer: readonly Node[]): Node[] {
  const content = node.content ?? [];
  if (node.type === 'paragraph') return [...answer];
  if (node.type !== 'panel') return [{ ...node, content: fillIn(content, asks, prompt, answer) }];
  const others = content.filter((line) => !isLineOf(line, [prompt, ...asks.examples]));
  return [...answer, ...others];
}

const isLineOf = (node: Node, lines: readonly string[]): boolean =>
  node.type === 'paragraph' && lines.includes(textOf(node).trim());

/** The page with another answer in the place of an earlier one; none asks the question again. A part that is gone comes back at the end. */
export function replaceAnswer(
  page: readonly Node[],
  blank: Blank,
  fresh: readonly Section[],
  answer: readonly Node[],
): Node[] {
  const parts = partsOf(page);
  const part = parts.find(({ title }) => textOf(title) === blank.heading) ?? restorePart(parts, blank, fresh);
  const standing = cellOf(part.nodes, blank).slice(0, countStanding(part.nodes, blank));
  const cell = answer.length > 0 ? [...standing, ...answer] : blank.drafted;
  part.nodes = withCell(part.nodes, blank, cell);
  return joinParts(parts);
}

function restorePart(parts: Part[], { heading }: Blank, fresh: readonly Section[]): Part {
  const nodes = fresh.find((section) => section.heading === heading)?.nodes ?? [];
  const part = { title: headingOf(heading), nodes };
  parts.push(part);
  return part;
}

function withCell(nodes: Node[], { column }: Blank, cell: Node[]): Node[] {
  if (column === null || columnsOf(nodes) === null) return cell;
  return nodes.map((node) => {
    if (node.type !== 'layoutSection') return node;
    const columns = (node.content ?? []).map((each, nth) =>
      nth === column ? { ...each, content: cell } : each,
    );
    return { ...node, content: columns };
  });
}

const joinParts = (parts: readonly Part[]): Node[] =>
  parts.flatMap(({ title, nodes }) => (title ? [title, ...nodes] : nodes));
