import { union } from '../time/span';
/** Spans ready to be summed over any stretch: a look-up at either end. */
export class Cover {
  spans;
  before = [];
  constructor(spans) {
    this.spans = union([...spans]);
    let total = 0;
    for (const { from, to } of this.spans) {
      this.before.push(total);
      total += to - from;
    }
  }
  /** How much of a stretch is covered; nothing of a backwards one. */
  within(from, to) {
    return from < to ? this.until(to) - this.until(from) : 0;
  }
  until(at) {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.spans[middle].from <= at) low = middle + 1;
      else high = middle;
    }
    const last = this.spans[low - 1];
    return last ? this.before[low - 1] + Math.min(at, last.to) - last.from : 0;
  }
}
