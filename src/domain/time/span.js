/**
 * The same moments as the fewest spans, in order; touching spans become one, empty ones vanish.
 *
 * @example union([{ from: 5, to: 9 }, { from: 0, to: 5 }]) // => [{ from: 0, to: 9 }]
 */
export function union(spans) {
  const out = [];
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
export function cut(spans, holes) {
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
