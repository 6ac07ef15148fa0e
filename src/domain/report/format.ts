import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import type { Language } from './words';

/**
 * An instant as a client reads it: weekday, date, time and the zone's own name, in the language's usual form.
 *
 * @example writtenInstant(Date.UTC(2025, 5, 7, 6), 'America/Toronto', 'en') // => 'Sat, Jun 7, 2025, 02:00 EDT'
 */
export function formatLocalInstant(at: Instant, zone: string, language: Language): string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...TIME,
  }).format(at);
}

/**
 * The instants of a story in their order: the day is written where it begins, and then the time alone, each with the zone's name,
 * for an hour of autumn comes twice.
 *
 * @example writtenStory([Date.UTC(2025, 5, 5, 14), Date.UTC(2025, 5, 5, 15)], 'America/Toronto', 'en') // => ['Thu, Jun 5, 2025, 10:00 EDT', '11:00 EDT']
 */
export function formatStory(story: readonly Instant[], zone: string, language: Language): string[] {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeZone: zone, ...TIME });
  return story.map((at, nth) => {
    const before = story[nth - 1];
    const sameDay = before !== undefined && day.format(before) === day.format(at);
    return sameDay ? time.format(at) : formatLocalInstant(at, zone, language);
  });
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;

/**
 * A length in days, hours and minutes, cut down to the whole minute; seconds show only under one minute. Never "1.7 h".
 *
 * @example writtenDuration(12_180_000, 'en') // => '3 h 23 min'
 */
export function formatDuration(length: Duration, language: Language): string {
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
