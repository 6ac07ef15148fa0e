import { explainRefusal, isRefusal } from '../../../src/application/refusal';

/** A refusal as a person reads it in English, after its code; an answer that is none fails. */
export function sayRefusal(answer: unknown): string {
  if (!isRefusal(answer)) throw new Error(`this is no refusal: ${JSON.stringify(answer)}`);
  return `${answer.code}: ${explainRefusal(answer, 'en')}`;
}
