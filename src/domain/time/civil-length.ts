import type { Duration } from './duration';
import { addCivilDays, type Instant, toInstant, toLocalDate, toLocalTime } from './instant';

/** A length as the calendar on the wall counts it: months and days keep the hour, hours are 60 minutes. */
export interface CivilLength {
  months: number;
  days: number;
  ms: Duration;
}

const PATTERN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * An ISO 8601 length, its years, months and weeks too; anything else is null.
 *
 * @example parseCivilLength('P1M') // => { months: 1, days: 0, ms: 0 }
 */
export function parseCivilLength(text: string): CivilLength | null {
  const parts = PATTERN.exec(text);
  if (!parts || text.endsWith('T') || text === 'P') return null;
  const [years, months, weeks, days, hours, minutes, seconds] = parts
    .slice(1)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number];
  return {
    months: years * 12 + months,
    days: weeks * 7 + days,
    ms: ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
}

/**
 * The instant a civil length later, as a zone's calendar has it: the same hour of the same day of a later month, or of its last day
 * where it has no such day. An hour that the clocks skip moves on by the gap.
 *
 * @example addCivilLength(parseInstant('2026-01-31T10:00Z'), { months: 1, days: 0, ms: 0 }, 'UTC') // => 2026-02-28T10:00Z
 */
export function addCivilLength(at: Instant, { months, days, ms }: CivilLength, zone: string): Instant {
  if (months === 0 && days === 0) return at + ms;
  const date = addCivilDays(addMonths(toLocalDate(at, zone), months), days);
  return toInstant(date, toLocalTime(at, zone), zone) + ms;
}

function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
