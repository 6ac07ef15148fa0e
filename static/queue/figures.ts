import type { QueueClock } from '../../src/contract/queue';
import type { Reader } from '../shared/reader';
import { DAY, formatSigned } from '../shared/time/lengths';
import { dateOf, formatDayName, formatTime } from '../shared/time/moments';
import type { QueueTexts } from './texts';

/** What is left at this moment of the page: a clock that counts has gone on since the answer. */
function leftNowOf(clock: QueueClock, since: number): number | null {
  return clock.remainingMs === null ? null : clock.remainingMs - (clock.counting ? since : 0);
}

/** Signed, in the time the goal counts: "30 min", "−48 min", "40 h" of business hours, "2 business d 3 h". */
export function formatLeft(clock: QueueClock, since: number, { words }: Reader): string {
  const left = leftNowOf(clock, since);
  return left === null ? '–' : formatSigned(left, words, clock.dayMs);
}

/** The share of the goal that is counted, and the figures beside it; null where the goal is not known. */
export function countedOf(
  clock: QueueClock,
  since: number,
  say: QueueTexts,
): { share: number; text: string } | null {
  const left = leftNowOf(clock, since);
  if (left === null || clock.goalMs === null || clock.goalMs === 0) return null;
  const counted = clock.goalMs - left;
  if (counted < 0) return null;
  const share = Math.min(1, counted / clock.goalMs);
  if (clock.dayMs !== null && clock.dayMs !== DAY)
    return {
      share,
      text: say.ofDays(Math.floor(counted / clock.dayMs), Math.round(clock.goalMs / clock.dayMs)),
    };
  return { share, text: say.ofGoal(formatHours(counted), formatHours(clock.goalMs)) };
}

function formatHours(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An instant in the reader's zone, as short as it is clear: today and tomorrow by name, six days by weekday, then by date. */
export function formatDue(at: number, now: number, reader: Reader, say: QueueTexts): string {
  const time = formatTime(at, reader, false);
  const [date, today, tomorrow] = [at, now, now + DAY].map((instant) => dateOf(instant, reader));
  if (date === today) return say.today(time);
  return date === tomorrow ? say.tomorrow(time) : `${formatDayName(at, now, reader)} ${time}`;
}
