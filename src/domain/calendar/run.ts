import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';

/**
 * Open spans in order, none touching the next, in two numbers each: where it begins and how much open time lies before it. One
 * more sum stands at the end, so that the length of a span is a difference.
 */
export interface Run {
  from: Float64Array;
  before: Float64Array;
}

export const NOTHING: Run = { from: new Float64Array(0), before: new Float64Array(1) };

/** A run of spans that are in order and do not touch. */
export function runOf(spans: Span[]): Run {
  const run: Run = { from: new Float64Array(spans.length), before: new Float64Array(spans.length + 1) };
  let total = 0;
  for (let place = 0; place < spans.length; place += 1) {
    const { from, to } = spans[place] as Span;
    run.from[place] = from;
    total += to - from;
    run.before[place + 1] = total;
  }
  return run;
}

/** All the open time of a run. */
export function totalOf({ from, before }: Run): Duration {
  return before[from.length] as number;
}

/** Where a span of a run ends. */
export function closeAt({ from, before }: Run, place: number): Instant {
  return (from[place] as number) + (before[place + 1] as number) - (before[place] as number);
}

/** Runs that follow one another, as one; a span that goes on from one run into the next is one span. */
export function joined(runs: Run[]): Run {
  const count = runs.reduce((sum, { from }) => sum + from.length, 0);
  const from = new Float64Array(count);
  const before = new Float64Array(count + 1);
  let [place, total, end] = [0, 0, Number.NaN];
  for (const run of runs.filter((some) => some.from.length > 0)) {
    const shared = run.from[0] === end ? 1 : 0;
    from.set(shared ? run.from.subarray(1) : run.from, place);
    place -= shared;
    for (let index = shared; index <= run.from.length; index += 1)
      before[place + index] = total + (run.before[index] as number);
    place += run.from.length;
    total += totalOf(run);
    end = closeAt(run, run.from.length - 1);
  }
  return place === count
    ? { from, before }
    : { from: from.slice(0, place), before: before.slice(0, place + 1) };
}
