import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import { mergeSpans, type Span } from '../time/span';

/** Spans ready to be summed over any stretch: a look-up at either end. */
export class Cover {
  readonly spans: Span[];
  private readonly before: Duration[] = [];

  constructor(spans: readonly Span[]) {
    this.spans = mergeSpans([...spans]);
    let total = 0;
    for (const { from, to } of this.spans) {
      this.before.push(total);
      total += to - from;
    }
  }

  /** How much of a stretch is covered; nothing of a backwards one. */
  sumBetween(from: Instant, to: Instant): Duration {
    return from < to ? this.sumUntil(to) - this.sumUntil(from) : 0;
  }

  private sumUntil(at: Instant): Duration {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.spans[middle] as Span).from <= at) low = middle + 1;
      else high = middle;
    }
    const last = this.spans[low - 1];
    return last ? (this.before[low - 1] as Duration) + Math.min(at, last.to) - last.from : 0;
  }
}
