import { averageOf } from './average';
/** The average of a period's votes, and of each of its months; every vote of the period weighs the same. */
export function satisfactionIn(votes, months) {
  const own = votes.filter(({ month }) => months.includes(month));
  const of = (name) => averageOf(own.filter(({ month }) => month === name));
  return { whole: averageOf(own), months: months.map((month) => ({ month, average: of(month) })) };
}
