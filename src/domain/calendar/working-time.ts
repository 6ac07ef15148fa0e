import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Span } from '../time/span';
import { requireInTime } from './answerable';
import type { Calendar } from './calendar';
import { closeAt, totalOf } from './run';
import { lastAtOrBefore, lastBefore } from './search';
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
    const { run } = this.line;
    const place = lastAtOrBefore(run.from, at);
    return place >= 0 && at < closeAt(run, place);
  }

  nextOpen(at: Instant): Instant {
    const place = this.placeEndingAfter(at);
    return Math.max(at, this.line.run.from[place] as number);
  }

  nextClose(at: Instant): Instant {
    return this.line.closeOf(this.placeEndingAfter(at));
  }

  prevOpen(at: Instant): Instant {
    const { line } = this;
    line.reach(at - 1);
    if (!(at > (line.run.from[0] ?? at))) line.growBack(at, 1);
    return Math.min(at, closeAt(line.run, lastBefore(line.run.from, at)));
  }

  between(from: Instant, to: Instant): Duration {
    this.line.reach(from);
    this.line.reach(to);
    return from === to ? 0 : this.openUntil(to) - this.openUntil(from);
  }

  add(at: Instant, length: Duration): Instant {
    if (length <= 0) return length === 0 ? at : this.subtract(at, -length);
    const { line } = this;
    line.reach(at);
    const open = this.openUntil(at) + length;
    if (open > totalOf(line.run)) {
      requireInTime(at + length);
      line.growUntil(at, open);
    }
    const { from, before } = line.run;
    const place = lastBefore(before, open);
    return (from[place] as number) + open - (before[place] as number);
  }

  subtract(at: Instant, length: Duration): Instant {
    if (length <= 0) return length === 0 ? at : this.add(at, -length);
    const { line } = this;
    line.reach(at);
    const known = this.openUntil(at) - length;
    if (known < 0) requireInTime(at - length);
    const open = known < 0 ? known + line.growBack(at, -known) : known;
    const { from, before } = line.run;
    const place = lastAtOrBefore(before, open);
    return (from[place] as number) + open - (before[place] as number);
  }

  segments(from: Instant, to: Instant): Span[] {
    if (to <= from) return [];
    this.line.reach(from);
    this.line.reach(to);
    const { run } = this.line;
    const spans: Span[] = [];
    const last = lastBefore(run.from, to);
    for (let place = Math.max(0, lastAtOrBefore(run.from, from)); place <= last; place += 1) {
      const begins = Math.max(from, run.from[place] as number);
      const ends = Math.min(to, closeAt(run, place));
      if (begins < ends) spans.push({ from: begins, to: ends });
    }
    return spans;
  }

  /** The place of the first span that ends after an instant. */
  private placeEndingAfter(at: Instant): number {
    const { line } = this;
    line.reach(at);
    const place = lastAtOrBefore(line.run.from, at);
    if (place >= 0 && at < closeAt(line.run, place)) return place;
    if (place + 1 === line.run.from.length) line.growUntil(at, totalOf(line.run) + 1);
    return place + 1;
  }

  /** The open time from the beginning of what is compiled; meant for comparing, as the beginning moves. */
  private openUntil(at: Instant): Duration {
    const { from, before } = this.line.run;
    const place = lastAtOrBefore(from, at);
    if (place < 0) return 0;
    return Math.min((before[place] as number) + at - (from[place] as number), before[place + 1] as number);
  }
}
