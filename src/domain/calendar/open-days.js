import { dayOf, zoneOf } from '../time/instant';
import { quarterStart } from '../time/quarter';
import { cut, union } from '../time/span';
import { holidayDates } from './holiday-dates';
import { runOf } from './run';

const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];
const DAY = 86_400_000;
const CLOSED = { own: [], spilled: [] };
const known = new WeakMap();
/** A calendar's open days, worked out once per calendar. */
export function openDaysOf(calendar) {
  const days = known.get(calendar) ?? new OpenDays(calendar);
  known.set(calendar, days);
  return days;
}
/** What a calendar opens on each civil date: its week, save where a holiday, an override or a break says otherwise. */
export class OpenDays {
  week;
  ordinary;
  holidays;
  overrides = new Map();
  breaks = new Map();
  /** The dates that are not as their week says, and the dates after them, into which their hours may spill. */
  special = new Set();
  zone;
  constructor(calendar) {
    this.zone = zoneOf(calendar.timezone);
    this.week = WEEKDAYS.map((name) => hoursOf(calendar.weekly[name] ?? []));
    this.ordinary = this.week.map(({ own }, place) =>
      union([...own, ...(this.week.at(place - 1)?.spilled ?? [])]),
    );
    this.holidays = new Set([...holidayDates(calendar)].map(dayOf));
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
  hoursOn(day) {
    const pieces = this.piecesOn(day).filter(
      ({ from, to }) => this.instantOf(day, from) < this.instantOf(day, to),
    );
    const [first, last] = [pieces[0], pieces.at(-1)];
    return first && last ? { opens: first.from, closes: last.to } : null;
  }
  /** The open spans between the first instant of a quarter and the first of the next; what its eve spills is in. */
  runIn(quarter) {
    const { from, to } = this.bounds(quarter);
    const spans = [];
    const next = firstDayOf(quarter + 1);
    for (let day = firstDayOf(quarter) - 1; day < next; day += 1)
      for (const piece of this.piecesOn(day))
        spans.push({
          from: Math.max(from, this.instantOf(day, piece.from)),
          to: Math.min(to, this.instantOf(day, piece.to)),
        });
    return runOf(union(spans));
  }
  /** The first instant of a quarter and that of the next. */
  bounds(quarter) {
    return { from: this.instantOf(firstDayOf(quarter), 0), to: this.instantOf(firstDayOf(quarter + 1), 0) };
  }
  /** Whether it can open after an instant at all: in its week, or on a date that is not as its week says. */
  mayOpenAfter(at) {
    return this.opensWeekly || [...this.special].some((day) => (day + 2) * DAY > at);
  }
  /** Whether it can open before an instant at all. */
  mayOpenBefore(at) {
    return this.opensWeekly || [...this.special].some((day) => (day - 2) * DAY < at);
  }
  get opensWeekly() {
    return this.ordinary.some((pieces) => pieces.length > 0);
  }
  /** Hours that a skipped hour swallows begin where they end. */
  instantOf(day, time) {
    return this.zone.instantOf(day * DAY + time);
  }
  /** The open hours of a date as the wall shows them, in order. */
  piecesOn(day) {
    if (!this.special.has(day)) return this.ordinary[weekdayOf(day)] ?? [];
    const spilled = this.holidays.has(day) ? [] : this.beginningOn(day - 1).spilled;
    const cuts = [...(this.breaks.get(day)?.own ?? []), ...(this.breaks.get(day - 1)?.spilled ?? [])];
    return cut(union([...spilled, ...this.beginningOn(day).own]), cuts);
  }
  beginningOn(day) {
    const override = this.overrides.get(day);
    if (this.holidays.has(day)) return override?.onHoliday ? override.hours : CLOSED;
    return override?.hours ?? this.week[weekdayOf(day)] ?? CLOSED;
  }
}
function weekdayOf(day) {
  return ((day % 7) + 7) % 7;
}
function firstDayOf(quarter) {
  return quarterStart(quarter) / DAY;
}
/** Equal ends are 24 hours; an end before its start belongs to the next date. */
function hoursOf(intervals) {
  const hours = { own: [], spilled: [] };
  for (const [from, to] of intervals.map((ends) => ends.map(sinceMidnight))) {
    hours.own.push({ from, to: to > from ? to : DAY });
    if (to <= from && to > 0) hours.spilled.push({ from: 0, to });
  }
  return hours;
}
function sinceMidnight(time) {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
