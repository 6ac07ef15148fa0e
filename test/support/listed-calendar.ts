import type { Calendar, Interval } from '../../src/domain/calendar/calendar';
import { WallClock } from './wall-clock';

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
  private readonly known = new Map<number, Pair[]>();

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
    return this.spansAround(at).some(([from, to]) => from <= at && at < to);
  }

  nextOpen(at: number): number | undefined {
    const next = this.spansAround(at).find(([, to]) => to > at);
    return next && this.inside(at, Math.max(at, next[0]));
  }

  nextClose(at: number): number | undefined {
    const next = this.spansAround(at).find(([, to]) => to > at);
    return next && this.inside(at, next[1]);
  }

  prevOpen(at: number): number | undefined {
    const last = this.spansAround(at).findLast(([from]) => from < at);
    return last && this.inside(at, Math.min(at, last[1]));
  }

  between(from: number, to: number): number {
    if (to < from) return -this.between(to, from);
    return this.segments(from, to).reduce((sum, span) => sum + span.to - span.from, 0);
  }

  add(at: number, length: number): number | undefined {
    let left = length;
    for (const [from, to] of this.spansAround(at)) {
      const open = Math.max(0, to - Math.max(at, from));
      if (open >= left) return this.inside(at, Math.max(at, from) + left);
      left -= open;
    }
  }

  subtract(at: number, length: number): number | undefined {
    let left = length;
    for (const [from, to] of this.spansAround(at).reverse()) {
      const open = Math.max(0, Math.min(at, to) - from);
      if (open >= left) return this.inside(at, Math.min(at, to) - left);
      left -= open;
    }
  }

  segments(from: number, to: number): { from: number; to: number }[] {
    return this.spansBetween(this.dateOf(from) - 2, this.dateOf(to) + 2)
      .map(([opens, closes]) => ({ from: Math.max(from, opens), to: Math.min(to, closes) }))
      .filter((span) => span.from < span.to);
  }

  /** Negative days are subtracted. */
  addDays(at: number, days: number): number | undefined {
    const step = days < 0 ? -1 : 1;
    const today = this.dateOf(at);
    let [date, left] = [today, Math.abs(days)];
    for (; left > 0; left -= this.openingsOn(date).length > 0 ? 1 : 0) {
      date += step;
      if (Math.abs(date - today) > this.dates) return undefined;
    }
    const hours = this.openingsOn(date);
    const [opens, closes] = [hours[0]?.[0] ?? 0, hours.at(-1)?.[1] ?? 0];
    const missed = step > 0 ? closes : opens;
    const time = this.clock.readingAt(at) / SECOND - today * DAY;
    const clamped = Math.min(Math.max(time, opens), closes);
    return this.instant(date, this.openingsOn(today).length > 0 ? clamped : missed);
  }

  private inside(asked: number, answer: number): number | undefined {
    return Math.abs(this.dateOf(answer) - this.dateOf(asked)) < this.dates - 2 ? answer : undefined;
  }

  private spansAround(at: number): Pair[] {
    return this.spansBetween(this.dateOf(at) - this.dates, this.dateOf(at) + this.dates);
  }

  private spansBetween(first: number, last: number): Pair[] {
    const spans: Pair[] = [];
    for (let date = first; date <= last; date += 1)
      for (const [from, to] of this.openingsOn(date))
        spans.push([this.instant(date, from), this.instant(date, to)]);
    return united(spans);
  }

  /** A date's hours on the wall, less those that a skipped hour swallows. */
  private openingsOn(date: number): Pair[] {
    const found =
      this.known.get(date) ??
      this.hoursOn(date).filter(([from, to]) => this.instant(date, from) < this.instant(date, to));
    this.known.set(date, found);
    return found;
  }

  private hoursOn(date: number): Pair[] {
    const spilled = this.holidays.has(name(date)) ? [] : spills(this.beginningOn(date - 1));
    const open = united([...own(this.beginningOn(date)), ...spilled]);
    const breaks = this.calendar.breaks;
    const pauses = [...own(breaks[name(date)]), ...spills(breaks[name(date - 1)])];
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

  private beginningOn(date: number): Interval[] {
    const override = this.calendar.overrides[name(date)];
    const listed = Array.isArray(override) ? override : override?.hours;
    const opensHoliday = override !== undefined && !Array.isArray(override) && override.onHoliday;
    if (this.holidays.has(name(date)) && !opensHoliday) return [];
    return listed ?? this.calendar.weekly[NAMES[(((date + 4) % 7) + 7) % 7] ?? 'sun'] ?? [];
  }

  private dateOf(at: number): number {
    return Math.floor(this.clock.readingAt(at) / SECOND / DAY);
  }

  private instant(date: number, time: number): number {
    return this.clock.instantOf((date * DAY + time) * SECOND);
  }
}

const clocks = new Map<string, WallClock>();

function clockOf(timezone: string): WallClock {
  const clock = clocks.get(timezone) ?? new WallClock(timezone);
  clocks.set(timezone, clock);
  return clock;
}

function name(date: number): string {
  return new Date(date * DAY * SECOND).toISOString().slice(0, 10);
}

function seconds(time: string): number {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
}

function own(hours: Interval[] = []): Pair[] {
  return hours.map(([from, to]) => [seconds(from), seconds(to) > seconds(from) ? seconds(to) : DAY]);
}

function spills(hours: Interval[] = []): Pair[] {
  return hours.filter(([from, to]) => seconds(to) <= seconds(from)).map(([, to]) => [0, seconds(to)]);
}

function united(spans: Pair[]): Pair[] {
  const found: Pair[] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (from < to) found.push([from, to]);
  }
  return found;
}
