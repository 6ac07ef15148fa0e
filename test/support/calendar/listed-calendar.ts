import type { Calendar, Interval } from '../../../src/domain/calendar/calendar';
import { WallClock } from '../wall-clock';

const DAY = 86_400;
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const SECOND = 1000;

type Pair = [from: number, to: number];

/**
 * A calendar answered by listing its spans date by date, in seconds, the wall's time turned into instants by definition: slow, with
 * no sums, and with nothing of the code it judges. Whoever asks says how many dates on either side are listed; beyond them there is
 * nothing, and the answer is undefined.
 */
export class ListedCalendar {
  private readonly holidays: Set<string>;
  private readonly clock: WallClock;
  private readonly openingsByDate = new Map<number, Pair[]>();

  constructor(
    private readonly calendar: Calendar,
    private readonly dates: number,
  ) {
    this.clock = clockOf(calendar.timezone);
    const entries = calendar.holidays.map((entry) => (typeof entry === 'string' ? { date: entry } : entry));
    const negative = new Set(
      entries.flatMap((entry) => ('closed' in entry && entry.closed === false ? entry.date : [])),
    );
    this.holidays = new Set(entries.map(({ date }) => date).filter((date) => !negative.has(date)));
  }

  isOpen(at: number): boolean {
    return this.listSpansAround(at).some(([from, to]) => from <= at && at < to);
  }

  nextOpen(at: number): number | undefined {
    const next = this.listSpansAround(at).find(([, to]) => to > at);
    return next && this.withinRange(at, Math.max(at, next[0]));
  }

  nextClose(at: number): number | undefined {
    const next = this.listSpansAround(at).find(([, to]) => to > at);
    return next && this.withinRange(at, next[1]);
  }

  prevOpen(at: number): number | undefined {
    const last = this.listSpansAround(at).findLast(([from]) => from < at);
    return last && this.withinRange(at, Math.min(at, last[1]));
  }

  between(from: number, to: number): number {
    if (to < from) return -this.between(to, from);
    return this.segments(from, to).reduce((sum, span) => sum + span.to - span.from, 0);
  }

  add(at: number, length: number): number | undefined {
    let left = length;
    for (const [from, to] of this.listSpansAround(at)) {
      const open = Math.max(0, to - Math.max(at, from));
      if (open >= left) return this.withinRange(at, Math.max(at, from) + left);
      left -= open;
    }
  }

  subtract(at: number, length: number): number | undefined {
    let left = length;
    for (const [from, to] of this.listSpansAround(at).reverse()) {
      const open = Math.max(0, Math.min(at, to) - from);
      if (open >= left) return this.withinRange(at, Math.min(at, to) - left);
      left -= open;
    }
  }

  segments(from: number, to: number): { from: number; to: number }[] {
    return this.listSpansBetween(this.dateOf(from) - 2, this.dateOf(to) + 2)
      .map(([opens, closes]) => ({ from: Math.max(from, opens), to: Math.min(to, closes) }))
      .filter((span) => span.from < span.to);
  }

  /** Negative days are subtracted. */
  addDays(at: number, days: number): number | undefined {
    const step = days < 0 ? -1 : 1;
    const today = this.dateOf(at);
    let [date, left] = [today, Math.abs(days)];
    for (; left > 0; left -= this.openingsOfDate(date).length > 0 ? 1 : 0) {
      date += step;
      if (Math.abs(date - today) > this.dates) return undefined;
    }
    const hours = this.openingsOfDate(date);
    const [opens, closes] = [hours[0]?.[0] ?? 0, hours.at(-1)?.[1] ?? 0];
    const missed = step > 0 ? closes : opens;
    const time = this.clock.readingAt(at) / SECOND - today * DAY;
    const clamped = Math.min(Math.max(time, opens), closes);
    return this.toInstant(date, this.openingsOfDate(today).length > 0 ? clamped : missed);
  }

  private withinRange(asked: number, answer: number): number | undefined {
    return Math.abs(this.dateOf(answer) - this.dateOf(asked)) < this.dates - 2 ? answer : undefined;
  }

  private listSpansAround(at: number): Pair[] {
    return this.listSpansBetween(this.dateOf(at) - this.dates, this.dateOf(at) + this.dates);
  }

  private listSpansBetween(first: number, last: number): Pair[] {
    const spans: Pair[] = [];
    for (let date = first; date <= last; date += 1)
      for (const [from, to] of this.openingsOfDate(date))
        spans.push([this.toInstant(date, from), this.toInstant(date, to)]);
    return mergeSpans(spans);
  }

  /** A date's hours on the wall, less those that a skipped hour swallows. */
  private openingsOfDate(date: number): Pair[] {
    const found =
      this.openingsByDate.get(date) ??
      this.hoursOfDate(date).filter(([from, to]) => this.toInstant(date, from) < this.toInstant(date, to));
    this.openingsByDate.set(date, found);
    return found;
  }

  private hoursOfDate(date: number): Pair[] {
    const spilled = this.holidays.has(formatDate(date))
      ? []
      : spilledHoursOf(this.beginningsOfDate(date - 1));
    const open = mergeSpans([...sameDayHoursOf(this.beginningsOfDate(date)), ...spilled]);
    const breaks = this.calendar.breaks;
    const pauses = [
      ...sameDayHoursOf(breaks[formatDate(date)]),
      ...spilledHoursOf(breaks[formatDate(date - 1)]),
    ];
    return pauses
      .reduce(
        (left, [from, to]) =>
          left.flatMap(([opens, closes]): Pair[] => [
            [opens, Math.min(closes, from)],
            [Math.max(opens, to), closes],
          ]),
        open,
      )
      .filter(([from, to]) => from < to);
  }

  private beginningsOfDate(date: number): Interval[] {
    const override = this.calendar.overrides[formatDate(date)];
    const listed = Array.isArray(override) ? override : override?.hours;
    const opensHoliday = override !== undefined && !Array.isArray(override) && override.onHoliday;
    if (this.holidays.has(formatDate(date)) && !opensHoliday) return [];
    return listed ?? this.calendar.weekly[NAMES[(((date + 4) % 7) + 7) % 7] ?? 'sun'] ?? [];
  }

  private dateOf(at: number): number {
    return Math.floor(this.clock.readingAt(at) / SECOND / DAY);
  }

  private toInstant(date: number, time: number): number {
    return this.clock.instantOf((date * DAY + time) * SECOND);
  }
}

const clocks = new Map<string, WallClock>();

function clockOf(timezone: string): WallClock {
  const clock = clocks.get(timezone) ?? new WallClock(timezone);
  clocks.set(timezone, clock);
  return clock;
}

function formatDate(date: number): string {
  return new Date(date * DAY * SECOND).toISOString().slice(0, 10);
}

function toSeconds(time: string): number {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
}

function sameDayHoursOf(hours: Interval[] = []): Pair[] {
  return hours.map(([from, to]) => [toSeconds(from), toSeconds(to) > toSeconds(from) ? toSeconds(to) : DAY]);
}

function spilledHoursOf(hours: Interval[] = []): Pair[] {
  return hours.filter(([from, to]) => toSeconds(to) <= toSeconds(from)).map(([, to]) => [0, toSeconds(to)]);
}

function mergeSpans(spans: Pair[]): Pair[] {
  const merged: Pair[] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (from < to) merged.push([from, to]);
  }
  return merged;
}
