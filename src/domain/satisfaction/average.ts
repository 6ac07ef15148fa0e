import { HIGHEST } from './terms';
import type { Vote } from './vote';

/** An average with what it is worth. Scores are in hundredths: 420 is 4.20 of 5. */
export interface Average {
  count: number;
  /** Rounded to the nearest hundredth, half up; null without a vote. */
  mean: number | null;
  /** Half the width of the 95 % interval, rounded up to the hundredth; null with fewer than two votes. */
  margin: number | null;
}

/** Student's t for a 95 % interval: [degrees of freedom, quantile]. Between two, the one of the fewer degrees, which is wider. */
const QUANTILES: [number, number][] = [
  ...[12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228].map(withDegrees(1)),
  ...[2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086].map(withDegrees(11)),
  ...[2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042].map(withDegrees(21)),
  ...([
    [40, 2.021],
    [60, 2],
    [120, 1.98],
    [1000, 1.962],
  ] as [number, number][]),
];

/**
 * The average of some votes with its count and its margin, the 95 % interval of Student's t over the votes as a sample.
 *
 * @example averageOf([vote(4), vote(5), vote(5)]).mean // => 467
 */
export function averageOf(votes: readonly Pick<Vote, 'score'>[]): Average {
  const count = votes.length;
  if (count === 0) return { count, mean: null, margin: null };
  const sum = votes.reduce((total, { score }) => total + score, 0);
  const squares = votes.reduce((total, { score }) => total + score * score, 0);
  const mean = Math.floor((sum * 200 + count) / (count * 2));
  const margin = count < 2 ? null : marginOf(count, sum, squares);
  return { count, mean, margin };
}

/** The variance from whole numbers, so that equal votes give exactly nothing. */
function marginOf(count: number, sum: number, squares: number): number {
  const variance = (count * squares - sum * sum) / (count * (count - 1));
  const quantile = QUANTILES.findLast(([degrees]) => degrees <= count - 1)?.[1] ?? 0;
  return Math.ceil(100 * quantile * Math.sqrt(variance / count));
}

/** Whether a margin tells anything: one as wide as the scale does not. */
export const isTelling = (margin: number | null): margin is number =>
  margin !== null && margin < 100 * (HIGHEST - 1);

function withDegrees(first: number): (quantile: number, place: number) => [number, number] {
  return (quantile, place) => [first + place, quantile];
}
