import type { Duration } from '../time/duration';
import { type Instant, toLocalDate, toLocalQuarter } from '../time/instant';
import { type Quarter, yearOf } from '../time/quarter';
import { type Calendar, CalendarRefusal } from './calendar';
import { type OpenDays, openDaysOf } from './open-days';
import { closeAt, joinSpans, NO_SPANS, type OpenSpans, totalOf } from './open-spans';
import { requireAnswerable } from './require-answerable';

const HORIZON_YEARS = 50;
const HORIZON = HORIZON_YEARS * 366 * 86_400_000;

/** Whether another quarter is wanted, given the one that was compiled last. */
type WantsMore = (quarter: OpenSpans) => boolean;

/**
 * A calendar's open spans over a stretch of quarters of years that grows at either end as it is asked for. They are compiled one by
 * one and joined at once, so that reaching far costs no more than the quarters themselves.
 */
export class Timeline {
  /** The compiled stretch: from the first instant of its first quarter to the first instant after its last. */
  start: Instant = Number.NaN;
  end: Instant = Number.NaN;
  spans: OpenSpans = NO_SPANS;
  private first: Quarter = 0;
  private last: Quarter = 0;
  private readonly days: OpenDays;

  constructor(private readonly calendar: Calendar) {
    this.days = openDaysOf(calendar);
  }

  /** Makes sure that the quarter of an instant is compiled. */
  reach(at: Instant): void {
    if (at >= this.start && at < this.end) return;
    const quarter = toLocalQuarter(at, this.calendar.timezone);
    requireAnswerable(this.calendar, yearOf(quarter));
    if (Number.isNaN(this.start)) this.begin(quarter);
    this.prepend(() => this.start > at);
    this.append(() => this.end <= at);
  }

  /**
   * More quarters at the end until there is this much open time in all; refused once the calendar has not opened for the whole
   * horizon since an instant.
   */
  growUntil(at: Instant, total: Duration): void {
    let since = Math.max(at, this.findLastClose() ?? at);
    let missing = total - totalOf(this.spans);
    this.append((quarter) => {
      if (quarter.from.length > 0) since = closeAt(quarter, quarter.from.length - 1);
      missing -= totalOf(quarter);
      if (missing > 0 && (this.end - since > HORIZON || !this.days.mayOpenAfter(this.end)))
        throw this.refuseNeverOpens(at);
      return missing > 0;
    });
  }

  /** More quarters at the beginning until they hold this much open time, refused likewise; says how much they hold. */
  growBack(at: Instant, length: Duration): Duration {
    let since = Math.min(at, this.spans.from[0] ?? at);
    let gained = 0;
    this.prepend((quarter) => {
      since = quarter.from[0] ?? since;
      gained += totalOf(quarter);
      if (gained < length && (since - this.start > HORIZON || !this.days.mayOpenBefore(this.start)))
        throw this.refuseNeverOpens(at);
      return gained < length;
    });
    return gained;
  }

  /** The close of a span, which may lie in a quarter that is not compiled yet. */
  closeOf(place: number): Instant {
    const opened = this.spans.from[place] as number;
    let close = closeAt(this.spans, place);
    this.append((quarter) => {
      if (quarter.from[0] === close) close = closeAt(quarter, 0);
      if (close < this.end) return false;
      if (this.end - opened > HORIZON) throw new CalendarRefusal({ code: 'never-closes' });
      return true;
    });
    return close;
  }

  private begin(quarter: Quarter): void {
    this.spans = this.days.openSpansOf(quarter);
    const { from, to } = this.days.boundsOf(quarter);
    [this.start, this.end] = [from, to];
    [this.first, this.last] = [quarter, quarter];
  }

  private append(wantsMore: WantsMore): void {
    const parts = [this.spans];
    try {
      for (let part = NO_SPANS; wantsMore(part); parts.push(part)) {
        part = this.compileQuarter(this.last + 1);
        this.last += 1;
        this.end = this.days.boundsOf(this.last).to;
      }
    } finally {
      if (parts.length > 1) this.spans = joinSpans(parts);
    }
  }

  private prepend(wantsMore: WantsMore): void {
    const parts = [this.spans];
    try {
      for (let part = NO_SPANS; wantsMore(part); parts.push(part)) {
        part = this.compileQuarter(this.first - 1);
        this.first -= 1;
        this.start = this.days.boundsOf(this.first).from;
      }
    } finally {
      if (parts.length > 1) this.spans = joinSpans(parts.reverse());
    }
  }

  private compileQuarter(quarter: Quarter): OpenSpans {
    requireAnswerable(this.calendar, yearOf(quarter));
    return this.days.openSpansOf(quarter);
  }

  private findLastClose(): Instant | undefined {
    const count = this.spans.from.length;
    return count > 0 ? closeAt(this.spans, count - 1) : undefined;
  }

  private refuseNeverOpens(at: Instant): CalendarRefusal {
    const date = toLocalDate(at, this.calendar.timezone);
    return new CalendarRefusal({ code: 'never-opens', years: HORIZON_YEARS, date });
  }
}
