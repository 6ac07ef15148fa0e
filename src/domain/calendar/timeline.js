import { localDate, localQuarter } from '../time/instant';
import { yearOf } from '../time/quarter';
import { requireAnswerable } from './answerable';
import { CalendarRefusal } from './calendar';
import { openDaysOf } from './open-days';
import { closeAt, joined, NOTHING, totalOf } from './run';

const HORIZON_YEARS = 50;
const HORIZON = HORIZON_YEARS * 366 * 86_400_000;
/**
 * A calendar's open spans over a stretch of quarters of years that grows at either end as it is asked for. They are compiled one by
 * one and joined at once, so that reaching far costs no more than the quarters themselves.
 */
export class Timeline {
  calendar;
  /** The compiled stretch: from the first instant of its first quarter to the first instant after its last. */
  start = Number.NaN;
  end = Number.NaN;
  run = NOTHING;
  first = 0;
  last = 0;
  days;
  constructor(calendar) {
    this.calendar = calendar;
    this.days = openDaysOf(calendar);
  }
  /** Makes sure that the quarter of an instant is compiled. */
  reach(at) {
    if (at >= this.start && at < this.end) return;
    const quarter = localQuarter(at, this.calendar.timezone);
    requireAnswerable(this.calendar, yearOf(quarter));
    if (Number.isNaN(this.start)) this.begin(quarter);
    this.prepend(() => this.start > at);
    this.append(() => this.end <= at);
  }
  /**
   * More quarters at the end until there is this much open time in all; refused once the calendar has not opened for the whole
   * horizon since an instant.
   */
  growUntil(at, total) {
    let since = Math.max(at, this.lastClose() ?? at);
    let missing = total - totalOf(this.run);
    this.append((quarter) => {
      if (quarter.from.length > 0) since = closeAt(quarter, quarter.from.length - 1);
      missing -= totalOf(quarter);
      if (missing > 0 && (this.end - since > HORIZON || !this.days.mayOpenAfter(this.end)))
        throw this.neverOpens(at);
      return missing > 0;
    });
  }
  /** More quarters at the beginning until they hold this much open time, refused likewise; says how much they hold. */
  growBack(at, length) {
    let since = Math.min(at, this.run.from[0] ?? at);
    let gained = 0;
    this.prepend((quarter) => {
      since = quarter.from[0] ?? since;
      gained += totalOf(quarter);
      if (gained < length && (since - this.start > HORIZON || !this.days.mayOpenBefore(this.start)))
        throw this.neverOpens(at);
      return gained < length;
    });
    return gained;
  }
  /** The close of a span, which may lie in a quarter that is not compiled yet. */
  closeOf(place) {
    const opened = this.run.from[place];
    let close = closeAt(this.run, place);
    this.append((quarter) => {
      if (quarter.from[0] === close) close = closeAt(quarter, 0);
      if (close < this.end) return false;
      if (this.end - opened > HORIZON) throw new CalendarRefusal('This calendar never closes.');
      return true;
    });
    return close;
  }
  begin(quarter) {
    this.run = this.days.runIn(quarter);
    const { from, to } = this.days.bounds(quarter);
    [this.start, this.end] = [from, to];
    [this.first, this.last] = [quarter, quarter];
  }
  append(wanted) {
    const runs = [this.run];
    try {
      for (let run = NOTHING; wanted(run); runs.push(run)) {
        run = this.compiled(this.last + 1);
        this.last += 1;
        this.end = this.days.bounds(this.last).to;
      }
    } finally {
      if (runs.length > 1) this.run = joined(runs);
    }
  }
  prepend(wanted) {
    const runs = [this.run];
    try {
      for (let run = NOTHING; wanted(run); runs.push(run)) {
        run = this.compiled(this.first - 1);
        this.first -= 1;
        this.start = this.days.bounds(this.first).from;
      }
    } finally {
      if (runs.length > 1) this.run = joined(runs.reverse());
    }
  }
  compiled(quarter) {
    requireAnswerable(this.calendar, yearOf(quarter));
    return this.days.runIn(quarter);
  }
  lastClose() {
    const count = this.run.from.length;
    return count > 0 ? closeAt(this.run, count - 1) : undefined;
  }
  neverOpens(at) {
    const date = localDate(at, this.calendar.timezone);
    return new CalendarRefusal(`This calendar does not open within ${HORIZON_YEARS} years of ${date}.`);
  }
}
