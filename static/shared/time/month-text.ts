import type { Reader } from '../reader';

/** A month as people write it ("Jun 2025"), without its year where there is little room ("Jun"), by a letter where there is less. */
export function formatMonth(
  month: string,
  { locale }: Reader,
  room: 'year' | 'short' | 'narrow' = 'year',
): string {
  const parts = {
    year: { month: 'short', year: 'numeric' },
    short: { month: 'short' },
    narrow: { month: 'narrow' },
  };
  const style = { ...parts[room], timeZone: 'UTC' } as Intl.DateTimeFormatOptions;
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(`${month}-15T12:00:00Z`));
}
