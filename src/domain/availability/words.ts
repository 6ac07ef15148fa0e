import type { Words } from '../refused';

/**
 * A share as people write it, cut down to the hundredth of a percent, so that what misses a promise never reads as if it met it.
 *
 * @example shareWritten(9949).fr // => '99,49 %'
 */
export function formatShare(hundredths: number): Words {
  const [whole, rest] = [Math.floor(hundredths / 100), String(hundredths % 100).padStart(2, '0')];
  return { en: `${whole}.${rest}\u00a0%`, fr: `${whole},${rest}\u00a0%` };
}
