/**
 * The place of the last of some sorted numbers at or before a value, or -1. Opening hours are spread almost evenly over the years,
 * so the search starts where an even spread would put the value and gallops from there: a few steps where the guess is good, never
 * more than twice a binary search where it is not.
 *
 * @example lastAtOrBefore(Float64Array.of(1, 3, 5), 4) // => 1
 */
export function findLastAtOrBefore(sorted: Float64Array, value: number): number {
  const count = sorted.length;
  const first = sorted[0] as number;
  const last = sorted[count - 1] as number;
  if (count === 0 || value < first) return -1;
  if (value >= last) return count - 1;
  let low = Math.trunc(((value - first) / (last - first)) * (count - 1));
  let high = low + 1;
  for (let step = 1; (sorted[low] as number) > value; step *= 2) {
    high = low;
    low = Math.max(0, low - step);
  }
  for (let step = 1; high < count && (sorted[high] as number) <= value; step *= 2) {
    low = high;
    high = Math.min(count, high + step);
  }
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The place of the last of some sorted numbers before a value, or -1. */
export function findLastBefore(sorted: Float64Array, value: number): number {
  const place = findLastAtOrBefore(sorted, value);
  return sorted[place] === value ? place - 1 : place;
}
