import { headingOf, type Node, partsOf, type Section, textOf } from './page';

/** A part that only people can write: its heading, and what stands there until they do. */
export interface PartToWrite {
  id: string;
  heading: string;
  nodes: Node[];
}

/**
 * The parts of a report that ask people for what only they know: those that hold a question.
 *
 * @example peoplesParts(sections, prompts).map(({ id }) => id) // => ['cause', 'went-well', 'lessons']
 */
export function peoplesParts(sections: readonly Section[], prompts: readonly string[]): PartToWrite[] {
  return sections.flatMap(({ id, heading, nodes }) => {
    const asks = nodes.some((node) => prompts.some((prompt) => textOf(node).includes(prompt)));
    return asks && heading !== null ? [{ id, heading, nodes }] : [];
  });
}

/** What people wrote under a heading, a line a paragraph; nothing while the question stands. */
export function writtenUnder(page: readonly Node[], heading: string, prompts: readonly string[]): string {
  const part = partsOf(page).find(({ title }) => textOf(title) === heading);
  const lines = (part?.nodes ?? []).map(textOf);
  const isAsked = lines.some((line) => prompts.some((prompt) => line.includes(prompt)));
  return isAsked ? '' : lines.join('\n');
}

/** The page with these nodes under a heading; where it is gone, at the end under a new one. */
export function withPart(page: readonly Node[], heading: string, nodes: Node[]): Node[] {
  const parts = partsOf(page);
  const part = parts.find(({ title }) => textOf(title) === heading);
  if (part) part.nodes = nodes;
  else parts.push({ title: headingOf(heading), nodes });
  return parts.flatMap(({ title, nodes: inner }) => (title ? [title, ...inner] : inner));
}
