import { Latest } from '../latest';

/** How many values are kept; a site has a few hundred statuses and priorities. */
const MOST = 2_000;
const statuses = new Latest(MOST);
const priorities = new Latest(MOST);
/** A status as one value however often it is told: its issues are many, and it is few. */
export function sharedStatus(id, name, category) {
  return shared(statuses, JSON.stringify([id, name, category]), () => ({ id, name, category }));
}
/** A priority as one value however often it is told. */
export function sharedPriority(id, name) {
  return shared(priorities, JSON.stringify([id, name]), () => ({ id, name }));
}
function shared(values, key, make) {
  const value = values.get(key) ?? Object.freeze(make());
  if (!values.has(key)) values.set(key, value);
  return value;
}
