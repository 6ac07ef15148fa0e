import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';
import type { Calendar } from './calendar';
import { Timeline } from './timeline';

/** A calendar ready to answer; each method keeps its operation's edges. All instants, all lengths in milliseconds. */
export interface WorkingTime {
  readonly calendar: Calendar;
  /** Whether an instant lies in an open span; the closing instant is closed. */
  isOpen(at: Instant): boolean;
  /** The first open instant at or after `at`. */
  nextOpen(at: Instant): Instant;
  /** The close of the span open at `at`, or of the next one. */
  nextClose(at: Instant): Instant;
  /** The latest instant at or before `at` such that the moment just before it is open. */
  prevOpen(at: Instant): Instant;
  /** The open time from one instant to another; negative when they are in the other order. */
  between(from: Instant, to: Instant): Duration;
  /** The earliest instant with this much open time since `at`; a negative length is subtracted. */
  add(at: Instant, length: Duration): Instant;
  /** The latest instant with this much open time from it to `at`; a negative length is added. */
  subtract(at: Instant, length: Duration): Instant;
  /** The open spans clipped to a stretch, each as long as can be, in order. */
  segments(from: Instant, to: Instant): Span[];
}

/**
 * Makes a calendar ready to answer. Years are compiled as they are asked for; an instant in a year whose holidays are not resolved
 * is refused by naming the year, and so is a calendar that does not open within 50 years.
 *
 * @example compile(nineToFive).add(friday16h, hours(2)) // => Monday 10:00
 */
export function compile(calendar: Calendar): WorkingTime {
  return new Compiled(calendar);
}

class Compiled implements WorkingTime {
  private readonly line: Timeline;

  constructor(readonly calendar: Calendar) {
    this.line = new Timeline(calendar);
  }

  isOpen(at: Instant): boolean {
    this.line.reach(at);
    const place = lastAtOrBefore(this.line.from, at);
    return place >= 0 && at < (this.line.to[place] as number);
  }

  nextOpen(at: Instant): Instant {
    const place = this.placeEndingAfter(at);
    return Math.max(at, this.line.from[place] as number);
  }

  nextClose(at: Instant): Instant {
    return this.line.closeOf(this.placeEndingAfter(at));
  }

  prevOpen(at: Instant): Instant {
    const { line } = this;
    line.reach(at - 1);
    while (lastAtOrBefore(line.from, at - 1) < 0) line.growBefore(at);
    return Math.min(at, line.to[lastAtOrBefore(line.from, at - 1)] as number);
  }

  between(from: Instant, to: Instant): Duration {
    this.line.reach(from);
    this.line.reach(to);
    return from === to ? 0 : this.openUntil(to) - this.openUntil(from);
  }

  add(at: Instant, length: Duration): Instant {
    if (length === 0) return at;
    if (length < 0) return this.subtract(at, -length);
    const { line } = this;
    line.reach(at);
    const open = this.openUntil(at) + length;
    while (open > line.total) line.growAfter(at);
    const place = lastAtOrBefore(line.before, open - 1);
    return (line.from[place] as number) + open - (line.before[place] as number);
  }

  subtract(at: Instant, length: Duration): Instant {
    if (length === 0) return at;
    if (length < 0) return this.add(at, -length);
    const { line } = this;
    line.reach(at);
    let open = this.openUntil(at) - length;
    while (open < 0) open += line.growBefore(at);
    const place = lastAtOrBefore(line.before, open);
    return (line.from[place] as number) + open - (line.before[place] as number);
  }

  segments(from: Instant, to: Instant): Span[] {
    if (to <= from) return [];
    const { line } = this;
    line.reach(from);
    line.reach(to);
    const spans: Span[] = [];
    const last = lastAtOrBefore(line.from, to - 1);
    for (let place = Math.max(0, lastAtOrBefore(line.from, from)); place <= last; place += 1)
      spans.push({
        from: Math.max(from, line.from[place] as number),
        to: Math.min(to, line.to[place] as number),
      });
    return spans.filter((span) => span.from < span.to);
  }

  /** The place of the first span that ends after an instant. */
  private placeEndingAfter(at: Instant): number {
    const { line } = this;
    line.reach(at);
    const place = lastAtOrBefore(line.from, at);
    if (place >= 0 && at < (line.to[place] as number)) return place;
    while (place + 1 >= line.from.length) line.growAfter(at);
    return place + 1;
  }

  /** The open time from the beginning of what is compiled; meant for comparing, as the beginning moves. */
  private openUntil(at: Instant): Duration {
    const { from, to, before } = this.line;
    const place = lastAtOrBefore(from, at);
    if (place < 0) return 0;
    return (before[place] as number) + Math.min(at, to[place] as number) - (from[place] as number);
  }
}

/** The place of the last number at or before a value, or -1. */
function lastAtOrBefore(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
