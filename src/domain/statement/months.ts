/** Months of a calendar, as YYYY-MM. */

export { nextMonthOf as nextMonth } from '../billing/entry';

/** So many months up to one, the oldest first. */
export function monthsEndingWith(month: string, count: number): string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = year * 12 + number - 1;
  return Array.from({ length: count }, (_, place) => {
    const at = last - count + 1 + place;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** The month before. */
export const monthBefore = (month: string): string => monthsEndingWith(month, 2)[0] ?? month;
