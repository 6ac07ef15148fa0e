import type { Counts } from './counts';

/** What an issue adds to one rollup document. */
export interface Part {
  /** The document's name. */
  name: string;
  counts: Counts;
}

/** A document to change: what the issue added to it until now, and what it adds from now on. */
export interface Replacement {
  name: string;
  before: Counts;
  after: Counts;
}

/**
 * What must change so that an issue adds exactly the wanted parts: at most `most` documents at once, and the parts it will have
 * added then. Repeated until nothing changes, it ends with the wanted parts whatever happened in between.
 */
export function findNextReplacement(
  added: readonly Part[],
  wanted: readonly Part[],
  most: number,
): { changes: Replacement[]; added: Part[] } {
  const names = [...new Set([...added, ...wanted].map(({ name }) => name))].sort();
  const all = names.map((name) => ({ name, before: countsOf(added, name), after: countsOf(wanted, name) }));
  const changes = all.filter(({ before, after }) => !isSame(before, after)).slice(0, most);
  const changed = new Map(changes.map(({ name, after }) => [name, after]));
  const parts = names.map((name) => ({ name, counts: changed.get(name) ?? countsOf(added, name) }));
  return { changes, added: parts.filter(({ counts }) => Object.keys(counts).length > 0) };
}

const countsOf = (parts: readonly Part[], name: string): Counts =>
  parts.find((part) => part.name === name)?.counts ?? {};

function isSame(a: Counts, b: Counts): boolean {
  return JSON.stringify(sortMembers(a)) === JSON.stringify(sortMembers(b));
}

/** Storage keeps the names of a record in an order of its own. */
function sortMembers(counts: Counts): unknown {
  const entries = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, value]) => [name, typeof value === 'number' ? value : sortMembers(value)]);
}
