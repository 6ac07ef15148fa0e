import type { Instant } from './units';

export type { Instant } from './units';

import { DateTime } from 'luxon';
import { withLatest } from '../../common/latest';
import { type Quarter, quarterOf } from './quarter';
import { type Probe, Zone } from './zone';

/** A civil date as a count of days since 1970-01-01. */
export type Day = number;

const DAY = 86_400_000;

/** The zone of an IANA name, its changes of offset shared by all who ask. */
export const zoneOf = withLatest(600, (name) => new Zone(probeOf(name)));

/** Reads a zone's offset as the platform's own time zone data write it: GMT, GMT-04:00, before standard time GMT-00:44:30. */
function probeOf(name: string): Probe {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return (at) => {
    const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at));
    if (!match) throw new RangeError(`The offset of ${name} cannot be read from "${format.format(at)}".`);
    const [, sign, hours = 0, minutes = 0, seconds = 0] = match;
    const ahead = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -ahead : ahead;
  };
}

/**
 * Reads an ISO instant with its offset; a text without one is refused, for civil time means nothing without a zone.
 *
 * @example parseInstant('2025-06-05T10:00:00-04:00') // => 1_749_132_000_000
 */
export function parseInstant(iso: string): Instant {
  const parsed = DateTime.fromISO(iso, { setZone: true });
  if (!parsed.isValid || !/T.*(Z|[+-]\d{2}:?\d{2})$/i.test(iso))
    throw new RangeError(`"${iso}" is not an instant`);
  return parsed.toMillis();
}

const FIRST = Date.parse('1990-01-01T00:00:00Z');
const LAST = Date.parse('2200-01-01T00:00:00Z');

/** Whether something of a desk can have happened, or been agreed on for, such an instant. */
export const isPossible = (at: number): boolean => at >= FIRST && at <= LAST;

/** An instant in UTC, with milliseconds only where there are some. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** The civil date of an instant in a zone, as YYYY-MM-DD. */
export function toLocalDate(at: Instant, zone: string): string {
  return dateOf(toLocalDay(at, zone));
}

/** The civil date of an instant in a zone, as a count of days. */
export function toLocalDay(at: Instant, zone: string): Day {
  return Math.floor((at + zoneOf(zone).offsetAt(at)) / DAY);
}

/** The civil year of an instant in a zone. */
export function toLocalYear(at: Instant, zone: string): number {
  return new Date(at + zoneOf(zone).offsetAt(at)).getUTCFullYear();
}

/** The quarter of a year that an instant lies in, in a zone. */
export function toLocalQuarter(at: Instant, zone: string): Quarter {
  return quarterOf(at + zoneOf(zone).offsetAt(at));
}

/** The clock's reading in a zone, in milliseconds since its midnight as the wall shows it. */
export function toLocalTime(at: Instant, zone: string): number {
  return at + zoneOf(zone).offsetAt(at) - toLocalDay(at, zone) * DAY;
}

/**
 * The instant of a civil time: in a skipped hour it moves forward by the gap, in a repeated hour it is the first occurrence.
 * `time` is milliseconds since midnight as the wall shows it; 24 h is the next midnight.
 *
 * @example toInstant('2025-03-09', 2.5 * 3_600_000, 'America/Toronto') // => 2025-03-09T03:30-04:00
 */
export function toInstant(date: string, time: number, zone: string): Instant {
  return zoneOf(zone).instantOf(dayOf(date) * DAY + time);
}

/** A date written YYYY-MM-DD as a count of days. */
export function dayOf(date: string): Day {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** A count of days as YYYY-MM-DD. */
export function dateOf(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The date a number of days later. */
export function addCivilDays(date: string, days: number): string {
  return dateOf(dayOf(date) + days);
}
