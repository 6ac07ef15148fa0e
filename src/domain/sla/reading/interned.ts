import { Latest } from '../../../common/latest';
import type { Priority } from '../../scheme/severity/severity';
import type { Status, StatusCategory } from '../history/history';

/** How many ids or names are kept, and how many values of each; a site has a few hundred statuses and priorities. */
const MOST = 2_000;
const MOST_ALIKE = 20;
const statuses = new Latest<Status[]>(MOST);
const priorities = new Latest<Priority[]>(MOST);

/** A status as one value however often it is told: its issues are many, and it is few. */
export function internStatus(
  id: string | null,
  name: string | null,
  category: StatusCategory,
  names?: readonly string[],
): Status {
  return intern(statuses, names ? { id, name, category, names } : { id, name, category });
}

/** A priority as one value however often it is told. */
export function internPriority(id: string | null, name: string | null, names?: readonly string[]): Priority {
  return intern(priorities, names ? { id, name, names } : { id, name });
}

/** Values of one id are compared one by one: there are few, and a key made of all that they say costs as much as reading the rest. */
function intern<Value extends Priority & { category?: StatusCategory }>(
  values: Latest<Value[]>,
  wanted: Value,
): Value {
  const key = wanted.id ?? wanted.name ?? '';
  const alike = values.get(key);
  for (const value of alike ?? []) if (isSame(value, wanted)) return value;
  if (alike && alike.length < MOST_ALIKE) alike.push(wanted);
  else values.set(key, [wanted]);
  return Object.freeze(wanted);
}

function isSame(
  a: Priority & { category?: StatusCategory },
  b: Priority & { category?: StatusCategory },
): boolean {
  return a.id === b.id && a.name === b.name && a.category === b.category && hasSameNames(a, b);
}

function hasSameNames({ names: a }: Priority, { names: b }: Priority): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((name, place) => name === b[place]);
}
