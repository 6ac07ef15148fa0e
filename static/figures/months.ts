import type { Reader } from '../shared/reader';

/** The month of an instant where the reader is, as YYYY-MM. */
export function monthOf(at: number, { timeZone }: Reader): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' })
    .format(at)
    .slice(0, 7);
}

/** A month a number of months away. */
export function addMonths(month: string, count: number): string {
  const [year = 0, place = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, place - 1 + count)).toISOString().slice(0, 7);
}

/** The months from one to another, both included; none when they are turned round. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < 36; month = addMonths(month, 1)) months.push(month);
  return months;
}
