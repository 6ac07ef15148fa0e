/** An expected no: a fact with its code, for which every language has a sentence. */
export interface Refused<Fact extends { code: string }> {
  refused: Fact;
}

/**
 * Says no with a fact.
 *
 * @example refuse({ code: 'already-sent', month: '2025-06' })
 */
export function refuse<const Fact extends { code: string }>(fact: Fact): Refused<Fact> {
  return { refused: fact };
}
