import type { QueueClock } from '../../src/contract/queue';
import { formatLength } from '../shared/lengths';
import type { Reader } from '../shared/reader';
import type { QueueTexts } from './texts';

const day = 86_400_000;

/** What is left at this moment of the page: a clock that counts has gone on since the answer. */
function leftNowOf(clock: QueueClock, since: number): number | null {
  return clock.remainingMs === null ? null : clock.remainingMs - (clock.counting ? since : 0);
}

/** Signed, in the time the goal counts: "30 min", "−48 min", "2 business days 3 h". */
export function formatLeft(clock: QueueClock, since: number, reader: Reader, say: QueueTexts): string {
  const left = leftNowOf(clock, since);
  if (left === null) return '–';
  const sign = left < 0 ? '−' : '';
  const length = Math.abs(left);
  if (clock.dayMs === null || length < clock.dayMs) return sign + formatLength(left, reader.words);
  const rest = Math.floor((length % clock.dayMs) / 60_000) * 60_000;
  const days = sign + say.days(Math.floor(length / clock.dayMs));
  return rest === 0 ? days : `${days} ${formatLength(rest, reader.words)}`;
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
  if (clock.dayMs !== null)
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
export function formatDue(at: number, now: number, { locale, timeZone }: Reader, say: QueueTexts): string {
  const hour = locale.startsWith('fr') ? ('numeric' as const) : ('2-digit' as const);
  const time = formatParts(at, locale, { hour, minute: '2-digit', hourCycle: 'h23', timeZone });
  const dates = [at, now, now + day].map((instant) => formatParts(instant, 'sv-SE', { timeZone }));
  if (dates[0] === dates[1]) return say.today(time);
  if (dates[0] === dates[2]) return say.tomorrow(time);
  const far = Math.abs(at - now) > 6 * day;
  const date = far ? ({ day: 'numeric', month: 'short' } as const) : ({ weekday: 'short' } as const);
  return `${formatParts(at, locale, { ...date, timeZone })} ${time}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a thousand times. */
export function formatParts(at: number, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(parts);
  const dateFormat = formats.get(key) ?? new Intl.DateTimeFormat(locale, parts);
  formats.set(key, dateFormat);
  return dateFormat.format(at);
}
