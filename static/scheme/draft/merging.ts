/** Two people's changes of one scheme brought together, value by value. */
import { own } from '../../../src/common/own';
import type { Scheme } from '../../../src/contract/scheme';
import { written } from './draft';
import { alike, byKey, isObject, type Keyed, type Values } from './values';

/** A place that both changed, each to something else. */
export interface Conflict {
  path: string[];
  yours: unknown;
  theirs: unknown;
}

/** Whose value stands at a place that both changed. */
export type Pick = (place: string) => 'yours' | 'theirs';

export const placeOf = (path: readonly string[]): string => path.join('\u0000');

/**
 * What two people made of the same scheme, together: what one alone changed is kept, and what both changed is told and picked.
 *
 * @example mergedSchemes(version3, draft, version4, () => 'yours').conflicts // => []
 */
export function mergedSchemes(
  base: Scheme,
  yours: Scheme,
  theirs: Scheme,
  pick: Pick,
): { scheme: Scheme; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const [before, one, other] = [base, yours, theirs].map(written);
  const scheme = merged(before, one, other, { path: [], conflicts, pick }) as Scheme;
  return { scheme, conflicts };
}

interface Walk {
  path: string[];
  conflicts: Conflict[];
  pick: Pick;
}

function merged(before: unknown, yours: unknown, theirs: unknown, walk: Walk): unknown {
  if (alike(yours, theirs) || alike(before, theirs)) return yours;
  if (alike(before, yours)) return theirs;
  if (isObject(yours) && isObject(theirs))
    return mergedObjects(isObject(before) ? before : {}, yours, theirs, walk);
  const keyed = [before ?? [], yours, theirs].map(byKey);
  if (keyed.every((items) => items !== null)) return mergedLists(keyed as Keyed[], walk);
  walk.conflicts.push({ path: walk.path, yours, theirs });
  return walk.pick(placeOf(walk.path)) === 'yours' ? yours : theirs;
}

function mergedObjects(before: Values, yours: Values, theirs: Values, walk: Walk): Values {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])];
  const values = keys.map((key) => {
    const path = [...walk.path, key];
    return [key, merged(own(before, key), own(yours, key), own(theirs, key), { ...walk, path })] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** Lists whose items have names are brought together item by item, in the order of whoever moved them. */
function mergedLists([before, yours, theirs]: Keyed[], walk: Walk): unknown[] {
  const [held = new Map(), mine = new Map(), other = new Map()] = [before, yours, theirs];
  const moved = !alike([...mine.keys()], [...held.keys()]);
  const order = moved ? [...mine.keys(), ...other.keys()] : [...other.keys(), ...mine.keys()];
  return [...new Set(order)]
    .map((key) =>
      merged(held.get(key), mine.get(key), other.get(key), { ...walk, path: [...walk.path, key] }),
    )
    .filter((item) => item !== undefined);
}
