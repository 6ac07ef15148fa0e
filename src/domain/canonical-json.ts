/**
 * A text that is equal for equal values: Jira keeps the members of a property in an order of its own.
 *
 * @example canonicalJson({ b: 1, a: 2 }) // => '{"a":2,"b":1}'
 */
export const toCanonicalJson = (value: unknown): string => JSON.stringify(sortMembers(value)) ?? 'null';

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortMembers(item)]));
}

export const isSameJson = (a: unknown, b: unknown): boolean => toCanonicalJson(a) === toCanonicalJson(b);
