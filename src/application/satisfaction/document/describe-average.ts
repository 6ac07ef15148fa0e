import type { Texts } from '../../../../locales/languages';
import { formatHundredths } from '../../../domain/format-hundredths';
import { type Average, isTelling } from '../../../domain/satisfaction/average';
import { HIGHEST } from '../../../domain/satisfaction/terms';

/**
 * What some votes come to, in a sentence.
 *
 * @example describeAverage(averageOf(votes), textsIn('en')) // => '4.20 of 5 ± 1.04, 5 answers'
 */
export function describeAverage({ count, mean, margin }: Average, { satisfaction, meta }: Texts): string {
  if (mean === null) return satisfaction.none;
  const format = (hundredths: number) => formatHundredths(hundredths, meta.intl);
  return satisfaction.average(format(mean), HIGHEST, isTelling(margin) ? format(margin) : null, count);
}
