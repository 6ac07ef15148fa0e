import { DateTime } from 'luxon';

/** A moment, in milliseconds since the epoch. */
export type Instant = number;

/** Reads an ISO instant with its offset; a text without one is refused, for civil time means nothing without a zone. */
export function parseInstant(iso: string): Instant {
  const read = DateTime.fromISO(iso, { setZone: true });
  if (!read.isValid || !/(Z|[+-]\d{2}:?\d{2})$/.test(iso)) throw new RangeError(`"${iso}" is not an instant`);
  return read.toMillis();
}

/** An instant in UTC, with milliseconds only where there are some. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** The civil date of an instant in a zone, as YYYY-MM-DD. */
export function localDate(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toISODate() ?? '';
}

/** The clock's reading in a zone, in milliseconds since its midnight as the wall shows it. */
export function localTime(at: Instant, zone: string): number {
  const { hour, minute, second, millisecond } = DateTime.fromMillis(at, { zone });
  return ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/**
 * The instant of a civil time: in a skipped hour it moves forward by the gap, in a repeated hour it is the first occurrence.
 * `time` is milliseconds since midnight as the wall shows it; 24 h is the next midnight.
 */
export function toInstant(date: string, time: number, zone: string): Instant {
  const wall = Date.parse(`${date}T00:00:00Z`) + time;
  const before = offsetAt(wall - 86_400_000, zone);
  const after = offsetAt(wall + 86_400_000, zone);
  const first = wall - before;
  if (offsetAt(first, zone) === before) return first;
  const second = wall - after;
  return offsetAt(second, zone) === after ? second : first;
}

function offsetAt(at: Instant, zone: string): number {
  return DateTime.fromMillis(at, { zone }).offset * 60_000;
}

/** The date a number of days later. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
