/**
 * A number kept in hundredths, with its two digits as an Intl locale writes them.
 *
 * @example formatHundredths(9949, 'fr-CA') // => '99,49'
 */
export function formatHundredths(hundredths: number, locale: string): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false };
  return new Intl.NumberFormat(locale, digits).format(hundredths / 100);
}
