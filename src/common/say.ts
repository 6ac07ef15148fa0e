/**
 * A catalogue's sentences for facts that differ by their code; the domain hands out the facts, `locales` has the sentences.
 * A code without a sentence does not build.
 */
export type Sentences<Fact extends { code: string }> = {
  [Code in Fact['code']]: (fact: Extract<Fact, { code: Code }>) => string;
};

/**
 * The sentence of a fact.
 *
 * @example say({ late: ({ by }) => `Late by ${by}.` }, { code: 'late', by: '5 min' }) // => 'Late by 5 min.'
 */
export function say<Fact extends { code: string }>(sentences: Sentences<Fact>, fact: Fact): string {
  const sentence = sentences[fact.code as Fact['code']] as (fact: Fact) => string;
  return sentence(fact);
}
