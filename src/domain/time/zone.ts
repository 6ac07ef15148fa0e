import type { Duration } from './duration';
import { type Quarter, quarterOf, quarterStartOf } from './quarter';
import type { Instant } from './units';

const SECOND = 1000;
const DAY = 86_400_000;
const QUARTER_HOUR = 900_000;
const STEP = 2 * DAY;

/** What a zone's clocks are ahead of UTC by at an instant. */
export type Probe = (at: Instant) => Duration;

/** The offsets in force from two days before a quarter of a UTC year to two days after it, each with the instant it begins. */
interface Stretch {
  first: Instant;
  next: Instant;
  starts: Instant[];
  offsets: Duration[];
}

/**
 * A zone's changes of offset, found once and shared by every calendar of the zone. A quarter is probed every other day, so that no
 * daylight saving time is missed: the shortest there ever was, in Recife in 2000, lasted a week.
 */
export class Zone {
  private readonly quarters = new Map<Quarter, Stretch>();
  private latest: Stretch = { first: 0, next: 0, starts: [], offsets: [] };

  constructor(private readonly probe: Probe) {}

  /** What the zone's clocks are ahead of UTC by at an instant, in milliseconds. */
  offsetAt(at: Instant): Duration {
    const { starts, offsets } = this.findStretch(at);
    let place = starts.length - 1;
    while (place > 0 && (starts[place] as number) > at) place -= 1;
    return offsets[place] as number;
  }

  /**
   * The instant of a wall-clock reading written as if it were UTC: in a skipped hour it moves forward by the gap, in a repeated
   * hour it is the first occurrence.
   */
  instantOf(wall: number): Instant {
    const { starts, offsets } = this.findStretch(wall);
    let skipped: Instant | undefined;
    for (let place = 0; place < starts.length; place += 1) {
      const at = wall - (offsets[place] as number);
      if (at >= (starts[place + 1] ?? Number.POSITIVE_INFINITY)) continue;
      if (place === 0 || at >= (starts[place] as number)) return at;
      skipped ??= wall - (offsets[place - 1] as number);
    }
    return skipped as Instant;
  }

  private findStretch(at: Instant): Stretch {
    if (at >= this.latest.first && at < this.latest.next) return this.latest;
    const quarter = quarterOf(at);
    this.latest = this.quarters.get(quarter) ?? this.probeQuarter(quarter);
    this.quarters.set(quarter, this.latest);
    return this.latest;
  }

  private probeQuarter(quarter: Quarter): Stretch {
    const [first, next] = [quarterStartOf(quarter), quarterStartOf(quarter + 1)];
    const [start, end] = [first - 2 * DAY, next + 2 * DAY];
    const stretch: Stretch = { first, next, starts: [start], offsets: [this.probe(start)] };
    for (let at = start; at < end; ) {
      const ahead = Math.min(at + STEP, end);
      const offset = stretch.offsets.at(-1) as number;
      if (this.probe(ahead) === offset) {
        at = ahead;
        continue;
      }
      at = this.changeBetween(at, ahead, offset);
      stretch.starts.push(at);
      stretch.offsets.push(this.probe(at));
    }
    return stretch;
  }

  /** The second at which an offset that was in force before is no longer; mostly it is a whole quarter of an hour. */
  private changeBetween(before: Instant, after: Instant, offset: Duration): Instant {
    const change = this.narrow(before, after, offset, QUARTER_HOUR);
    if (this.probe(change - SECOND) === offset) return change;
    return this.narrow(Math.max(before, change - QUARTER_HOUR), change - SECOND, offset, SECOND);
  }

  private narrow(before: Instant, after: Instant, offset: Duration, grain: Duration): Instant {
    let [low, high] = [before, after];
    while (high - low > grain) {
      const middle = low + Math.ceil((high - low) / (2 * grain)) * grain;
      if (this.probe(middle) === offset) low = middle;
      else high = middle;
    }
    return high;
  }
}
