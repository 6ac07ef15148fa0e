import type { z } from 'zod';
import type { Texts } from '../../../locales/languages';
import { own } from '../../common/own';
import { say } from '../../common/say';
import { shapeFaultOf } from '../../domain/lint/shape-faults';

/** What the library says of values that a page leaves out, by its own words. */
const OMISSIONS = {
  'Invalid input': 'incomplete',
  'Too small: expected array to have >=1 items': 'empty-list',
} as const;

/** What a wrong value of a draft must be, as a sentence for people who read neither schemes nor Zod. */
export function explainFault(issue: z.core.$ZodIssue, { schemes }: Texts): string {
  const omission = own<keyof Texts['schemes']['drafts']>(OMISSIONS, issue.message);
  if (omission) return schemes.drafts[omission];
  const fault = shapeFaultOf(issue);
  if (!fault) return issue.message;
  return fault.code === 'time-zone' ? schemes.drafts['time-zone'] : asSentence(say(schemes.shapes, fault));
}

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
