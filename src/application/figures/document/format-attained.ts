import type { Texts } from '../../../../locales/languages';

/**
 * The share of goals met as every page writes it, cut down to the tenth of a percent, so that what misses never reads as if it met; a
 * dash where no goal ended.
 *
 * @example formatAttained({ met: 1999, breached: 1 }, textsIn('en')) // => '99.9%'
 */
export function formatAttained(
  { met, breached }: { met: number; breached: number },
  { meta }: Texts,
): string {
  if (met + breached === 0) return '–';
  const percent = new Intl.NumberFormat(meta.intl, { style: 'percent', maximumFractionDigits: 1 });
  return percent.format(Math.floor((met * 1000) / (met + breached)) / 1000);
}
