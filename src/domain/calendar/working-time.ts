import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';
import type { Calendar } from './calendar';
import { closeAt, totalOf } from './open-spans';
import { requireInRange } from './require-answerable';
import { findLastAtOrBefore, findLastBefore } from './sorted-search';
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
export function compileCalendar(calendar: Calendar): WorkingTime {
  return new CompiledCalendar(calendar);
}

class CompiledCalendar implements WorkingTime {
  private readonly timeline: Timeline;

  constructor(readonly calendar: Calendar) {
    this.timeline = new Timeline(calendar);
  }

  isOpen(at: Instant): boolean {
    this.timeline.reach(at);
    const { spans } = this.timeline;
    const place = findLastAtOrBefore(spans.from, at);
    return place >= 0 && at < closeAt(spans, place);
  }

  nextOpen(at: Instant): Instant {
    const place = this.placeEndingAfter(at);
    return Math.max(at, this.timeline.spans.from[place] as number);
  }

  nextClose(at: Instant): Instant {
    return this.timeline.closeOf(this.placeEndingAfter(at));
  }

  prevOpen(at: Instant): Instant {
    const { timeline: line } = this;
    line.reach(at - 1);
    if (!(at > (line.spans.from[0] ?? at))) line.growBack(at, 1);
    return Math.min(at, closeAt(line.spans, findLastBefore(line.spans.from, at)));
  }

  between(from: Instant, to: Instant): Duration {
    this.timeline.reach(from);
    this.timeline.reach(to);
    return from === to ? 0 : this.openUntil(to) - this.openUntil(from);
  }

  add(at: Instant, length: Duration): Instant {
    if (length <= 0) return length === 0 ? at : this.subtract(at, -length);
    const { timeline: line } = this;
    line.reach(at);
    const open = this.openUntil(at) + length;
    if (open > totalOf(line.spans)) {
      requireInRange(at + length);
      line.growUntil(at, open);
    }
    const { from, before } = line.spans;
    const place = findLastBefore(before, open);
    return (from[place] as number) + open - (before[place] as number);
  }

  subtract(at: Instant, length: Duration): Instant {
    if (length <= 0) return length === 0 ? at : this.add(at, -length);
    const { timeline: line } = this;
    line.reach(at);
    const openBefore = this.openUntil(at) - length;
    if (openBefore < 0) requireInRange(at - length);
    const open = openBefore < 0 ? openBefore + line.growBack(at, -openBefore) : openBefore;
    const { from, before } = line.spans;
    const place = findLastAtOrBefore(before, open);
    return (from[place] as number) + open - (before[place] as number);
  }

  segments(from: Instant, to: Instant): Span[] {
    if (to <= from) return [];
    this.timeline.reach(from);
    this.timeline.reach(to);
    const { spans: open } = this.timeline;
    const spans: Span[] = [];
    const last = findLastBefore(open.from, to);
    for (let place = Math.max(0, findLastAtOrBefore(open.from, from)); place <= last; place += 1) {
      const begins = Math.max(from, open.from[place] as number);
      const ends = Math.min(to, closeAt(open, place));
      if (begins < ends) spans.push({ from: begins, to: ends });
    }
    return spans;
  }

  /** The place of the first span that ends after an instant. */
  private placeEndingAfter(at: Instant): number {
    const { timeline: line } = this;
    line.reach(at);
    const place = findLastAtOrBefore(line.spans.from, at);
    if (place >= 0 && at < closeAt(line.spans, place)) return place;
    if (place + 1 === line.spans.from.length) line.growUntil(at, totalOf(line.spans) + 1);
    return place + 1;
  }

  /** The open time from the beginning of what is compiled; meant for comparing, as the beginning moves. */
  private openUntil(at: Instant): Duration {
    const { from, before } = this.timeline.spans;
    const place = findLastAtOrBefore(from, at);
    if (place < 0) return 0;
    return Math.min((before[place] as number) + at - (from[place] as number), before[place + 1] as number);
  }
}
