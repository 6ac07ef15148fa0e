import type { Duration } from './duration';
import type { Instant } from './instant';

const SECOND = 1000;
const DAY = 86_400_000;
const QUARTER = 900_000;
const STEP = 2 * DAY;

/** What a zone's clocks are ahead of UTC by at an instant. */
export type Probe = (at: Instant) => Duration;

/** The offsets in force from two days before a UTC year to two days after it, each with the instant it begins. */
interface Year {
  first: Instant;
  next: Instant;
  starts: Instant[];
  offsets: Duration[];
}

/**
 * A zone's changes of offset, found once and shared by every calendar of the zone. A year is probed every other day, so that no
 * daylight saving time is missed: the shortest there ever was, in Recife in 2000, lasted a week.
 */
export class Zone {
  private readonly years = new Map<number, Year>();
  private latest: Year = { first: 0, next: 0, starts: [], offsets: [] };

  constructor(private readonly probe: Probe) {}

  /** What the zone's clocks are ahead of UTC by at an instant, in milliseconds. */
  offsetAt(at: Instant): Duration {
    const { starts, offsets } = this.yearOf(at);
    let place = starts.length - 1;
    while (place > 0 && (starts[place] as number) > at) place -= 1;
    return offsets[place] as number;
  }

  /**
   * The instant of a wall-clock reading written as if it were UTC: in a skipped hour it moves forward by the gap, in a repeated
   * hour it is the first occurrence.
   */
  instantOf(wall: number): Instant {
    const { starts, offsets } = this.yearOf(wall);
    let skipped: Instant | undefined;
    for (let place = 0; place < starts.length; place += 1) {
      const at = wall - (offsets[place] as number);
      if (at >= (starts[place + 1] ?? Number.POSITIVE_INFINITY)) continue;
      if (place === 0 || at >= (starts[place] as number)) return at;
      skipped ??= wall - (offsets[place - 1] as number);
    }
    return skipped as Instant;
  }

  private yearOf(at: Instant): Year {
    if (at >= this.latest.first && at < this.latest.next) return this.latest;
    const number = new Date(at).getUTCFullYear();
    const year = this.years.get(number) ?? this.found(number);
    this.years.set(number, year);
    this.latest = year;
    return year;
  }

  private found(number: number): Year {
    const [first, next] = [number, number + 1].map((year) => new Date(0).setUTCFullYear(year)) as [
      number,
      number,
    ];
    const [start, end] = [first - 2 * DAY, next + 2 * DAY];
    const year: Year = { first, next, starts: [start], offsets: [this.probe(start)] };
    for (let at = start; at < end; ) {
      const ahead = Math.min(at + STEP, end);
      const offset = year.offsets.at(-1) as number;
      if (this.probe(ahead) === offset) {
        at = ahead;
        continue;
      }
      at = this.changeBetween(at, ahead, offset);
      year.starts.push(at);
      year.offsets.push(this.probe(at));
    }
    return year;
  }

  /** The second at which an offset that was in force before is no longer; mostly it is a whole quarter of an hour. */
  private changeBetween(before: Instant, after: Instant, offset: Duration): Instant {
    const quarter = this.narrowed(before, after, offset, QUARTER);
    if (this.probe(quarter - SECOND) === offset) return quarter;
    return this.narrowed(Math.max(before, quarter - QUARTER), quarter - SECOND, offset, SECOND);
  }

  private narrowed(before: Instant, after: Instant, offset: Duration, grain: Duration): Instant {
    let [low, high] = [before, after];
    while (high - low > grain) {
      const middle = low + Math.ceil((high - low) / (2 * grain)) * grain;
      if (this.probe(middle) === offset) low = middle;
      else high = middle;
    }
    return high;
  }
}
