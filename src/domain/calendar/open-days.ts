import { type Day, dayOf, type Instant, zoneOf } from '../time/instant';
import { cut, type Span, union } from '../time/span';
import type { Calendar, Interval } from './calendar';

const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;
const DAY = 86_400_000;

/** A stretch of wall-clock time within one date, in milliseconds since its midnight. */
type Piece = Span;

/** Hours that begin on a date: the part of that date, and the part that spills into the next. */
interface Hours {
  own: Piece[];
  spilled: Piece[];
}

const CLOSED: Hours = { own: [], spilled: [] };
const known = new WeakMap<Calendar, OpenDays>();

/** A calendar's open days, worked out once per calendar. */
export function openDaysOf(calendar: Calendar): OpenDays {
  const days = known.get(calendar) ?? new OpenDays(calendar);
  known.set(calendar, days);
  return days;
}

/** What a calendar opens on each civil date: its week, save where a holiday, an override or a break says otherwise. */
export class OpenDays {
  private readonly week: Hours[];
  private readonly ordinary: Piece[][];
  private readonly holidays: Set<Day>;
  private readonly overrides = new Map<Day, { hours: Hours; onHoliday: boolean }>();
  private readonly breaks = new Map<Day, Hours>();

  constructor(private readonly calendar: Calendar) {
    this.week = WEEKDAYS.map((name) => hoursOf(calendar.weekly[name] ?? []));
    this.ordinary = this.week.map(({ own }, place) =>
      union([...own, ...(this.week.at(place - 1)?.spilled ?? [])]),
    );
    this.holidays = new Set(
      calendar.holidays.map((entry) => dayOf(typeof entry === 'string' ? entry : entry.date)),
    );
    for (const [date, entry] of Object.entries(calendar.overrides)) {
      const { hours, onHoliday } = Array.isArray(entry) ? { hours: entry, onHoliday: false } : entry;
      this.overrides.set(dayOf(date), { hours: hoursOf(hours), onHoliday });
    }
    for (const [date, pauses] of Object.entries(calendar.breaks))
      this.breaks.set(dayOf(date), hoursOf(pauses));
  }

  /** The open spans of a date as instants, in order; hours that a skipped hour swallows are none. */
  spansOn(day: Day): Span[] {
    const midnight = day * DAY;
    const zone = zoneOf(this.calendar.timezone);
    return this.piecesOn(day)
      .map(({ from, to }) => ({ from: zone.instantOf(midnight + from), to: zone.instantOf(midnight + to) }))
      .filter(({ from, to }) => from < to);
  }

  /** A date's first opening and last close as the wall shows them, or null when the calendar does not open on it. */
  hoursOn(day: Day): { opens: number; closes: number } | null {
    const pieces = this.piecesOn(day);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last || this.spansOn(day).length === 0) return null;
    return { opens: first.from, closes: last.to };
  }

  /** The open spans between the first instant of a year and the first of the next; what New Year's Eve spills is in. */
  spansIn(year: number): Span[] {
    const [first, next] = [firstDayOf(year), firstDayOf(year + 1)];
    const spans: Span[] = [];
    for (let day = first - 1; day < next; day += 1) spans.push(...this.spansOn(day));
    const { from, to } = this.bounds(year);
    return union(spans.map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) })));
  }

  /** The first instant of a civil year and that of the next. */
  bounds(year: number): { from: Instant; to: Instant } {
    const zone = zoneOf(this.calendar.timezone);
    return { from: zone.instantOf(firstDayOf(year) * DAY), to: zone.instantOf(firstDayOf(year + 1) * DAY) };
  }

  private piecesOn(day: Day): Piece[] {
    if (!this.isSpecial(day) && !this.isSpecial(day - 1)) return this.ordinary[weekdayOf(day)] ?? [];
    const spilled = this.holidays.has(day) ? [] : this.beginningOn(day - 1).spilled;
    const cuts = [...(this.breaks.get(day)?.own ?? []), ...(this.breaks.get(day - 1)?.spilled ?? [])];
    return cut(union([...spilled, ...this.beginningOn(day).own]), cuts);
  }

  private isSpecial(day: Day): boolean {
    return this.holidays.has(day) || this.overrides.has(day) || this.breaks.has(day);
  }

  private beginningOn(day: Day): Hours {
    const override = this.overrides.get(day);
    if (this.holidays.has(day)) return override?.onHoliday ? override.hours : CLOSED;
    return override?.hours ?? this.week[weekdayOf(day)] ?? CLOSED;
  }
}

function weekdayOf(day: Day): number {
  return ((day % 7) + 7) % 7;
}

function firstDayOf(year: number): Day {
  return new Date(0).setUTCFullYear(year) / DAY;
}

/** Equal ends are 24 hours; an end before its start belongs to the next date. */
function hoursOf(intervals: Interval[]): Hours {
  const hours: Hours = { own: [], spilled: [] };
  for (const [from, to] of intervals.map((ends) => ends.map(sinceMidnight) as [number, number])) {
    hours.own.push({ from, to: to > from ? to : DAY });
    if (to <= from && to > 0) hours.spilled.push({ from: 0, to });
  }
  return hours;
}

function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
