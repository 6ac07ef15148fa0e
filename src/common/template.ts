/** What an acknowledgement's own text may speak of, each in braces. */
export const PLACEHOLDERS = [
  'key',
  'summary',
  'severity',
  'delay',
  'due',
  'people',
  'notified',
  'holiday',
  'contacts',
  'statusPage',
  'signature',
] as const;

type Placeholder = (typeof PLACEHOLDERS)[number];
export type Values = Record<Placeholder, string | null>;

/** A part in brackets that speaks of something, and a name in braces. */
const parts = /\[([^[\]]*\{\w+\}[^[\]]*)\]|\{(\w+)\}/g;
const names = /\{(\w+)\}/g;

/**
 * A text with its names in braces replaced; a part in brackets goes where one of its names has nothing to say. What is put in is never
 * read as a template itself.
 *
 * @example fillTemplate('Received[, {people} told].', { ...values, people: null }) // => 'Received.'
 */
export function fillTemplate(text: string, values: Values): string {
  const valuesByName = new Map<string, string | null>(Object.entries(values));
  const fill = (part: string) => part.replace(names, (_, name: string) => valuesByName.get(name) ?? '');
  const isEmpty = (part: string) => namesIn(part).some((name) => !valuesByName.get(name));
  const filled = text.replace(parts, (whole, optional?: string) =>
    optional === undefined ? fill(whole) : isEmpty(optional) ? '' : fill(optional),
  );
  return filled
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The names in braces that nothing is known of. */
export const unknownPlaceholders = (text: string): string[] =>
  namesIn(text).filter((name) => !PLACEHOLDERS.some((placeholder) => placeholder === name));

const namesIn = (text: string): string[] => [...text.matchAll(names)].map(([, name = '']) => name);
