/** Two people's changes of one scheme brought together, value by value. */
import { indexByName, isObject, isSameValue, type Keyed, type Values } from '../../../src/common/differences';
import { own } from '../../../src/common/own';
import type { Scheme } from '../../../src/contract/scheme';
import { toOwnScheme } from './draft';

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
export function mergeSchemes(
  base: Scheme,
  yours: Scheme,
  theirs: Scheme,
  pick: Pick,
): { scheme: Scheme; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const [before, first, second] = [base, yours, theirs].map(toOwnScheme);
  const scheme = mergeValues(before, first, second, { path: [], conflicts, pick }) as Scheme;
  return { scheme, conflicts };
}

interface MergeState {
  path: string[];
  conflicts: Conflict[];
  pick: Pick;
}

function mergeValues(before: unknown, yours: unknown, theirs: unknown, state: MergeState): unknown {
  if (isSameValue(yours, theirs) || isSameValue(before, theirs)) return yours;
  if (isSameValue(before, yours)) return theirs;
  if (isObject(yours) && isObject(theirs))
    return mergeObjects(isObject(before) ? before : {}, yours, theirs, state);
  const keyed = [before ?? [], yours, theirs].map(indexByName);
  if (keyed.every((items) => items !== null)) return mergeLists(keyed as Keyed[], state);
  state.conflicts.push({ path: state.path, yours, theirs });
  return state.pick(placeOf(state.path)) === 'yours' ? yours : theirs;
}

function mergeObjects(before: Values, yours: Values, theirs: Values, state: MergeState): Values {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])];
  const values = keys.map((key) => {
    const path = [...state.path, key];
    return [
      key,
      mergeValues(own(before, key), own(yours, key), own(theirs, key), { ...state, path }),
    ] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** Lists whose items have names are brought together item by item, in the order of whoever moved them. */
function mergeLists([before, yours, theirs]: Keyed[], state: MergeState): unknown[] {
  const [baseItems = new Map(), yourItems = new Map(), theirItems = new Map()] = [before, yours, theirs];
  const moved = !isSameValue([...yourItems.keys()], [...baseItems.keys()]);
  const order = moved
    ? [...yourItems.keys(), ...theirItems.keys()]
    : [...theirItems.keys(), ...yourItems.keys()];
  return [...new Set(order)]
    .map((key) =>
      mergeValues(baseItems.get(key), yourItems.get(key), theirItems.get(key), {
        ...state,
        path: [...state.path, key],
      }),
    )
    .filter((item) => item !== undefined);
}
