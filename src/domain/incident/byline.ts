import type { Instant } from '../time/instant';
import { writtenDay } from './wording';
import { type Language, wordsOf } from './words';

/** A report as a page's byline tells it. */
export interface Byline {
  title: string;
  tooltip: string;
}

/**
 * Where a report stands, and until it is published by which day it is due: words that stay true however long nobody writes them anew.
 *
 * @example bylineOf('drafted', Date.UTC(2025, 5, 12, 21, 30), 'America/Toronto', 'en').title // => 'Incident report: Drafted, due Jun 12, 2025'
 */
export function bylineOf(
  state: 'drafted' | 'in-review' | 'approved' | 'published',
  dueAt: Instant | null,
  zone: string,
  language: Language,
): Byline {
  const words = wordsOf[language];
  const owed =
    state === 'published' || dueAt === null ? '' : words.dueOn(writtenDay(dayOf(dueAt, zone), language));
  return { title: words.byline(words.steps[state], owed), tooltip: words.bylineHint };
}

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
const dayOf = (at: Instant, timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
