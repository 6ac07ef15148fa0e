import { foldName } from '../scheme/severity/compare-names';
import type { Instant } from '../time/instant';

/** A sentence of the client that reads as something, for the team to confirm: words decide nothing. */
export interface ReadWord {
  comment: string;
  at: Instant;
  sentence: string;
}

const CONDITIONS = /\b(if|unless|provided|assuming|si|s'il|s'ils|a moins|pourvu|a condition)\b/;
const COURTESY = /\bs'il (vous|te) plait\b|\bsvp\b/g;
const QUESTION =
  /^(who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|should|shall|qui|que|quoi|quand|ou|pourquoi|comment|combien|quel|quelle|est-ce|avez-vous|a-t-on|faut-il|doit-on|dois-je|devons-nous)\b/;
const REQUEST =
  /\b(can|could|would|will|may) (you|we|i|someone|somebody)\b|\b(pouvez|pourriez|voulez|voudriez)-vous\b|\b(peut|pourrait)-on\b|\bpuis-je\b|\bpeux-tu\b/;
const NEGATION =
  /n't\b|\b(not|no|never|cannot|without|nor|neither|refuse|refuses|avoid|stop|dont|cant|wont|didnt|instead|rather|nobody|ne|pas|jamais|sans|inutile|aucun|aucune|non|ni|refusons|evitez|evitons|personne)\b|\bn'/;
const DENIED_AFTER = /^\W*(\p{L}+\W+){0,2}(pas|jamais|plus|not|by (nobody|no one|you))\b/u;

/** Each alone makes a clause an agreement: in the first person, said of the thing itself, or as a clause's first word. */
const AGREES = [
  /\b(i|we) (fully |totally |completely |hereby |do )?(agree|accept|approve)\b(?! that)/,
  /\b(is|are|it's) (now )?(agreed|approved|accepted)\b/,
  /^(ok |okay |yes |sure |all )?(agreed|approved|accepted|(you (can|may) |please )?go ahead|please proceed)\b/,
  /\b(j'accepte|j'approuve|(nous|on) (acceptons|approuvons|accepte|approuve))\b/,
  /\b(je suis|nous sommes|on est|je donne mon|nous donnons notre) (d')?accord\b/,
  /^(ok |oui |c'est )?(d'accord|accepte|approuve|entendu|allez-y)(?![\p{L}'])/u,
];

/**
 * The first sentence of a text that reads as an agreement; null when none does. A question, a denial, a condition or somebody else's
 * agreement is none.
 *
 * @example findAgreement('Who approved this price? It is outrageous.') // => null
 */
export function findAgreement(text: string): string | null {
  return findSentence(text, (clause, isQuestion) => {
    const match = isQuestion
      ? undefined
      : AGREES.map((words) => words.exec(clause)).find((candidate) => candidate !== null);
    return match ? isAffirmed(clause, match.index, match[0].length) : false;
  });
}

/**
 * The first sentence of a text that reads as a demand by one of the phrases; null when none does. A request may be asked politely,
 * any other question is none.
 *
 * @example findDemand('Please do not escalate.', ['escalate']) // => null
 */
export function findDemand(text: string, phrases: readonly string[]): string | null {
  return findSentence(text, (clause, isQuestion) => {
    if (isQuestion && !REQUEST.test(clause)) return false;
    return phrases.some((phrase) => {
      const words = foldName(phrase).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const match = new RegExp(`(?<!\\p{L})${words}[zrs]?(?!\\p{L})`, 'u').exec(clause);
      return match !== null && isAffirmed(clause, match.index, match[0].length);
    });
  });
}

function findSentence(text: string, reads: (clause: string, isQuestion: boolean) => boolean): string | null {
  return sentencesOf(text).find((sentence) => doesRead(sentence, reads)) ?? null;
}

/** What was quoted from another's mail is not said anew. */
function sentencesOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('>'));
  return lines.flatMap((line) => line.match(/[^.!?…]+[.!?…]*/gu) ?? []).map((sentence) => sentence.trim());
}

function doesRead(sentence: string, reads: (clause: string, isQuestion: boolean) => boolean): boolean {
  const plain = foldName(sentence).replace(COURTESY, ' ').replace(/\s+/g, ' ').trim();
  if (CONDITIONS.test(plain)) return false;
  const isQuestion = plain.includes('?') || QUESTION.test(plain);
  return plain.split(/[,;:()]|\b(?:but|and|mais|et)\b/).some((clause) => reads(clause.trim(), isQuestion));
}

function isAffirmed(clause: string, start: number, length: number): boolean {
  return !NEGATION.test(clause.slice(0, start)) && !DENIED_AFTER.test(clause.slice(start + length));
}
