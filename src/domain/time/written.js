/** Days and months as people write them; what machines read keeps 2025-07-01. */
const localeOf = (language) => (language === 'fr' ? 'fr-CA' : 'en-CA');
/**
 * A calendar day as a client reads it.
 *
 * @example writtenDay('2025-07-01', 'en') // => 'Jul 1, 2025'
 */
export function writtenDay(date, language) {
  const style = { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(localeOf(language), style).format(Date.parse(`${date}T00:00:00Z`));
}
/**
 * A month as people write it.
 *
 * @example monthWritten('2025-06', 'en') // => 'June 2025'
 */
export function monthWritten(month, language) {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(localeOf(language), style).format(Date.UTC(year, number - 1, 1));
}
