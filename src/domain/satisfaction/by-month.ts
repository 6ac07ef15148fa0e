import { type Average, averageOf } from './average';
import type { Vote } from './vote';

/** How satisfied clients were over some months. */
export interface Satisfaction {
  whole: Average;
  months: { month: string; average: Average }[];
}

/** The average of a period's votes, and of each of its months; every vote of the period weighs the same. */
export function satisfactionOf(
  votes: readonly Pick<Vote, 'month' | 'score'>[],
  months: string[],
): Satisfaction {
  const own = votes.filter(({ month }) => months.includes(month));
  const of = (name: string) => averageOf(own.filter(({ month }) => month === name));
  return { whole: averageOf(own), months: months.map((month) => ({ month, average: of(month) })) };
}
