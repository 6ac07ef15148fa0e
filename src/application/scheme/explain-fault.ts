import type { Texts } from '../../../locales/languages';
import { own } from '../../common/own';
import type * as z from '../../common/zod';
import { mistakesOf } from '../../domain/lint/problems/mistakes';
import { explainMistake } from './document/explain-mistake';

/** What the library says of values that a page leaves out, by its own words. */
const OMISSIONS = {
  'Invalid input': 'incomplete',
  'Too small: expected array to have >=1 items': 'empty-list',
} as const;

/** What a wrong value of a draft must be, as a sentence for people who read neither schemes nor Zod. */
export function explainFault(issue: z.core.$ZodIssue, texts: Texts): string {
  const { schemes } = texts;
  const omission = own<keyof Texts['schemes']['drafts']>(OMISSIONS, issue.message);
  if (omission) return schemes.drafts[omission];
  if (issue.message === 'time-zone') return schemes.drafts['time-zone'];
  const [mistake] = mistakesOf({ issues: [issue] });
  return mistake ? asSentence(explainMistake(mistake, texts)) : issue.message;
}

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
