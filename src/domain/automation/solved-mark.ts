import type { OwnText } from '../own-texts';
import { sameInEach } from '../own-texts';
import type { SolvedTerms } from '../scheme/automation';
import { foldName } from '../scheme/severity/compare-names';

/**
 * The mark of an issue that was closed with a resolution; null where the resolution is none that marks it, as "Duplicate" beside
 * "Done". Case and accents count for nothing.
 *
 * @example solvedMarkOf({ resolutions: ['Done'], mark: sameInEach('Solved'), clause: '' }, 'done') // => { en: 'Solved', fr: 'Solved' }
 */
export function solvedMarkOf({ resolutions, mark }: SolvedTerms, resolution: string): OwnText | null {
  const marks =
    resolutions.length === 0 || resolutions.some((name) => foldName(name) === foldName(resolution));
  return marks ? (mark ?? sameInEach(resolution)) : null;
}
