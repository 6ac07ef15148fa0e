import { withLatest } from '../../../common/latest';

/**
 * A name as it is compared: without case, accents, spare blanks or the shape of its apostrophes. The same few names come back for
 * every issue.
 */
export const foldName = withLatest(2_000, (name): string => {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'");
  return bare.replace(/\s+/g, ' ').trim().toLowerCase();
});

/**
 * Whether two names are the same to a person: case, accents and spare blanks do not count.
 *
 * @example sameName('Élevée', 'elevee') // => true
 */
export function isSameName(a: string, b: string): boolean {
  return a === b || foldName(a) === foldName(b);
}

/**
 * Whether a text contains some words, case and accents ignored.
 *
 * @example containsWords('PROBLEME urgent de service : portail', 'problème urgent de service') // => true
 */
export function containsWords(text: string, words: string): boolean {
  return foldName(text).includes(foldName(words));
}
