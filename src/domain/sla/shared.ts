import type { Priority } from '../scheme/severity';
import type { Status, StatusCategory } from './history';

/** How many values are kept; a site has a few hundred statuses and priorities. */
const MOST = 5_000;
const statuses = new Map<string, Status>();
const priorities = new Map<string, Priority>();

/** A status as one value however often it is told: its issues are many, and it is few. */
export function sharedStatus(id: string | null, name: string | null, category: StatusCategory): Status {
  return kept(statuses, `${id}\n${name}\n${category}`, () => ({ id, name, category }));
}

/** A priority as one value however often it is told. */
export function sharedPriority(id: string | null, name: string | null): Priority {
  return kept(priorities, `${id}\n${name}`, () => ({ id, name }));
}

function kept<Value extends object>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key);
  if (known) return known;
  const made = Object.freeze(make());
  if (values.size < MOST) values.set(key, made);
  return made;
}
