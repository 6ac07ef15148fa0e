import type { Texts } from '../../../../locales/languages';
import { say } from '../../../common/say';
import type { Balance, Forecast } from '../../../domain/billing/balance';
import type { Reason } from '../../../domain/billing/reason';
import { formatDay } from '../../../domain/time/format-date';
import { formatMinutes } from '../../../domain/time/format-length';

/** Why an entry is what it is, in a sentence. */
export function explainEntry({ why }: { why: Reason }, { billing, meta, units }: Texts): string {
  const minutes = (amount: number) => formatMinutes(amount, units);
  const day = (date: string) => formatDay(date, meta.intl);
  return say(billing.reasons({ minutes, day }), why);
}

/** That a bank is below zero; null where it is not. Source: altilogix, "la balance peut être négative" only with a visible warning. */
export function warnOf({ minutes, belowZeroOn }: Balance, { billing, meta, units }: Texts): string | null {
  if (belowZeroOn === null) return null;
  return billing.overdrawn(formatMinutes(-minutes, units), formatDay(belowZeroOn, meta.intl));
}

/** When a bank will be used up. */
export function explainForecast(
  { on, minutesPerThirtyDays }: Forecast,
  { billing, meta, units }: Texts,
): string {
  return billing.usedUp(formatMinutes(minutesPerThirtyDays, units), formatDay(on, meta.intl));
}

/** Cents as an amount with its two digits; the sign first. */
export function formatAmount(cents: number): string {
  const total = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(total / 100)}.${String(total % 100).padStart(2, '0')}`;
}
