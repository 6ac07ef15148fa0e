/** A sentence in the two languages of the desks. */
export interface Words {
  en: string;
  fr: string;
}

/** An expected no, fit for the person who asked. */
export interface Refused {
  refused: Words;
}

/**
 * Says no with a sentence.
 *
 * @example refused('2025-06 was sent already.', '2025-06 a déjà été envoyé.')
 */
export function refuse(en: string, fr: string): Refused {
  return { refused: { en, fr } };
}
