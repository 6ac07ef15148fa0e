import { dateFormatOf } from '../../common/date-format';
import type { Instant } from './units';

/**
 * An instant as people read it: weekday, date, time and the zone's own name, in the usual form of a language.
 *
 * @example formatLocalInstant(Date.UTC(2025, 5, 7, 6), 'America/Toronto', textsIn('en').meta) // => 'Sat, Jun 7, 2025, 02:00 EDT'
 */
export function formatLocalInstant(at: Instant, zone: string, { intl, times }: InstantFormat): string {
  const text = dateFormatOf(intl, {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: times.hour,
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at);
  return times.tidy(text);
}

/** How a language writes its dates, and the time of day in them. */
export interface InstantFormat {
  intl: string;
  times: { hour: 'numeric' | '2-digit'; tidy(text: string): string };
}
