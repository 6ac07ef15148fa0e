import type { Reader } from '../shared/reader';

/** Cents as an amount in the reader's way of writing numbers; the terms name no currency, so none is written. */
export function formatAmount(cents: number, { locale }: Reader): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    cents / 100,
  );
}

/** An amount as a person types it, with a point or a comma, in cents; null where it is none. */
export function parseCents(text: string): number | null {
  const match = /^\s*([-−]?)(\d{1,9})(?:[.,](\d{1,2}))?\s*$/.exec(text);
  if (!match) return null;
  const [, minus, whole = '0', part = ''] = match;
  const cents = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return minus && cents > 0 ? -cents : cents;
}
