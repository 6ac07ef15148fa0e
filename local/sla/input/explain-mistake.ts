import type { Texts } from '../../../locales/languages';
import { say } from '../../../src/common/say';
import type { Mistake } from '../../../src/domain/lint/mistakes';

/** What is wrong in a file, as the rest of a line that begins with its place. */
export function explainMistake(mistake: Mistake, { mistakes, schemes }: Texts): string {
  if (mistake.code === 'said') return mistake.message;
  if (mistake.code === 'shape') return say(schemes.shapes, mistake.fault);
  if (mistake.code === 'problem') return say(schemes.problems, mistake.problem);
  return say(mistakes, mistake);
}
