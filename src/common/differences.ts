/** Values of a scheme compared, and lists known by the names of their items. */
export type Values = Record<string, unknown>;
export type Keyed = Map<string, unknown>;

/** The ends of an interval are no names. */
const TIME = /^\d\d:\d\d$/;
const NAMES = ['key', 'name', 'id', 'date', 'at', 'label', 'text'];

/** The items of a list by what names them; null where something has no name, or a name comes twice. */
export function indexByName(list: unknown): Keyed | null {
  if (!Array.isArray(list)) return null;
  const named = list.map((item) => [nameOf(item), item] as const);
  const items = new Map(named.flatMap(([name, item]) => (name === null ? [] : [[name, item] as const])));
  return items.size === list.length ? items : null;
}

function nameOf(item: unknown): string | null {
  if (typeof item === 'string') return TIME.test(item) ? null : item;
  if (!isObject(item)) return null;
  const name = NAMES.map((key) => memberOf(item, key)).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : null;
}

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same, in whatever order their keys stand. */
export function isSameValue(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (Array.isArray(first) && Array.isArray(second))
    return first.length === second.length && first.every((item, place) => isSameValue(item, second[place]));
  if (!isObject(first) || !isObject(second)) return false;
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return keys.every((key) => isSameValue(memberOf(first, key), memberOf(second, key)));
}

export interface Difference {
  path: string[];
  was: unknown;
  is: unknown;
}

/** Where two values differ, place by place. */
export function differencesBetween(path: string[], was: unknown, is: unknown): Difference[] {
  if (isSameValue(was, is)) return [];
  if (isObject(was) && isObject(is)) return differencesOfItems(path, Object.entries(was), Object.entries(is));
  const [first, second] = [indexByName(was), indexByName(is)];
  if (!first || !second) return [{ path, was, is }];
  const items = differencesOfItems(path, [...first], [...second]);
  const orders = [first, second].map((items) => [...items.keys()]);
  return items.length > 0 ? items : [{ path: [...path, 'order'], was: orders[0], is: orders[1] }];
}

type Items = [string, unknown][];

function differencesOfItems(path: string[], was: Items, is: Items): Difference[] {
  const [first, second] = [new Map(was), new Map(is)];
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  return keys.flatMap((key) => differencesBetween([...path, key], first.get(key), second.get(key)));
}

/** What stands under a name, and never what every object inherits. */
const memberOf = (values: Values, name: string): unknown => new Map(Object.entries(values)).get(name);
