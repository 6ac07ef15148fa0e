import type { Reader } from '../shared/reader';

/** The month of an instant where the reader is, as YYYY-MM. */
export function monthAt(at: number, { timeZone }: Reader): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' })
    .format(at)
    .slice(0, 7);
}

/** A month a number of months away. */
export function plusMonths(month: string, count: number): string {
  const [year = 0, place = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, place - 1 + count)).toISOString().slice(0, 7);
}

/** The months from one to another, both included; none when they are turned round. */
export function monthsFrom(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < 36; month = plusMonths(month, 1)) months.push(month);
  return months;
}

/** A month as it is written under a chart ("Jun 2025"), or where there is little room ("Jun"). */
export function monthText(month: string, { locale }: Reader, short = false): string {
  const style = short ? ({ month: 'short' } as const) : ({ month: 'short', year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(
    Date.parse(`${month}-15T12:00:00Z`),
  );
}
