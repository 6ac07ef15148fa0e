import type { Duration } from '../time/duration';
import { type Instant, localDate } from '../time/instant';
import type { Span } from '../time/span';
import { type Calendar, CalendarRefusal } from './calendar';
import { openSpansOf } from './open-spans';

/** How far a question looks before the calendar is said never to open. */
const HORIZON_YEARS = 50;

/** A year's open spans with the open time before each, so that sums are differences and places are found by halving. */
interface Year {
  from: Float64Array;
  to: Float64Array;
  before: Float64Array;
  total: Duration;
}

/** A calendar ready to answer; each method keeps its operation's edges. All instants, all lengths in milliseconds. */
export interface WorkingTime {
  readonly calendar: Calendar;
  isOpen(at: Instant): boolean;
  nextOpen(at: Instant): Instant;
  nextClose(at: Instant): Instant;
  prevOpen(at: Instant): Instant;
  between(from: Instant, to: Instant): Duration;
  add(at: Instant, length: Duration): Instant;
  subtract(at: Instant, length: Duration): Instant;
  segments(from: Instant, to: Instant): Span[];
}

/**
 * Makes a calendar ready to answer. Years are compiled as they are asked for; the hours of a holiday that is not resolved for a
 * year are refused by naming the year, and so is a calendar that does not open within 50 years.
 *
 * @example compile(nineToFive).add(friday16h, hours(2)) // => Monday 10:00
 */
export function compile(calendar: Calendar): WorkingTime {
  return new Compiled(calendar);
}

class Compiled implements WorkingTime {
  private readonly years = new Map<number, Year>();

  constructor(readonly calendar: Calendar) {}

  isOpen(at: Instant): boolean {
    const year = this.yearAt(at);
    const place = lastAtOrBefore(year.from, at);
    return place >= 0 && at < (year.to[place] as number);
  }

  nextOpen(at: Instant): Instant {
    return this.isOpen(at) ? at : this.spanAfter(at).from;
  }

  nextClose(at: Instant): Instant {
    const span = this.isOpen(at) ? this.spanAt(at) : this.spanAfter(at);
    return this.extended(span).to;
  }

  prevOpen(at: Instant): Instant {
    return this.isOpen(at - 1) ? at : this.spanBefore(at).to;
  }

  between(from: Instant, to: Instant): Duration {
    if (to < from) return 0 - this.between(to, from);
    const [first, last] = [this.yearOf(from), this.yearOf(to)];
    if (first === last) return this.openUntil(last, to) - this.openUntil(first, from);
    let sum = this.year(first).total - this.openUntil(first, from) + this.openUntil(last, to);
    for (let year = first + 1; year < last; year += 1) sum += this.year(year).total;
    return sum;
  }

  add(at: Instant, length: Duration): Instant {
    if (length === 0) return at;
    const start = this.yearOf(at);
    let left = this.openUntil(start, at) + length;
    for (let year = start; year <= start + HORIZON_YEARS; year += 1) {
      const { total } = this.year(year);
      if (left <= total) return instantAfter(this.year(year), left);
      left -= total;
    }
    throw this.neverOpens(at);
  }

  subtract(at: Instant, length: Duration): Instant {
    if (length === 0) return at;
    const start = this.yearOf(at);
    let left = this.openUntil(start, at) - length;
    for (let year = start; year >= start - HORIZON_YEARS; year -= 1) {
      if (left >= 0 && this.year(year).total > 0) return instantBefore(this.year(year), left);
      left += this.year(year - 1).total;
    }
    throw this.neverOpens(at);
  }

  segments(from: Instant, to: Instant): Span[] {
    const spans: Span[] = [];
    for (let year = this.yearOf(from); year <= this.yearOf(to); year += 1) {
      const { from: starts, to: ends } = this.year(year);
      for (
        let place = Math.max(0, lastAtOrBefore(starts, from));
        place < starts.length && (starts[place] as number) < to;
        place += 1
      )
        append(spans, {
          from: Math.max(starts[place] as number, from),
          to: Math.min(ends[place] as number, to),
        });
    }
    return spans;
  }

