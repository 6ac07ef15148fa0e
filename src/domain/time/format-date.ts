/** Days and months as people write them in the usual form of an Intl locale; what machines read keeps 2025-07-01. */

import { dateFormatOf } from '../../common/date-format';

/**
 * A calendar day as a client reads it.
 *
 * @example formatDay('2025-07-01', 'en-CA') // => 'Jul 1, 2025'
 */
export function formatDay(date: string, locale: string): string {
  const style = { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' } as const;
  return dateFormatOf(locale, style).format(Date.parse(`${date}T00:00:00Z`));
}

/**
 * A month as people write it.
 *
 * @example formatMonth('2025-06', 'en-CA') // => 'June 2025'
 */
export function formatMonth(month: string, locale: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return dateFormatOf(locale, style).format(Date.UTC(year, number - 1, 1));
}
