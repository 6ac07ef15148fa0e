import type { Duration } from '../time/duration';
import type { Counts } from './counts';

/** A length read from the bins is off by at most this share; a clock's bins of a month stay under three hundred. */
const ACCURACY = 0.03;

/** Each bin reaches this much farther than the one before (DDSketch: Masson, Rim and Lee, 2019). */
const GROWTH = (1 + ACCURACY) / (1 - ACCURACY);

/** The bin that a length falls in; lengths under a second are one bin. */
export function binOf(length: Duration): string {
  return String(Math.ceil(Math.log(Math.max(length, 1_000)) / Math.log(GROWTH)));
}

/** The length that is off by the same share from both ends of a bin. */
const lengthOf = (bin: number): Duration => Math.round((2 * GROWTH ** bin) / (1 + GROWTH));

/**
 * The length that a share of the counted clocks did not exceed, within three percent; null when none was counted.
 *
 * @example quantileOf({ [binOf(60_000)]: 1 }, 0.5) // => about 60_000
 */
export function quantileOf(bins: Counts, share: number): Duration | null {
  const counted = Object.entries(bins).flatMap(([bin, count]) =>
    typeof count === 'number' && count > 0 ? [{ bin: Number(bin), count }] : [],
  );
  const rank = share * (counted.reduce((total, { count }) => total + count, 0) - 1);
  let passed = 0;
  for (const { bin, count } of counted.sort((a, b) => a.bin - b.bin)) {
    passed += count;
    if (passed > rank) return lengthOf(bin);
  }
  return null;
}
