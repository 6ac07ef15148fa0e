/** The moments at which a scheme alerts, as it writes them and as they are read, here and on its page. */

/** A length in the time its clock counts: a day is a business day where the clock counts in business hours. */
export interface ClockLength {
  days: number;
  ms: number;
}

/** A moment of a clock, as a threshold names it. `times` is null where nothing ends the repeats. */
export type Moment =
  | { kind: 'share'; percent: number }
  | { kind: 'before' | 'after'; length: ClockLength }
  | { kind: 'due' }
  | { kind: 'every'; length: ClockLength; times: number | null };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MOST_TIMES = 100;

/** What schemes wrote before thresholds were free. */
const EARLIER: ReadonlyMap<string, Moment> = new Map([
  ['15-min-before', { kind: 'before', length: { days: 0, ms: 15 * MINUTE } }],
  ['each-hour-after', { kind: 'every', length: { days: 0, ms: HOUR }, times: null }],
]);

/**
 * The moment that a threshold names; null where it names none. Lengths are ISO's or as people write them.
 *
 * @example parseThreshold('PT2H before') // => { kind: 'before', length: { days: 0, ms: 7_200_000 } }
 * @example parseThreshold('every 4 h, at most 3 times') // => { kind: 'every', length: { days: 0, ms: 14_400_000 }, times: 3 }
 */
export function parseThreshold(text: string): Moment | null {
  const words = text.replace(/\s+/g, ' ').trim();
  return EARLIER.get(words) ?? parseShare(words) ?? parseRepeat(words) ?? parseDistance(words);
}

function parseShare(text: string): Moment | null {
  if (/^due$/i.test(text)) return { kind: 'due' };
  const percent = Number(/^(\d{1,3}(?:[.,]\d{1,2})?) ?%$/.exec(text)?.[1]?.replace(',', '.'));
  if (!(percent > 0 && percent <= 100)) return null;
  return percent === 100 ? { kind: 'due' } : { kind: 'share', percent };
}

function parseDistance(text: string): Moment | null {
  const [, amount = '', kind] = /^(.+) (before|after)$/i.exec(text) ?? [];
  const length = parseLength(amount);
  if (!length || kind === undefined) return null;
  return { kind: kind.toLowerCase() as 'before' | 'after', length };
}

function parseRepeat(text: string): Moment | null {
  const [, amount = '', limit] = /^every ([^,]+?)(?:, ?at most (\d{1,3}) times?)?$/i.exec(text) ?? [];
  const length = parseLength(amount);
  const times = limit === undefined ? null : Number(limit);
  if (!length || times === 0 || (times ?? 0) > MOST_TIMES) return null;
  return { kind: 'every', length, times };
}

/** Longer than nothing, and no longer than a year. */
function parseLength(text: string): ClockLength | null {
  const length = parseIsoLength(text) ?? parseWrittenLength(text);
  const isUsable =
    length && length.days + length.ms > 0 && length.days <= 366 && length.ms <= 366 * 24 * HOUR;
  return isUsable ? length : null;
}

function parseIsoLength(text: string): ClockLength | null {
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/.exec(text) ?? [];
  const parts = [days, hours, minutes, seconds];
  if (text.endsWith('T') || parts.every((part) => part === undefined)) return null;
  const [d = 0, h = 0, m = 0, sec = 0] = parts.map((part) => Number(part ?? 0));
  return { days: d, ms: h * HOUR + m * MINUTE + sec * 1000 };
}

function parseWrittenLength(text: string): ClockLength | null {
  const [, days, hours, minutes] =
    /^(?:(\d{1,4}) ?d)? ?(?:(\d{1,5}) ?h)? ?(?:(\d{1,6}) ?min)?$/i.exec(text) ?? [];
  if (days === undefined && hours === undefined && minutes === undefined) return null;
  return { days: Number(days ?? 0), ms: Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE };
}

/**
 * A moment as a scheme writes it.
 *
 * @example formatThreshold({ kind: 'every', length: { days: 1, ms: 0 }, times: 3 }) // => 'every P1D, at most 3 times'
 */
export function formatThreshold(moment: Moment): string {
  switch (moment.kind) {
    case 'due':
      return 'due';
    case 'share':
      return `${moment.percent}%`;
    case 'every':
      return `every ${formatLength(moment.length)}${moment.times === null ? '' : `, at most ${moment.times} times`}`;
    default:
      return `${formatLength(moment.length)} ${moment.kind}`;
  }
}

function formatLength({ days, ms }: ClockLength): string {
  const day = days > 0 ? `${days}D` : '';
  if (ms === 0) return `P${day}`;
  return ms % HOUR === 0 ? `P${day}T${ms / HOUR}H` : `P${day}T${ms / MINUTE}M`;
}
