import type { Instant } from './instant';

/** A half-open stretch of time: `from` belongs to it, `to` does not. */
export interface Span {
  from: Instant;
  to: Instant;
}

/**
 * The same moments as the fewest spans, in order; touching spans become one, empty ones vanish.
 *
 * @example union([{ from: 5, to: 9 }, { from: 0, to: 5 }]) // => [{ from: 0, to: 9 }]
 */
export function mergeSpans(spans: Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else out.push({ ...span });
  }
  return out;
}

/**
 * What is left of some spans after others are cut out.
 *
 * @example subtract([{ from: 0, to: 9 }], [{ from: 3, to: 4 }]) // => [{ from: 0, to: 3 }, { from: 4, to: 9 }]
 */
export function cutSpans(spans: Span[], holes: Span[]): Span[] {
  return holes.reduce(
    (left, hole) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, hole.from) },
          { from: Math.max(from, hole.to), to },
        ].filter((part) => part.from < part.to),
      ),
    spans,
  );
}
