/**
 * Says no with a sentence.
 *
 * @example refused('2025-06 was sent already.', '2025-06 a déjà été envoyé.')
 */
export function refused(en, fr) {
  return { refused: { en, fr } };
}
