import type { Duration } from '../time/duration';
import { type Instant, localDate, localYear } from '../time/instant';
import type { Span } from '../time/span';
import { type Calendar, CalendarRefusal } from './calendar';
import { openDaysOf } from './open-days';

const HORIZON_YEARS = 50;
const HORIZON = HORIZON_YEARS * 366 * 86_400_000;

/**
 * A calendar's open spans over a run of whole years that grows at either end as it is asked for, each with the open time before
 * it: three numbers a span, and every sum is a difference of two look-ups.
 */
export class Timeline {
  /** The compiled stretch: from the first instant of its first year to the first instant after its last. */
  start: Instant = Number.NaN;
  end: Instant = Number.NaN;
  from = new Float64Array(0);
  to = new Float64Array(0);
  before = new Float64Array(0);
  total: Duration = 0;
  private firstYear = 0;
  private lastYear = 0;

  constructor(private readonly calendar: Calendar) {}

  /** Makes sure that the year of an instant is compiled. */
  reach(at: Instant): void {
    if (at >= this.start && at < this.end) return;
    const year = localYear(at, this.calendar.timezone);
    this.requireAnswerable(year);
    if (Number.isNaN(this.start)) this.begin(year);
    while (at < this.start) this.prepend();
    while (at >= this.end) this.append();
  }

  /** One more year at the end, refused when the calendar has not opened for the whole horizon since an instant. */
  growAfter(at: Instant): void {
    const since = Math.max(at, this.to.at(-1) ?? at);
    if (this.end - since > HORIZON) throw this.neverOpens(at);
    this.append();
  }

  /** One more year at the beginning; says how much open time came before the spans that were known. */
  growBefore(at: Instant): Duration {
    const since = Math.min(at, this.from[0] ?? at);
    if (since - this.start > HORIZON) throw this.neverOpens(at);
    return this.prepend();
  }

  /** The close of a span, which may lie in a year that is not compiled yet. */
  closeOf(place: number): Instant {
    const opened = this.from[place] as number;
    while (this.to[place] === this.end) {
      if (this.end - opened > HORIZON) throw new CalendarRefusal('This calendar never closes.');
      this.append();
    }
    return this.to[place] as number;
  }

  private begin(year: number): void {
    const { from, to } = openDaysOf(this.calendar).bounds(year);
    this.hold(openDaysOf(this.calendar).spansIn(year));
    [this.start, this.end] = [from, to];
    [this.firstYear, this.lastYear] = [year, year];
  }

  private append(): void {
    const year = this.lastYear + 1;
    this.requireAnswerable(year);
    const added = openDaysOf(this.calendar).spansIn(year);
    this.hold(joined(this.spans(), added));
    this.end = openDaysOf(this.calendar).bounds(year).to;
    this.lastYear = year;
  }

  private prepend(): Duration {
    const year = this.firstYear - 1;
    this.requireAnswerable(year);
    const known = this.total;
    this.hold(joined(openDaysOf(this.calendar).spansIn(year), this.spans()));
    this.start = openDaysOf(this.calendar).bounds(year).from;
    this.firstYear = year;
    return this.total - known;
  }

  private spans(): Span[] {
    return Array.from(this.from, (from, place) => ({ from, to: this.to[place] as number }));
  }

  private hold(spans: Span[]): void {
    this.from = Float64Array.from(spans, ({ from }) => from);
    this.to = Float64Array.from(spans, ({ to }) => to);
    this.before = new Float64Array(spans.length);
    this.total = 0;
    for (const [place, { from, to }] of spans.entries()) {
      this.before[place] = this.total;
      this.total += to - from;
    }
  }

  private requireAnswerable(year: number): void {
    const { holidayYears } = this.calendar;
    if (year < 1 || year > 9999)
      throw new CalendarRefusal(`The year ${year} is beyond what a calendar can say.`);
    if (holidayYears && (year < holidayYears.from || year > holidayYears.to))
      throw new CalendarRefusal(
        `The holidays of ${year} are not resolved in this calendar (${holidayYears.from} to ${holidayYears.to}).`,
      );
  }

  private neverOpens(at: Instant): CalendarRefusal {
    const date = localDate(at, this.calendar.timezone);
    return new CalendarRefusal(`This calendar does not open within ${HORIZON_YEARS} years of ${date}.`);
  }
}

/** Two runs of spans, the second after the first, as one; a span that goes on over New Year is one span. */
function joined(earlier: Span[], later: Span[]): Span[] {
  const [last, first] = [earlier.at(-1), later[0]];
  if (!last || !first || last.to < first.from) return [...earlier, ...later];
  return [...earlier.slice(0, -1), { from: last.from, to: first.to }, ...later.slice(1)];
}
