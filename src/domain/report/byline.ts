import { countBusinessDaysLeft } from '../calendar/business-days';
import type { WorkingTime } from '../calendar/working-time';
import { formatDay } from '../time/format-date';
import { dateOf, type Instant, toInstant, toLocalDate, toLocalDay } from '../time/instant';
import { type Language, wordsOf } from './words';

/** A report as a page's byline tells it, and the instant until which these words hold; null when nothing will change them. */
export interface Byline {
  title: string;
  tooltip: string;
  until: Instant | null;
}

interface Standing {
  state: 'drafted' | 'in-review' | 'approved' | 'published';
  dueAt: Instant | null;
  now: Instant;
  /** The calendar its days are counted by. */
  time: WorkingTime;
}

/**
 * Where a report stands, and until it is published how many business days are left and by which day it is due. Days are the
 * calendar's own, so the words change at its midnights and at the due instant, and at no other.
 *
 * @example bylineOf({ state: 'drafted', dueAt, now, time }, 'en').title // => 'Incident report: Drafted, 5 business days left, due Jun 12, 2025'
 */
export function bylineOf({ state, dueAt, now, time }: Standing, language: Language): Byline {
  const words = wordsOf[language];
  const { timezone } = time.calendar;
  const withDue = (owed: string) => ({
    title: words.byline(words.steps[state], owed),
    tooltip: words.bylineHint,
  });
  if (state === 'published' || dueAt === null) return { ...withDue(''), until: null };
  const day = formatDay(toLocalDate(dueAt, timezone), language);
  if (now >= dueAt) return { ...withDue(words.overdue(day)), until: null };
  const midnight = toInstant(dateOf(toLocalDay(now, timezone) + 1), 0, timezone);
  return {
    ...withDue(words.dueOn(day, countBusinessDaysLeft(time, now, dueAt))),
    until: Math.min(midnight, dueAt),
  };
}
