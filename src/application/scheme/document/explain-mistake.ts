import type { Texts } from '../../../../locales/languages';
import { say } from '../../../common/say';
import { type Mistake, mistakesOf } from '../../../domain/lint/problems/mistakes';

/** What is wrong in what somebody wrote or stored, as the rest of a line that begins with its place. */
export function explainMistake(mistake: Mistake, { mistakes, schemes }: Texts): string {
  if (mistake.code === 'said') return mistake.message;
  if (mistake.code === 'shape') return say(schemes.shapes, mistake.fault);
  if (mistake.code === 'problem') return say(schemes.problems, mistake.problem);
  return say(mistakes, mistake);
}

/** The first mistake of a refusal by zod, with its place: `bank.dueInDays: this is longer than a year`. */
export function explainFirstMistake(error: Parameters<typeof mistakesOf>[0], texts: Texts): string {
  const [mistake] = mistakesOf(error);
  if (!mistake) return '';
  const sentence = explainMistake(mistake, texts);
  return mistake.path === '' ? sentence : `${mistake.path}: ${sentence}`;
}
