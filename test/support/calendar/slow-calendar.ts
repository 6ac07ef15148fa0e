import type { Calendar } from '../../../src/domain/calendar/calendar';

const MINUTE = 60_000;
const DAY = 1440;
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The wall-clock reading of every minute of a stretch, read from the platform. */
export class Wall {
  readonly readings: number[] = [];
  private readonly first = new Map<number, number>();

  constructor(
    readonly zone: string,
    readonly start: number,
    days: number,
  ) {
    const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    const readingAt = (minute: number) =>
      Date.parse(`${format.format(start + minute * MINUTE).replace(' ', 'T')}Z`) / MINUTE;
    for (let hour = 0; hour < days * DAY; hour += 60) {
      const shown = readingAt(hour);
      const steady = readingAt(hour + 60) - shown === 60;
      for (let minute = 0; minute < 60; minute += 1)
        this.read(steady ? shown + minute : readingAt(hour + minute));
    }
  }

  /** The minute at which the wall first shows a reading; a reading it skips comes as late as the gap is long. */
  minuteOf(reading: number): number {
    const firstMinute = this.first.get(reading);
    if (firstMinute !== undefined) return firstMinute;
    const before = this.readings.findIndex(
      (read, place) => read < reading && (this.readings[place + 1] ?? read) > reading,
    );
    if (before < 0) return reading < (this.readings[0] as number) ? 0 : this.readings.length;
    return before + reading - (this.readings[before] as number);
  }

  private read(reading: number): void {
    if (!this.first.has(reading)) this.first.set(reading, this.readings.length);
    this.readings.push(reading);
  }
}

/** A calendar answered minute by minute, from the definition and nothing else; what leaves the stretch is undefined. */
export class SlowCalendar {
  readonly open: boolean[];
  private readonly holidays: Set<string>;
  private readonly minutesByDay = new Map<number, [number, number][]>();

  constructor(
    private readonly calendar: Calendar,
    private readonly wall: Wall,
  ) {
    this.holidays = new Set(
      calendar.holidays.map((entry) => (typeof entry === 'string' ? entry : entry.date)),
    );
    this.open = wall.readings.map(() => false);
    for (const day of this.days())
      for (const [from, to] of this.minutesOfDay(day)) this.open.fill(true, from, to);
  }

  isOpen(at: number): boolean {
    return this.open[this.place(at)] === true;
  }

  nextOpen(at: number): number | undefined {
    for (let place = this.place(at); place < this.open.length; place += 1)
      if (this.open[place]) return Math.max(at, this.at(place));
  }

  nextClose(at: number): number | undefined {
    const opened = this.nextOpen(at);
    if (opened === undefined) return undefined;
    for (let place = this.place(opened); place < this.open.length; place += 1)
      if (!this.open[place]) return this.at(place);
  }

  prevOpen(at: number): number | undefined {
    for (let place = this.place(at - 1); place >= 0; place -= 1)
      if (this.open[place]) return Math.min(at, this.at(place + 1));
  }

  between(from: number, to: number): number {
    if (to < from) return -this.between(to, from);
    let sum = 0;
    for (let place = this.place(from); this.at(place) < to; place += 1)
      if (this.open[place]) sum += Math.min(to, this.at(place + 1)) - Math.max(from, this.at(place));
    return sum;
  }

  add(at: number, length: number): number | undefined {
    let left = length;
    for (let place = this.place(at); place < this.open.length; place += 1) {
      if (!this.open[place]) continue;
      const from = Math.max(at, this.at(place));
      if (this.at(place + 1) - from >= left) return from + left;
      left -= this.at(place + 1) - from;
    }
  }

  subtract(at: number, length: number): number | undefined {
    let left = length;
    for (let place = this.place(at - 1); place >= 0; place -= 1) {
      if (!this.open[place]) continue;
      const to = Math.min(at, this.at(place + 1));
      if (to - this.at(place) >= left) return to - left;
      left -= to - this.at(place);
    }
  }

  segments(from: number, to: number): { from: number; to: number }[] {
    const segments: { from: number; to: number }[] = [];
    if (to <= from) return segments;
    for (let place = this.place(from); this.at(place) < to; place += 1) {
      if (!this.open[place]) continue;
      const part = { from: Math.max(from, this.at(place)), to: Math.min(to, this.at(place + 1)) };
      const last = segments.at(-1);
      if (last?.to === part.from) last.to = part.to;
      else segments.push(part);
    }
    return segments;
  }

