import type { Node } from '../document/node';
import { partsOf, type Section, textOf } from './page';

/** What a part that a person changed does not say of the newer facts, and what it says that they do not; line by line. */
export interface Difference {
  part: string;
  missing: string[];
  own: string[];
}

/**
 * How the parts a person has touched differ from the facts as they are now.
 *
 * @example differences(page, sections, ['timeline'])[0].missing // => ['15:10 EDT · Us · A second word.']
 */
export function differencesOf(
  page: readonly Node[],
  sections: readonly Section[],
  touched: readonly string[],
): Difference[] {
  const parts = partsOf(page);
  return sections
    .filter(({ id }) => touched.includes(id))
    .map(({ heading, nodes }) => {
      const part = parts.find(({ title }) => textOf(title) === (heading ?? ''));
      const [fresh, own] = [linesOf(nodes), linesOf(part?.nodes ?? [])];
      return {
        part: heading ?? '',
        missing: fresh.filter((line) => !own.includes(line)),
        own: own.filter((line) => !fresh.includes(line)),
      };
    });
}

/** A row of a table is a line, and so is a paragraph outside one. */
function linesOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'tableRow') return [(node.content ?? []).map(textOf).join(' · ')];
    if (node.type === 'paragraph' || node.type === 'heading') return [textOf(node)];
    return linesOf(node.content ?? []);
  });
}
