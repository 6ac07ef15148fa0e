import type { Duration } from '../time/duration';
import { type Instant, localDate, localYear } from '../time/instant';
import { requireAnswerable } from './answerable';
import { type Calendar, CalendarRefusal } from './calendar';
import { type OpenDays, openDaysOf } from './open-days';
import { closeAt, joined, NOTHING, type Run, totalOf } from './run';

const HORIZON_YEARS = 50;
const HORIZON = HORIZON_YEARS * 366 * 86_400_000;

/** Whether another year is wanted, given the year that was compiled last. */
type Wanted = (year: Run) => boolean;

/**
 * A calendar's open spans over a stretch of whole years that grows at either end as it is asked for. Years are compiled one by one
 * and joined at once, so that reaching far costs no more than the years themselves.
 */
export class Timeline {
  /** The compiled stretch: from the first instant of its first year to the first instant after its last. */
  start: Instant = Number.NaN;
  end: Instant = Number.NaN;
  run: Run = NOTHING;
  private firstYear = 0;
  private lastYear = 0;
  private readonly days: OpenDays;

  constructor(private readonly calendar: Calendar) {
    this.days = openDaysOf(calendar);
  }

  /** Makes sure that the year of an instant is compiled. */
  reach(at: Instant): void {
    if (at >= this.start && at < this.end) return;
    const year = localYear(at, this.calendar.timezone);
    requireAnswerable(this.calendar, year);
    if (Number.isNaN(this.start)) this.begin(year);
    this.prepend(() => this.start > at);
    this.append(() => this.end <= at);
  }

  /**
   * More years at the end until there is this much open time in all; refused once the calendar has not opened for the whole
   * horizon since an instant.
   */
  growUntil(at: Instant, total: Duration): void {
    let since = Math.max(at, this.lastClose() ?? at);
    let missing = total - totalOf(this.run);
    this.append((year) => {
      if (year.from.length > 0) since = closeAt(year, year.from.length - 1);
      missing -= totalOf(year);
      if (missing > 0 && this.end - since > HORIZON) throw this.neverOpens(at);
      return missing > 0;
    });
  }

  /** More years at the beginning until they hold this much open time, refused likewise; says how much they hold. */
  growBack(at: Instant, length: Duration): Duration {
    let since = Math.min(at, this.run.from[0] ?? at);
    let gained = 0;
    this.prepend((year) => {
      since = year.from[0] ?? since;
      gained += totalOf(year);
      if (gained < length && since - this.start > HORIZON) throw this.neverOpens(at);
      return gained < length;
    });
    return gained;
  }

  /** The close of a span, which may lie in a year that is not compiled yet. */
  closeOf(place: number): Instant {
    const opened = this.run.from[place] as number;
    let close = closeAt(this.run, place);
    this.append((year) => {
      if (year.from[0] === close) close = closeAt(year, 0);
      if (close < this.end) return false;
      if (this.end - opened > HORIZON) throw new CalendarRefusal('This calendar never closes.');
      return true;
    });
    return close;
  }

  private begin(year: number): void {
    this.run = this.days.runIn(year);
    const { from, to } = this.days.bounds(year);
    [this.start, this.end] = [from, to];
    [this.firstYear, this.lastYear] = [year, year];
  }

  private append(wanted: Wanted): void {
    const runs = [this.run];
    try {
      for (let year = NOTHING; wanted(year); runs.push(year)) {
        requireAnswerable(this.calendar, this.lastYear + 1);
        year = this.days.runIn(this.lastYear + 1);
        this.lastYear += 1;
        this.end = this.days.bounds(this.lastYear).to;
      }
    } finally {
      if (runs.length > 1) this.run = joined(runs);
    }
  }

  private prepend(wanted: Wanted): void {
    const runs = [this.run];
    try {
      for (let year = NOTHING; wanted(year); runs.unshift(year)) {
        requireAnswerable(this.calendar, this.firstYear - 1);
        year = this.days.runIn(this.firstYear - 1);
        this.firstYear -= 1;
        this.start = this.days.bounds(this.firstYear).from;
      }
    } finally {
      if (runs.length > 1) this.run = joined(runs);
    }
  }

  private lastClose(): Instant | undefined {
    const count = this.run.from.length;
    return count > 0 ? closeAt(this.run, count - 1) : undefined;
  }

  private neverOpens(at: Instant): CalendarRefusal {
    const date = localDate(at, this.calendar.timezone);
    return new CalendarRefusal(`This calendar does not open within ${HORIZON_YEARS} years of ${date}.`);
  }
}
