import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Language } from './words';

/**
 * An instant as a client reads it: weekday, date, time and the zone's own name, in the language's usual form.
 *
 * @example writtenInstant(Date.UTC(2025, 5, 7, 6), 'America/Toronto', 'en') // => 'Sat, Jun 7, 2025, 02:00 EDT'
 */
export function writtenInstant(at: Instant, zone: string, language: Language): string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZoneName: 'short',
  }).format(at);
}

/**
 * A length in days, hours and minutes, cut down to the whole minute; seconds show only under one minute. Never "1.7 h".
 *
 * @example writtenDuration(12_180_000, 'en') // => '3 h 23 min'
 */
export function writtenDuration(length: Duration, language: Language): string {
  const minutes = Math.floor(length / 60_000);
  if (minutes === 0) return `${Math.floor(length / 1000)}\u00a0s`;
  const days = Math.floor(minutes / 1440);
  const parts = [
    [days, language === 'fr' ? 'j' : 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount}\u00a0${unit}`)
    .join(' ');
}

/**
 * A calendar day as a client reads it.
 *
 * @example writtenDay('2025-07-01', 'en') // => 'Jul 1, 2025'
 */
export function writtenDay(date: string, language: Language): string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const style = { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(`${date}T00:00:00Z`));
}
