import { dateOf, dayOf } from '../time/instant';
import type { Entry } from './entry';

/** What is left of a client's bank. */
export interface Balance {
  minutes: number;
  /** The date from which the balance is below zero, or null. */
  belowZeroOn: string | null;
}

/** When a bank will be used up, at the pace of the last days. */
export interface Forecast {
  on: string;
  minutesPerThirtyDays: number;
}

const WINDOW_DAYS = 90;

/**
 * The balance of a client's bank: the sum of its entries, no more. Below zero it is said, never refused.
 * Source: altilogix, "la balance peut être négative" only with a visible warning.
 */
export function balanceOf(entries: readonly Entry[]): Balance {
  let [minutes, belowZeroOn]: [number, string | null] = [0, null];
  for (const { bankMinutes, on } of [...entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    minutes += bankMinutes;
    if (minutes >= 0) belowZeroOn = null;
    else belowZeroOn ??= on;
  }
  return { minutes, belowZeroOn };
}

/**
 * The date a bank is used up if work goes on as in the ninety days up to a date, or since the first entry where that is later.
 * Null when nothing was used, and when nothing is left. The date is cut down to the whole day.
 *
 * @example forecastOf(entries, '2025-06-30')?.on // => '2025-08-14'
 */
export function forecastOf(entries: readonly Entry[], on: string): Forecast | null {
  const past = entries.filter((entry) => entry.on <= on);
  const first = Math.min(dayOf(on), ...past.map((entry) => dayOf(entry.on)));
  const days = Math.min(WINDOW_DAYS, dayOf(on) - first + 1);
  const left = sumOf(past);
  const since = dateOf(dayOf(on) - days);
  const used = -sumOf(past.filter((entry) => entry.on > since && entry.kind !== 'purchase'));
  if (used <= 0 || left <= 0) return null;
  const last = dateOf(dayOf(on) + Math.floor((left * days) / used));
  const pace = Math.floor((used * 30) / days);
  return { on: last, minutesPerThirtyDays: pace };
}

function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { bankMinutes }) => sum + bankMinutes, 0);
}
