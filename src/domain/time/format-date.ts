/** Days and months as people write them; what machines read keeps 2025-07-01. */
const localeOf = (language: 'en' | 'fr') => (language === 'fr' ? 'fr-CA' : 'en-CA');

/**
 * A calendar day as a client reads it.
 *
 * @example writtenDay('2025-07-01', 'en') // => 'Jul 1, 2025'
 */
export function formatDay(date: string, language: 'en' | 'fr'): string {
  const style = { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(localeOf(language), style).format(Date.parse(`${date}T00:00:00Z`));
}

/**
 * A month as people write it.
 *
 * @example monthWritten('2025-06', 'en') // => 'June 2025'
 */
export function formatMonth(month: string, language: 'en' | 'fr'): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), style).format(Date.UTC(year, number - 1, 1));
}