  /** The n-th working day after (or before) and the day's own hours decide; the wall then says when. */
  addDays(at: number, days: number): number | undefined {
    const step = days < 0 ? -1 : 1;
    const reading = this.wall.readings[this.place(at)] as number;
    const today = Math.floor(reading / DAY);
    const knownDays = this.days().slice(2, -2);
    let [day, left] = [today, Math.abs(days)];
    while (left > 0) {
      day += step;
      if (!knownDays.includes(day)) return undefined;
      if (this.minutesOfDay(day).length > 0) left -= 1;
    }
    const openings = this.openingsOfDay(day);
    const [opens, closes] = [openings[0]?.[0] ?? 0, openings.at(-1)?.[1] ?? 0];
    const rest = ((at % MINUTE) + MINUTE) % MINUTE;
    const time = reading - today * DAY + rest / MINUTE;
    const missed = step > 0 ? closes : opens;
    const shown = this.minutesOfDay(today).length > 0 ? Math.min(Math.max(time, opens), closes) : missed;
    const whole = Math.floor(shown);
    return this.at(this.minuteOf(day, whole)) + Math.round((shown - whole) * MINUTE);
  }

  private days(): number[] {
    const [first, last] = [this.wall.readings[0] as number, this.wall.readings.at(-1) as number];
    const [from, to] = [Math.floor(first / DAY), Math.floor(last / DAY)];
    return Array.from({ length: to - from + 1 }, (_, place) => from + place);
  }

  /** A day's open minutes as places of the wall, from each opening to its closing. */
  private minutesOfDay(day: number): [number, number][] {
    const found = this.minutesByDay.get(day) ?? this.computeMinutes(day);
    this.minutesByDay.set(day, found);
    return found;
  }

  private computeMinutes(day: number): [number, number][] {
    return this.openingsOfDay(day).map(([from, to]) => [this.minuteOf(day, from), this.minuteOf(day, to)]);
  }

  /** A day's openings and closings as the wall shows them; what a skipped hour swallows never opens. */
  private openingsOfDay(day: number): [number, number][] {
    const hours = this.hoursOfDay(day);
    const found: [number, number][] = [];
    for (let from = hours.indexOf(true); from >= 0; ) {
      const closing = hours.indexOf(false, from);
      const to = closing < 0 ? DAY : closing;
      found.push([from, to]);
      from = hours.indexOf(true, to);
    }
    return found.filter(([from, to]) => this.minuteOf(day, from) < this.minuteOf(day, to));
  }

  private minuteOf(day: number, minute: number): number {
    return this.wall.minuteOf(day * DAY + minute);
  }

  private hoursOfDay(day: number): boolean[] {
    const hours = Array.from({ length: DAY }, () => false);
    for (const [from, to] of this.beginningsOfDay(day)) hours.fill(true, from, Math.min(to, DAY));
    const spills = this.holidays.has(formatDate(day)) ? [] : this.beginningsOfDay(day - 1);
    for (const [, to] of spills) hours.fill(true, 0, Math.max(0, to - DAY));
    for (const [from, to] of toMinuteRanges(this.calendar.breaks[formatDate(day)]))
      hours.fill(false, from, Math.min(to, DAY));
    for (const [, to] of toMinuteRanges(this.calendar.breaks[formatDate(day - 1)]))
      hours.fill(false, 0, Math.max(0, to - DAY));
    return hours;
  }

  private beginningsOfDay(day: number): [number, number][] {
    const override = this.calendar.overrides[formatDate(day)];
    const listed = Array.isArray(override) ? override : override?.hours;
    const opensHoliday = override !== undefined && !Array.isArray(override) && override.onHoliday;
    if (this.holidays.has(formatDate(day)) && !opensHoliday) return [];
    return toMinuteRanges(
      listed ?? this.calendar.weekly[NAMES[new Date(day * DAY * MINUTE).getUTCDay()] ?? 'sun'],
    );
  }

  private place(at: number): number {
    return Math.floor((at - this.wall.start) / MINUTE);
  }

  private at(place: number): number {
    return this.wall.start + place * MINUTE;
  }
}

function formatDate(day: number): string {
  return new Date(day * DAY * MINUTE).toISOString().slice(0, 10);
}

/** Openings and closings in minutes since the midnight of the day they begin on. */
function toMinuteRanges(intervals: [string, string][] = []): [number, number][] {
  const toMinutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  return intervals.map(([from, to]) => [
    toMinutes(from),
    toMinutes(to) + (toMinutes(to) <= toMinutes(from) ? DAY : 0),
  ]);
}
