import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';

/**
 * Open spans in order, none touching the next, in two numbers each: where it begins and how much open time lies before it. One
 * more sum stands at the end, so that the length of a span is a difference.
 */
export interface OpenSpans {
  from: Float64Array;
  before: Float64Array;
}

export const NO_SPANS: OpenSpans = { from: new Float64Array(0), before: new Float64Array(1) };

/** A run of spans that are in order and do not touch. */
export function packSpans(spans: Span[]): OpenSpans {
  const packed: OpenSpans = {
    from: new Float64Array(spans.length),
    before: new Float64Array(spans.length + 1),
  };
  let total = 0;
  for (let place = 0; place < spans.length; place += 1) {
    const { from, to } = spans[place] as Span;
    packed.from[place] = from;
    total += to - from;
    packed.before[place + 1] = total;
  }
  return packed;
}

/** All the open time of a run. */
export function totalOf({ from, before }: OpenSpans): Duration {
  return before[from.length] as number;
}

/** Where a span of a run ends. */
export function closeAt({ from, before }: OpenSpans, place: number): Instant {
  return (from[place] as number) + (before[place + 1] as number) - (before[place] as number);
}

/** Runs that follow one another, as one; a span that goes on from one run into the next is one span. */
export function joinSpans(parts: OpenSpans[]): OpenSpans {
  const count = parts.reduce((sum, { from }) => sum + from.length, 0);
  const from = new Float64Array(count);
  const before = new Float64Array(count + 1);
  let [place, total, end] = [0, 0, Number.NaN];
  for (const part of parts.filter((part) => part.from.length > 0)) {
    const shared = part.from[0] === end ? 1 : 0;
    from.set(shared ? part.from.subarray(1) : part.from, place);
    place -= shared;
    for (let index = shared; index <= part.from.length; index += 1)
      before[place + index] = total + (part.before[index] as number);
    place += part.from.length;
    total += totalOf(part);
    end = closeAt(part, part.from.length - 1);
  }
  return place === count
    ? { from, before }
    : { from: from.slice(0, place), before: before.slice(0, place + 1) };
}
