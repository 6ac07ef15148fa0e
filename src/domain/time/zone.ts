import type { Duration } from './duration';
import type { Instant } from './instant';

const DAY = 86_400_000;

/** The offsets in force during a UTC year, each with the instant it begins. */
interface Year {
  starts: Instant[];
  offsets: Duration[];
}

/** What a zone's clocks are ahead of UTC by at an instant. */
export type Probe = (at: Instant) => Duration;

/**
 * A zone's changes of offset, found once and shared by every calendar of the zone. Each day of a year is probed, so that a
 * daylight saving time of a few weeks is not missed.
 */
export class Zone {
  private readonly years = new Map<number, Year>();

  constructor(private readonly probe: Probe) {}

  offsetAt(at: Instant): Duration {
    const { starts, offsets } = this.year(new Date(at).getUTCFullYear());
    let place = starts.length - 1;
    while (place > 0 && (starts[place] as number) > at) place -= 1;
    return offsets[place] as number;
  }

  /**
   * The instant of a wall-clock reading written as if it were UTC: in a skipped hour it moves forward by the gap, in a repeated
   * hour it is the first occurrence.
   */
  instantOf(wall: number): Instant {
    const before = this.offsetAt(wall - DAY);
    const after = this.offsetAt(wall + DAY);
    const first = wall - before;
    if (before === after || this.offsetAt(first) === before) return first;
    return this.offsetAt(wall - after) === after ? wall - after : first;
  }

  private year(number: number): Year {
    const known = this.years.get(number);
    if (known) return known;
    const made = this.found(number);
    this.years.set(number, made);
    return made;
  }

  private found(year: number): Year {
    const start = new Date(0).setUTCFullYear(year);
    const end = new Date(0).setUTCFullYear(year + 1);
    const found: Year = { starts: [start], offsets: [this.probe(start)] };
    for (let day = start + DAY; day <= end; day += DAY) {
      const offset = this.probe(day);
      if (offset === found.offsets.at(-1)) continue;
      found.starts.push(this.changeBetween(day - DAY, day));
      found.offsets.push(offset);
    }
    return found;
  }

  private changeBetween(before: Instant, after: Instant): Instant {
    const offset = this.probe(after);
    let [low, high] = [before, after];
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (this.probe(middle) === offset) high = middle;
      else low = middle;
    }
    return high;
  }
}
