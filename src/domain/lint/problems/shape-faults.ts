import type * as z from '../../../common/zod';
import { statutoryRules } from '../../calendar/calendar';

/** What the shapes of what people write refuse, as the messages of their issues: every language has a sentence for each. */
const CODES = [
  'time',
  'start-at-24',
  'closing-time',
  'date',
  'no-such-date',
  'time-zone',
  'not-a-moment',
  'act-repeats',
  'act-without-effect',
  'critical-severities-unnamed',
  'absentee-unnamed',
  'absence-ends-before',
  'https-address',
  'language-code',
  'over-a-year',
  'first-rate',
  'contract-id',
  'too-many-clocks',
  'clock-key',
  'clock-kind',
  'instant',
  'impossible-instant',
  'ends-before-it-begins',
  'no-reason',
  'no-minutes',
  'other-id',
  'not-sealed',
  'nameless',
  'control-character',
  'turned-direction',
  'line-break',
  'no-address',
  'unreachable',
  'twice',
  'report-due',
  'stage-id',
  'stage-twice',
  'stage-from',
  'stage-too-long',
  'withheld-name',
  'template-id',
  'template-unknown-part',
  'template-nameless',
  'template-opening',
  'template-twice',
  'template-heading-twice',
  'template-prompt-twice',
  'template-asks-of-facts',
  'credit-percent',
  'credit-sum',
  'credit-percent-or-sum',
  'credit-currency',
] as const;

export type ShapeFault =
  | { code: (typeof CODES)[number] }
  | { code: 'no-unit' | 'not-a-length'; text: string }
  | { code: 'holiday-rule'; rules: string }
  | { code: 'template-text'; most: number };

/** What an issue of a shape of ours says; null for one that the library says itself. */
export function shapeFaultOf(issue: z.core.$ZodIssue): ShapeFault | null {
  const { message } = issue;
  if (message === 'holiday-rule') return { code: message, rules: statutoryRules.join(', ') };
  if (message === 'template-text')
    return { code: message, most: issue.code === 'custom' ? Number(issue.params?.most) : 0 };
  if (message === 'no-unit' || message === 'not-a-length')
    return { code: message, text: issue.code === 'custom' ? String(issue.params?.text) : '' };
  const code = CODES.find((candidate) => candidate === message);
  return code ? { code } : null;
}
