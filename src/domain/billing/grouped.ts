/**
 * Things put together by a key, keys in the order they first come, things in their own order.
 *
 * @example grouped([3, 4, 5], (n) => String(n % 2)) // => Map { '1' => [3, 5], '0' => [4] }
 */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
