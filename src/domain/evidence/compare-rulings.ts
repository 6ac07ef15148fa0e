import { type Json, toCanonical } from './canonical';

/** A number of a ruling by its place in it: what the file says, and what comes out; null where one of them has nothing. */
export interface Compared {
  place: string;
  said: string | null;
  found: string | null;
}

/** Two rulings side by side, number by number; a pause, a line of the ledger, a goal or a name is one of them. */
export function compareRulings(stated: Json, recomputed: Json): Compared[] {
  const [there, here] = [new Map(leavesOf(stated, '')), new Map(leavesOf(recomputed, ''))];
  const places = new Set([...there.keys(), ...here.keys()]);
  return [...places].map((place) => ({
    place,
    said: there.get(place) ?? null,
    found: here.get(place) ?? null,
  }));
}

const WHOLE = /\.(?:ledger|pauses)\.\d+$|\.goal$|^severityHistory\.\d+$/;

function leavesOf(value: Json | undefined, place: string): [string, string][] {
  if (typeof value !== 'object' || value === null || WHOLE.test(place)) return [[place, toCanonical(value)]];
  const members: [string, Json | undefined][] = Array.isArray(value)
    ? value.map((item, index) => [String(index + 1), item])
    : Object.entries(value);
  if (members.length === 0) return [[place, toCanonical(value)]];
  return members.flatMap(([name, item]) => leavesOf(item, place === '' ? name : `${place}.${name}`));
}
