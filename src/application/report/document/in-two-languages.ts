import { line, link } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { Section } from '../../../domain/report/page';
import type { Letter } from './letter';
import { claimHeading, writeSections } from './sections';

/** Two letters one after the other, each with a link to the other; the second begins under the name of its language. */
export function placeInTurn(first: Letter, second: Letter): Section[] {
  const taken = new Set<string>();
  const above = inLanguage(writeSections(first), first, taken);
  const name = claimHeading(second.texts.meta.name, taken);
  const below = inLanguage(writeSections(second), second, taken);
  const [opening, ...parts] = withOpening(below, second);
  const top = above.find(({ heading }) => heading !== null)?.heading ?? null;
  return [
    ...withLink(withOpening(above, first), second.texts.letter.toOther, name),
    ...withLink([{ ...opening, heading: name }], first.texts.letter.toOther, top),
    ...parts,
  ];
}

/** Its parts by ids and headings of their own: what is remembered of them is told apart, and so is what people write. */
function inLanguage(sections: Section[], { texts }: Letter, taken: Set<string>): Section[] {
  return sections.map((section) => ({
    ...section,
    id: `${section.id}.${texts.meta.code}`,
    heading: section.heading === null ? null : claimHeading(section.heading, taken),
  }));
}

/** A template may leave the opening out; the link to the other language stands there all the same. */
function withOpening(sections: Section[], { texts }: Letter): [Section, ...Section[]] {
  const [first, ...rest] = sections;
  if (first && first.heading === null) return [first, ...rest];
  return [{ id: `outcome.${texts.meta.code}`, heading: null, nodes: [] }, ...sections];
}

function withLink(sections: [Section, ...Section[]], words: string, heading: string | null): Section[] {
  const [opening, ...rest] = sections;
  if (heading === null) return sections;
  return [{ ...opening, nodes: [line([link(words, toAnchor(heading))]), ...opening.nodes] }, ...rest];
}

/** A heading's address on its page, as Confluence makes it. */
const toAnchor = (heading: string): string => `#${encodeURIComponent(heading.trim().replace(/\s+/g, '-'))}`;

/** Two letters in two columns under one heading each. */
export function placeSideBySide(first: Letter, second: Letter): Section[] {
  const others = writeSections(second);
  return writeSections(first).map((section) => {
    const other = others.find(({ id }) => id === section.id) ?? section;
    const heading = section.heading === null ? null : joinHeadings(section.heading, other.heading);
    return { id: section.id, heading, nodes: [toColumns(section.nodes, other.nodes)] };
  });
}

const joinHeadings = (first: string, second: string | null) =>
  first === second ? first : `${first} / ${second}`;

function toColumns(left: Node[], right: Node[]): Node {
  const toColumn = (content: Node[]): Node => ({ type: 'layoutColumn', attrs: { width: 50 }, content });
  return { type: 'layoutSection', content: [toColumn(left), toColumn(right)] };
}
