const folded = new Map<string, string>();

/** Kept, for the same few names come back for every issue. */
function fold(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
  if (folded.size < 2_000) folded.set(name, plain);
  return plain;
}

/**
 * Whether two names are the same to a person: case, accents and spare blanks do not count.
 *
 * @example sameName('Élevée', 'elevee') // => true
 */
export function sameName(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/**
 * Whether a text contains some words, case and accents ignored.
 *
 * @example containsWords('PROBLEME urgent de service : portail', 'problème urgent de service') // => true
 */
export function containsWords(text: string, words: string): boolean {
  return fold(text).includes(fold(words));
}
