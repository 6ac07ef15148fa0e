import { Latest } from '../../latest';
import type { Priority } from '../../scheme/severity';
import type { Status, StatusCategory } from '../history/history';

/** How many values are kept; a site has a few hundred statuses and priorities. */
const MOST = 2_000;
const statuses = new Latest<Status>(MOST);
const priorities = new Latest<Priority>(MOST);

/** A status as one value however often it is told: its issues are many, and it is few. */
export function internStatus(
  id: string | null,
  name: string | null,
  category: StatusCategory,
  names?: readonly string[],
): Status {
  const key = `${category} ${keyOf(id, name, names)}`;
  return intern(statuses, key, () => (names ? { id, name, category, names } : { id, name, category }));
}

/** A priority as one value however often it is told. */
export function internPriority(id: string | null, name: string | null, names?: readonly string[]): Priority {
  return intern(priorities, keyOf(id, name, names), () => (names ? { id, name, names } : { id, name }));
}

/** The id's length keeps it apart from the name, whatever either holds; writing both as JSON costs as much as all else. */
function keyOf(id: string | null, name: string | null, names: readonly string[] | undefined): string {
  const key = `${id === null ? '-' : `${id.length}.${id}`}${name === null ? '-' : `=${name}`}`;
  return names ? JSON.stringify([key, names]) : key;
}

function intern<Value extends object>(values: Latest<Value>, key: string, make: () => Value): Value {
  const value = values.get(key) ?? Object.freeze(make());
  if (!values.has(key)) values.set(key, value);
  return value;
}
