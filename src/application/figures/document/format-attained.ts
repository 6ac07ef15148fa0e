import type { Texts } from '../../../../locales/languages';
import { formatAttained as formatIn } from '../../../common/attained';

/**
 * The share of goals met as every page writes it; a dash where no goal ended.
 *
 * @example formatAttained({ met: 1999, breached: 1 }, textsIn('en')) // => '99.9%'
 */
export const formatAttained = (
  { met, breached }: { met: number; breached: number },
  { meta }: Texts,
): string => formatIn({ met, judged: met + breached }, meta.intl);
