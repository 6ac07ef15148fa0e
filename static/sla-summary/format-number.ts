import type { Reader } from '../shared/reader';

/** A number with the reader's decimal sign. */
export const formatNumber = (value: number, { locale }: Reader): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
