/** How a locale writes instants: a format is dear to make, and the same few are asked for again and again. */
import { withLatest } from './latest';

const formatsByName = withLatest(100, (name) => {
  const [locale, style] = JSON.parse(name) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(locale, style);
});

/**
 * The format of a locale and a style.
 *
 * @example dateFormatOf('en-CA', { dateStyle: 'medium', timeZone: 'UTC' }).format(0) // => 'Jan 1, 1970'
 */
export const dateFormatOf = (locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  formatsByName(JSON.stringify([locale, style]));
