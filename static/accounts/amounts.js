/** Cents as an amount in the reader's way of writing numbers; the terms name no currency, so none is written. */
export function amount(cents, { locale }) {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    cents / 100,
  );
}
/** An amount as a person types it, with a point or a comma, in cents; null where it is none. */
export function centsIn(text) {
  const found = /^\s*([-−]?)(\d{1,9})(?:[.,](\d{1,2}))?\s*$/.exec(text);
  if (!found) return null;
  const [, minus, whole = '0', part = ''] = found;
  const cents = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return minus && cents > 0 ? -cents : cents;
}
