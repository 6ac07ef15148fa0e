import { dateOf, dayOf } from '../time/instant';
import { writtenDay } from '../time/written';
import { hoursWritten } from './words';

const WINDOW_DAYS = 90;
/**
 * The balance of a client's bank: the sum of its entries, no more. Below zero it is said, never refused.
 * Source: altilogix, "la balance peut être négative" only with a visible warning.
 */
export function balanceOf(entries) {
  let [minutes, belowZeroOn] = [0, null];
  for (const { bankMinutes, on } of [...entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    minutes += bankMinutes;
    if (minutes >= 0) belowZeroOn = null;
    else belowZeroOn ??= on;
  }
  return { minutes, belowZeroOn, warning: belowZeroOn === null ? null : warningOf(minutes, belowZeroOn) };
}
function warningOf(minutes, on) {
  const over = hoursWritten(-minutes);
  return {
    en: `The bank is overdrawn by ${over}, below zero since ${writtenDay(on, 'en')}.`,
    fr: `La banque est à découvert de ${over}, sous zéro depuis le ${writtenDay(on, 'fr')}.`,
  };
}
/**
 * The date a bank is used up if work goes on as in the ninety days up to a date, or since the first entry where that is later.
 * Null when nothing was used, and when nothing is left. The date is cut down to the whole day.
 *
 * @example forecastOf(entries, '2025-06-30')?.on // => '2025-08-14'
 */
export function forecastOf(entries, on) {
  const known = entries.filter((entry) => entry.on <= on);
  const first = Math.min(dayOf(on), ...known.map((entry) => dayOf(entry.on)));
  const days = Math.min(WINDOW_DAYS, dayOf(on) - first + 1);
  const left = sumOf(known);
  const since = dateOf(dayOf(on) - days);
  const used = -sumOf(known.filter((entry) => entry.on > since && entry.kind !== 'purchase'));
  if (used <= 0 || left <= 0) return null;
  const last = dateOf(dayOf(on) + Math.floor((left * days) / used));
  const pace = Math.floor((used * 30) / days);
  return { on: last, minutesPerThirtyDays: pace, say: forecastWords(last, pace) };
}
function forecastWords(on, pace) {
  return {
    en: `At ${hoursWritten(pace)} per 30 days, the bank is used up around ${writtenDay(on, 'en')}.`,
    fr: `À ${hoursWritten(pace)} par 30 jours, la banque sera épuisée vers le ${writtenDay(on, 'fr')}.`,
  };
}
function sumOf(entries) {
  return entries.reduce((sum, { bankMinutes }) => sum + bankMinutes, 0);
}
