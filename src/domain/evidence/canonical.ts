/** What canonical JSON is made of; a member that is absent is left out. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/**
 * JSON in its one form: members sorted by their names' code units, no spare blank, absent members left out. Equal facts have equal
 * texts, so that a digest of the text is a digest of the facts.
 *
 * @example canonical({ b: 1, a: [true] }) // => '{"a":[true],"b":1}'
 */
export function toCanonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item) => toCanonical(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => `${JSON.stringify(name)}:${toCanonical(item)}`);
  return `{${members.join(',')}}`;
}
