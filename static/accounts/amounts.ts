import type { Reader } from '../shared/reader';

/** Minutes as hours and minutes, the same in both languages: never days, never a fraction. */
export function hours(minutes: number): string {
  const total = Math.abs(minutes);
  const [whole, rest] = [Math.floor(total / 60), total % 60];
  const parts = [whole > 0 ? `${whole}\u00a0h` : '', rest > 0 || whole === 0 ? `${rest}\u00a0min` : ''];
  return `${minutes < 0 ? '−' : ''}${parts.filter((part) => part !== '').join('\u00a0')}`;
}

/** Cents as an amount in the reader's way of writing numbers; the terms name no currency, so none is written. */
export function amount(cents: number, { locale }: Reader): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    cents / 100,
  );
}

/** An amount as a person types it, with a point or a comma, in cents; null where it is none. */
export function centsIn(text: string): number | null {
  const found = /^\s*([-−]?)(\d{1,9})(?:[.,](\d{1,2}))?\s*$/.exec(text);
  if (!found) return null;
  const [, minus, whole = '0', part = ''] = found;
  const cents = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return minus && cents > 0 ? -cents : cents;
}
