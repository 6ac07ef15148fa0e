import {
  BEGAN,
  type Condition,
  type During,
  type Happening,
  mapLeaves,
  type State,
} from '../scheme/conditions';
import type { MetWords } from './met-words';
import type { Pseudonyms } from './pseudonyms';

/** A list of which nothing was ever met; no scheme may leave the list empty. */
const NEVER = '~never~';

/** A condition that asks for the same of this issue, without the words it never bore. */
export const narrowCondition = <Rule extends Condition | During>(
  rule: Rule,
  met: MetWords,
  names: Pseudonyms,
): Rule => mapLeaves(rule, (leaf) => leafOf(leaf, met, names));

function leafOf(leaf: Happening | State, met: MetWords, names: Pseudonyms): Happening | State {
  if ('types' in leaf && leaf.types) return { ...leaf, types: withNever(leaf.types, met.linkTypes) };
  if ('on' in leaf) return happeningOf(leaf, met, names);
  if (leaf.is === 'status') return { ...leaf, in: withNever(leaf.in, met.statuses) };
  if (leaf.is === 'client') return { ...leaf, in: withNever(leaf.in, met.clients) };
  if (leaf.is === 'organization') return { ...leaf, in: withNever(leaf.in, met.organizations) };
  if (leaf.is === 'component') return { ...leaf, in: withNever(leaf.in, met.components) };
  if (leaf.is === 'work-type') return { ...leaf, in: withNever(leaf.in, met.workTypes) };
  if (leaf.is === 'label') return { ...leaf, in: withNever(leaf.in, met.labels) };
  if (leaf.is === 'field')
    return {
      ...leaf,
      field: names.field(leaf.field),
      ...(leaf.in ? { in: withNever(leaf.in, met.values) } : {}),
    };
  return leaf;
}

function happeningOf(leaf: Happening, met: MetWords, names: Pseudonyms): Happening {
  if (leaf.on === 'field') {
    const to = leaf.to && withNever(leaf.to, met.values);
    return { ...leaf, field: names.field(leaf.field), ...(to ? { to } : {}) };
  }
  if (leaf.on === 'date') return leaf.field === BEGAN ? leaf : { ...leaf, field: names.field(leaf.field) };
  if (leaf.on !== 'status') return leaf;
  const [to, from] = [leaf.to, leaf.from].map((names) => names && withNever(names, met.statuses));
  return { on: 'status', ...(to ? { to } : {}), ...(from ? { from } : {}) };
}

/** Of names none of which was met one stands that never is; of no names, none. */
export function withNever(names: readonly string[], met: (names: readonly string[]) => string[]): string[] {
  const matched = met(names);
  return matched.length > 0 || names.length === 0 ? matched : [NEVER];
}
