import type { CommonTexts } from '../../../locales/en/pages/common';
import type { GoalView } from '../../../src/contract/clocks';

export type Unit = keyof CommonTexts['units'];

/** A day of 24 hours. */
export const DAY = 86_400_000;

/**
 * A length in the units a person reads: never "1.7 h", and days of the length they have, 24 hours or those of a desk; in hours
 * alone where it has none.
 */
export function lengthPartsOf(
  ms: number,
  seconds: boolean,
  dayMs: number | null = DAY,
): { amount: number; unit: Unit }[] {
  const total = Math.floor(Math.abs(ms) / 1000);
  if (total === 0) return [{ amount: 0, unit: 'minute' }];
  const day = dayMs === null ? Number.MAX_SAFE_INTEGER : dayMs / 1000;
  const rest = Math.floor(total % day);
  const parts: { amount: number; unit: Unit }[] = [
    { amount: Math.floor(total / day), unit: dayMs === DAY ? 'day' : 'businessDay' },
    { amount: Math.floor(rest / 3600), unit: 'hour' },
    { amount: Math.floor((rest % 3600) / 60), unit: 'minute' },
    { amount: rest % 60, unit: 'second' },
  ];
  const first = parts.findIndex(({ amount }) => amount > 0);
  const shown = seconds || total < 60 ? parts : parts.filter(({ unit }) => unit !== 'second');
  return shown.slice(first < 0 ? -1 : Math.min(first, shown.length - 1));
}

/** The same as one string, without the zeros at its end: "30 min", "2 h", "1 h 42 min". */
export function formatLength(ms: number, { units }: CommonTexts, dayMs: number | null = DAY): string {
  const parts = lengthPartsOf(ms, false, dayMs);
  const last = parts.findLastIndex(({ amount }) => amount > 0);
  const shown = parts.slice(0, Math.max(1, last + 1));
  return shown.map(({ amount, unit }) => `${amount}\u00a0${units[unit]}`).join(' ');
}

/** The same with its sign; what is late by less than a second is late by one. */
export const formatSigned = (ms: number, words: CommonTexts, dayMs: number | null = DAY): string =>
  ms < 0 ? `−${formatLength(Math.max(1000, -ms), words, dayMs)}` : formatLength(ms, words, dayMs);

/** A goal in words, its aim before it; an aim alone is never breached. */
export function goalText(
  { aimMs, aimDays, breachMs, businessDays, dayMs }: GoalView,
  words: CommonTexts,
): string {
  const text = (ms: number | null, days: number | null) =>
    days !== null ? words.businessDays(days) : ms === null ? null : formatLength(ms, words, dayMs);
  const [aim, breach] = [text(aimMs, aimDays), text(breachMs, businessDays)];
  if (breach === null) return aim === null ? words.noGoal : words.aimAlone(aim);
  return aim === null ? words.goal(breach) : words.aimAndBreach(aim, breach);
}

/** A length to the second where there are seconds: "50 min", "1 h 10 min 05 s". */
export function formatExactLength(ms: number, { units }: CommonTexts, dayMs: number | null = null): string {
  if (ms < 1000) return `0\u00a0${units.minute}`;
  const parts = lengthPartsOf(ms, true, dayMs);
  const last = parts.findLastIndex(({ amount }) => amount > 0);
  const shown = parts.slice(0, last + 1);
  return shown.map(({ amount, unit }) => `${amount}\u00a0${units[unit]}`).join(' ');
}

/** Minutes as hours and minutes: never days, never a fraction. */
export function formatMinutes(minutes: number, { units }: CommonTexts): string {
  const total = Math.abs(minutes);
  const [whole, rest] = [Math.floor(total / 60), total % 60];
  const parts = [
    whole > 0 ? `${whole}\u00a0${units.hour}` : '',
    rest > 0 || whole === 0 ? `${rest}\u00a0${units.minute}` : '',
  ];
  return `${minutes < 0 ? '−' : ''}${parts.filter((part) => part !== '').join('\u00a0')}`;
}
