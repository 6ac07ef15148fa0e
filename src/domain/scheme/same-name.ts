const known = new Map<string, string>();

/**
 * A name as it is compared: without case, accents, spare blanks or the shape of its apostrophes. Kept, for the same few names come
 * back for every issue.
 */
export function folded(name: string): string {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'");
  const plain = bare.replace(/\s+/g, ' ').trim().toLowerCase();
  if (known.size < 2_000) known.set(name, plain);
  return plain;
}

/**
 * Whether two names are the same to a person: case, accents and spare blanks do not count.
 *
 * @example sameName('Élevée', 'elevee') // => true
 */
export function sameName(a: string, b: string): boolean {
  return a === b || folded(a) === folded(b);
}

/**
 * Whether a text contains some words, case and accents ignored.
 *
 * @example containsWords('PROBLEME urgent de service : portail', 'problème urgent de service') // => true
 */
export function containsWords(text: string, words: string): boolean {
  return folded(text).includes(folded(words));
}
