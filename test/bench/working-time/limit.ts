import type { Span } from '../../../src/domain/time/span';
import type { Engine } from './work';

/** What nothing can beat by much: spans and sums worked out beforehand, and a bare binary search with no question asked. */
export function limitOver(spans: Span[]): Engine {
  const from = Float64Array.from(spans, (span) => span.from);
  const to = Float64Array.from(spans, (span) => span.to);
  const before = new Float64Array(spans.length);
  for (let place = 1; place < spans.length; place += 1)
    before[place] = (before[place - 1] as number) + (to[place - 1] as number) - (from[place - 1] as number);
  const openUntil = (at: number) => {
    const place = findLastAtMost(from, at);
    return (before[place] as number) + Math.min(at, to[place] as number) - (from[place] as number);
  };
  return {
    name: 'bare binary search (the limit)',
    library: false,
    add(at, length) {
      const open = openUntil(at) + length;
      const place = findLastAtMost(before, open - 1);
      return (from[place] as number) + open - (before[place] as number);
    },
    between: (start, end) => openUntil(end) - openUntil(start),
  };
}

function findLastAtMost(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
