import type { Reader } from '../shared/reader';

/** A month by its short name; by its first letter where there is little room. */
export function monthName(month: string, { locale }: Reader, narrow = false): string {
  const style = { month: narrow ? 'narrow' : 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(`${month}-01T00:00:00Z`));
}

/** A month with its year. */
export function longMonth(month: string, { locale }: Reader): string {
  const style = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(`${month}-01T00:00:00Z`));
}
