import { quarterOf, quarterStart } from './quarter';

const SECOND = 1000;
const DAY = 86_400_000;
const QUARTER_HOUR = 900_000;
const STEP = 2 * DAY;
/**
 * A zone's changes of offset, found once and shared by every calendar of the zone. A quarter is probed every other day, so that no
 * daylight saving time is missed: the shortest there ever was, in Recife in 2000, lasted a week.
 */
export class Zone {
  probe;
  quarters = new Map();
  latest = { first: 0, next: 0, starts: [], offsets: [] };
  constructor(probe) {
    this.probe = probe;
  }
  /** What the zone's clocks are ahead of UTC by at an instant, in milliseconds. */
  offsetAt(at) {
    const { starts, offsets } = this.stretchAt(at);
    let place = starts.length - 1;
    while (place > 0 && starts[place] > at) place -= 1;
    return offsets[place];
  }
  /**
   * The instant of a wall-clock reading written as if it were UTC: in a skipped hour it moves forward by the gap, in a repeated
   * hour it is the first occurrence.
   */
  instantOf(wall) {
    const { starts, offsets } = this.stretchAt(wall);
    let skipped;
    for (let place = 0; place < starts.length; place += 1) {
      const at = wall - offsets[place];
      if (at >= (starts[place + 1] ?? Number.POSITIVE_INFINITY)) continue;
      if (place === 0 || at >= starts[place]) return at;
      skipped ??= wall - offsets[place - 1];
    }
    return skipped;
  }
  stretchAt(at) {
    if (at >= this.latest.first && at < this.latest.next) return this.latest;
    const quarter = quarterOf(at);
    this.latest = this.quarters.get(quarter) ?? this.found(quarter);
    this.quarters.set(quarter, this.latest);
    return this.latest;
  }
  found(quarter) {
    const [first, next] = [quarterStart(quarter), quarterStart(quarter + 1)];
    const [start, end] = [first - 2 * DAY, next + 2 * DAY];
    const found = { first, next, starts: [start], offsets: [this.probe(start)] };
    for (let at = start; at < end; ) {
      const ahead = Math.min(at + STEP, end);
      const offset = found.offsets.at(-1);
      if (this.probe(ahead) === offset) {
        at = ahead;
        continue;
      }
      at = this.changeBetween(at, ahead, offset);
      found.starts.push(at);
      found.offsets.push(this.probe(at));
    }
    return found;
  }
  /** The second at which an offset that was in force before is no longer; mostly it is a whole quarter of an hour. */
  changeBetween(before, after, offset) {
    const change = this.narrowed(before, after, offset, QUARTER_HOUR);
    if (this.probe(change - SECOND) === offset) return change;
    return this.narrowed(Math.max(before, change - QUARTER_HOUR), change - SECOND, offset, SECOND);
  }
  narrowed(before, after, offset, grain) {
    let [low, high] = [before, after];
    while (high - low > grain) {
      const middle = low + Math.ceil((high - low) / (2 * grain)) * grain;
      if (this.probe(middle) === offset) low = middle;
      else high = middle;
    }
    return high;
  }
}
