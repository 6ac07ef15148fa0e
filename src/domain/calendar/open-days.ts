import type { Duration } from '../time/duration';
import { type Day, dayOf, type Instant, zoneOf } from '../time/instant';
import { type Quarter, quarterStartOf } from '../time/quarter';
import { cutSpans, mergeSpans, type Span } from '../time/span';
import type { Zone } from '../time/zone';
import type { Calendar, Interval } from './calendar';
import { holidayDatesOf } from './holiday-dates';
import { type OpenSpans, packSpans } from './open-spans';

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
const openDaysCache = new WeakMap<Calendar, OpenDays>();

/** A calendar's open days, worked out once per calendar. */
export function openDaysOf(calendar: Calendar): OpenDays {
  const days = openDaysCache.get(calendar) ?? new OpenDays(calendar);
  openDaysCache.set(calendar, days);
  return days;
}

/** What a calendar opens on each civil date: its week, save where a holiday, an override or a break says otherwise. */
export class OpenDays {
  private readonly week: Hours[];
  private readonly ordinary: Piece[][];
  private readonly holidays: Set<Day>;
  private readonly overrides = new Map<Day, { hours: Hours; onHoliday: boolean }>();
  private readonly breaks = new Map<Day, Hours>();
  /** The dates that are not as their week says, and the dates after them, into which their hours may spill. */
  private readonly special = new Set<Day>();
  private readonly zone: Zone;

  constructor(calendar: Calendar) {
    this.zone = zoneOf(calendar.timezone);
    this.week = WEEKDAYS.map((name) => hoursOf(calendar.weekly[name] ?? []));
    this.ordinary = this.week.map(({ own }, place) =>
      mergeSpans([...own, ...(this.week.at(place - 1)?.spilled ?? [])]),
    );
    this.holidays = new Set([...holidayDatesOf(calendar)].map(dayOf));
    for (const [date, entry] of Object.entries(calendar.overrides)) {
      const { hours, onHoliday } = Array.isArray(entry) ? { hours: entry, onHoliday: false } : entry;
      this.overrides.set(dayOf(date), { hours: hoursOf(hours), onHoliday });
    }
    for (const [date, pauses] of Object.entries(calendar.breaks))
      this.breaks.set(dayOf(date), hoursOf(pauses));
    for (const day of [...this.holidays, ...this.overrides.keys(), ...this.breaks.keys()])
      this.special.add(day).add(day + 1);
  }

  /** A date's first opening and last close as the wall shows them, or null when the calendar does not open on it. */
  hoursOfDay(day: Day): { opens: number; closes: number } | null {
    const pieces = this.piecesOf(day).filter(
      ({ from, to }) => this.instantOf(day, from) < this.instantOf(day, to),
    );
    const [first, last] = [pieces[0], pieces.at(-1)];
    return first && last ? { opens: first.from, closes: last.to } : null;
  }

  /** The mean open time of the dates of its week that open at all; of a week that never does, a day. */
  usualLength(): Duration {
    const days = this.ordinary.filter((pieces) => pieces.length > 0);
    const open = days.flat().reduce((sum, { from, to }) => sum + to - from, 0);
    return days.length > 0 ? Math.round(open / days.length) : DAY;
  }

  /** The open spans between the first instant of a quarter and the first of the next; what its eve spills is in. */
  openSpansOf(quarter: Quarter): OpenSpans {
    const { from, to } = this.boundsOf(quarter);
    const spans: Span[] = [];
    const next = firstDayOf(quarter + 1);
    for (let day = firstDayOf(quarter) - 1; day < next; day += 1)
      for (const piece of this.piecesOf(day))
        spans.push({
          from: Math.max(from, this.instantOf(day, piece.from)),
          to: Math.min(to, this.instantOf(day, piece.to)),
        });
    return packSpans(mergeSpans(spans));
  }

  /** The first instant of a quarter and that of the next. */
  boundsOf(quarter: Quarter): { from: Instant; to: Instant } {
    return { from: this.instantOf(firstDayOf(quarter), 0), to: this.instantOf(firstDayOf(quarter + 1), 0) };
  }

  /** Whether it can open after an instant at all: in its week, or on a date that is not as its week says. */
  mayOpenAfter(at: Instant): boolean {
    return this.opensWeekly || [...this.special].some((day) => (day + 2) * DAY > at);
  }

  /** Whether it can open before an instant at all. */
  mayOpenBefore(at: Instant): boolean {
    return this.opensWeekly || [...this.special].some((day) => (day - 2) * DAY < at);
  }

  private get opensWeekly(): boolean {
    return this.ordinary.some((pieces) => pieces.length > 0);
  }

  /** Hours that a skipped hour swallows begin where they end. */
  private instantOf(day: Day, time: number): Instant {
    return this.zone.instantOf(day * DAY + time);
  }

  /** The open hours of a date as the wall shows them, in order. */
  private piecesOf(day: Day): Piece[] {
    if (!this.special.has(day)) return this.ordinary[weekdayOf(day)] ?? [];
    const spilled = this.holidays.has(day) ? [] : this.hoursStartingOn(day - 1).spilled;
    const cuts = [...(this.breaks.get(day)?.own ?? []), ...(this.breaks.get(day - 1)?.spilled ?? [])];
    return cutSpans(mergeSpans([...spilled, ...this.hoursStartingOn(day).own]), cuts);
  }

  private hoursStartingOn(day: Day): Hours {
    const override = this.overrides.get(day);
    if (this.holidays.has(day)) return override?.onHoliday ? override.hours : CLOSED;
    return override?.hours ?? this.week[weekdayOf(day)] ?? CLOSED;
  }
}

function weekdayOf(day: Day): number {
  return ((day % 7) + 7) % 7;
}

function firstDayOf(quarter: Quarter): Day {
  return quarterStartOf(quarter) / DAY;
}

/** Equal ends are 24 hours; an end before its start belongs to the next date. */
function hoursOf(intervals: Interval[]): Hours {
  const hours: Hours = { own: [], spilled: [] };
  for (const [from, to] of intervals.map((ends) => ends.map(toSinceMidnight) as [number, number])) {
    hours.own.push({ from, to: to > from ? to : DAY });
    if (to <= from && to > 0) hours.spilled.push({ from: 0, to });
  }
  return hours;
}

function toSinceMidnight(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
