import { DDSketch } from '@datadog/sketches-js';
import type { Duration } from '../time/duration';
import type { Counts } from './counts';

/** A length read from the sketch is off by at most this share; a clock's bins of a month stay under three hundred. */
const ACCURACY = 0.03;

const made = new DDSketch({ relativeAccuracy: ACCURACY });

/** The bin of a sketch that a length falls in; lengths under a second are one bin. */
export function binOf(length: Duration): string {
  return String(made.mapping.key(Math.max(length, 1_000)));
}

/**
 * The length that a share of the counted clocks did not exceed, within three percent; null when none was counted.
 *
 * @example quantileOf({ [binOf(60_000)]: 1 }, 0.5) // => about 60_000
 */
export function quantileOf(bins: Counts, share: number): Duration | null {
  const sketch = new DDSketch({ relativeAccuracy: ACCURACY });
  for (const [bin, count] of Object.entries(bins))
    if (typeof count === 'number' && count > 0) sketch.accept(sketch.mapping.value(Number(bin)), count);
  return sketch.count === 0 ? null : Math.round(sketch.getValueAtQuantile(share));
}
