import type { Instant } from './units';

/**
 * An instant as people read it: weekday, date, time and the zone's own name, in the usual form of an Intl locale.
 *
 * @example formatLocalInstant(Date.UTC(2025, 5, 7, 6), 'America/Toronto', 'en-CA') // => 'Sat, Jun 7, 2025, 02:00 EDT'
 */
export function formatLocalInstant(at: Instant, zone: string, locale: string): string {
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
 * @example formatStory([Date.UTC(2025, 5, 5, 14), Date.UTC(2025, 5, 5, 15)], 'America/Toronto', 'en-CA') // => ['Thu, Jun 5, 2025, 10:00 EDT', '11:00 EDT']
 */
export function formatStory(story: readonly Instant[], zone: string, locale: string): string[] {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeZone: zone, ...TIME });
  return story.map((at, nth) => {
    const before = story[nth - 1];
    const sameDay = before !== undefined && day.format(before) === day.format(at);
    return sameDay ? time.format(at) : formatLocalInstant(at, zone, locale);
  });
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;
