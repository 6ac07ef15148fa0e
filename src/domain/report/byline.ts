import { countBusinessDaysLeft, nextWorkingDate } from '../calendar/business-days';
import type { WorkingTime } from '../calendar/working-time';
import { dateOf, type Instant, toInstant, toLocalDate, toLocalDay } from '../time/instant';
import type { ReportStep } from './annexes';

/** What a report's byline tells, and the instant until which it holds; null when nothing will change it. */
export interface BylineFacts {
  state: Standing['state'];
  /** Null once it is published. */
  due: { code: 'due' | 'overdue'; day: string; left: number } | null;
  until: Instant | null;
}

interface Standing {
  state: Extract<ReportStep['step'], 'drafted' | 'in-review' | 'approved' | 'published'>;
  dueAt: Instant | null;
  now: Instant;
  /** The calendar its days are counted by. */
  time: WorkingTime;
}

/**
 * Where a report stands, and until it is published how many business days are left and by which day it is due. Days are the
 * calendar's own, so this changes where one of them begins and at the due instant, and at no other.
 *
 * @example bylineFactsOf({ state: 'drafted', dueAt, now, time }).due // => { code: 'due', day: '2025-06-12', left: 5 }
 */
export function bylineFactsOf({ state, dueAt, now, time }: Standing): BylineFacts {
  if (state === 'published' || dueAt === null) return { state, due: null, until: null };
  const { timezone } = time.calendar;
  const day = toLocalDate(dueAt, timezone);
  if (now >= dueAt) return { state, due: { code: 'overdue', day, left: 0 }, until: null };
  const left = countBusinessDaysLeft(time, now, dueAt);
  return { state, due: { code: 'due', day, left }, until: left > 0 ? nextCountAt(time, now, dueAt) : dueAt };
}

/** When a business day less is left. */
function nextCountAt(time: WorkingTime, now: Instant, dueAt: Instant): Instant {
  const { timezone } = time.calendar;
  const day = nextWorkingDate(time, dateOf(toLocalDay(now, timezone) + 1));
  return Math.min(toInstant(day, 0, timezone), dueAt);
}
