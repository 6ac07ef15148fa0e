import type { Texts } from '../../../../locales/languages';
import { formatHundredths } from '../../../domain/format-hundredths';

/**
 * A share as people write it, cut down to the hundredth of a percent, so that what misses a promise never reads as if it met it.
 *
 * @example formatShare(9949, textsIn('fr')) // => '99,49 %'
 */
export const formatShare = (hundredths: number, { availability, meta }: Texts): string =>
  availability.share(formatHundredths(hundredths, meta.intl));
