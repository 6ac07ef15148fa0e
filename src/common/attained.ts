/** How many goals were met of those that ended with a verdict. */
export interface Attained {
  met: number;
  judged: number;
}

/**
 * The share of goals met as every page writes it, in percent: cut down to the tenth, so that what misses never reads as if it met. Null
 * where nothing was judged, which is not 0.
 *
 * @example attainedPercentOf({ met: 1999, judged: 2000 }) // => 99.9
 */
export const attainedPercentOf = ({ met, judged }: Attained): number | null =>
  judged === 0 ? null : Math.floor((met * 1000) / judged) / 10;

/** The same as a person reads it; a dash where nothing was judged. */
export function formatAttained(attained: Attained, locale: string): string {
  const percent = attainedPercentOf(attained);
  if (percent === null) return '–';
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100);
}