  private spanAt(at: Instant): Span {
    const year = this.yearAt(at);
    const place = lastAtOrBefore(year.from, at);
    return { from: year.from[place] as number, to: year.to[place] as number };
  }

  /** A span that reaches midnight of New Year goes on in the next year. */
  private extended(span: Span): Span {
    let { to } = span;
    for (let tries = 0; tries < HORIZON_YEARS && this.isOpen(to); tries += 1) to = this.spanAt(to).to;
    if (this.isOpen(to)) throw new CalendarRefusal('This calendar never closes.');
    return { from: span.from, to };
  }

  private spanAfter(at: Instant): Span {
    const start = this.yearOf(at);
    for (let year = start; year <= start + HORIZON_YEARS; year += 1) {
      const { from, to } = this.year(year);
      const place = lastAtOrBefore(from, at) + 1;
      if (place < from.length) return { from: from[place] as number, to: to[place] as number };
    }
    throw this.neverOpens(at);
  }

  private spanBefore(at: Instant): Span {
    const start = this.yearOf(at);
    for (let year = start; year >= start - HORIZON_YEARS; year -= 1) {
      const { from, to } = this.year(year);
      const place = lastAtOrBefore(from, at - 1);
      if (place >= 0) return { from: from[place] as number, to: to[place] as number };
    }
    throw this.neverOpens(at);
  }

  private openUntil(yearNumber: number, at: Instant): Duration {
    const year = this.year(yearNumber);
    const place = lastAtOrBefore(year.from, at);
    if (place < 0) return 0;
    return (
      (year.before[place] as number) + Math.min(at, year.to[place] as number) - (year.from[place] as number)
    );
  }

  private neverOpens(at: Instant): CalendarRefusal {
    return new CalendarRefusal(
      `This calendar does not open within ${HORIZON_YEARS} years of ${localDate(at, this.calendar.timezone)}.`,
    );
  }

  private yearAt(at: Instant): Year {
    return this.year(this.yearOf(at));
  }

  private yearOf(at: Instant): number {
    return Number(localDate(at, this.calendar.timezone).slice(0, 4));
  }

  private year(number: number): Year {
    const known = this.years.get(number);
    if (known) return known;
    const resolved = this.calendar.holidayYears;
    if (resolved && (number < resolved.from || number > resolved.to))
      throw new CalendarRefusal(
        `The holidays of ${number} are not resolved in this calendar (${resolved.from} to ${resolved.to}).`,
      );
    const made = compiledYear(openSpansOf(this.calendar, number));
    this.years.set(number, made);
    return made;
  }
}

function compiledYear(spans: Span[]): Year {
  const before = new Float64Array(spans.length);
  let total = 0;
  spans.forEach((span, place) => {
    before[place] = total;
    total += span.to - span.from;
  });
  return {
    from: Float64Array.from(spans, (s) => s.from),
    to: Float64Array.from(spans, (s) => s.to),
    before,
    total,
  };
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

/** The earliest instant with this much open time of the year behind it. */
function instantAfter(year: Year, open: Duration): Instant {
  const place = Math.max(0, lastBelow(year.before, open));
  return (year.from[place] as number) + open - (year.before[place] as number);
}

/** The latest instant with this much open time of the year behind it. */
function instantBefore(year: Year, open: Duration): Instant {
  const place = lastAtOrBefore(year.before, open);
  return (year.from[place] as number) + open - (year.before[place] as number);
}

function lastBelow(sorted: Float64Array, value: number): number {
  const place = lastAtOrBefore(sorted, value);
  return place > 0 && sorted[place] === value ? place - 1 : place;
}

function append(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (span.from >= span.to) return;
  if (last && last.to === span.from) last.to = span.to;
  else spans.push(span);
}
