import * as z from '../../common/zod';
import { calendarSchema, dateSchema } from '../calendar/calendar';
import { languageCode } from '../language-code';
import { ownText } from '../own-texts';
import { recordByName } from '../record-by-name';
import { clauseSchema } from './clause';
import { duringSchema } from './conditions';
import { creditTermsSchema } from './credits/credit-terms';
import { goalsSchema, targetsSchema } from './goals';
import { reportTermsSchema } from './report-terms';

export const languagesSchema = z.array(languageCode).min(1);

export const onSeverityChangeSchema = z.enum(['from-receipt', 'from-change', 'stricter']);

/**
 * A promise of its own for some of a scheme's issues. What it does not say is the scheme's: its goals stand for those of the same
 * severity and clock, its calendars for those of the same name, its targets for those of the same clock; the rest is taken whole.
 */
export const contractSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, 'contract-id')
    .describe('what searches, exports and seals know it by; it never changes'),
  name: ownText,
  when: duringSchema.describe('what holds for the issues that fall under it'),
  from: dateSchema.optional().describe('the first day on which an issue received falls under it'),
  until: dateSchema.optional().describe('the last such day'),
  clause: clauseSchema,
  goals: goalsSchema.optional(),
  calendars: recordByName(calendarSchema).optional(),
  report: reportTermsSchema.optional(),
  targets: targetsSchema.optional(),
  credits: creditTermsSchema.optional().describe('what a miss costs; unsaid, nothing'),
  onSeverityChange: onSeverityChangeSchema.optional(),
  languages: languagesSchema.optional(),
});
export type Contract = z.infer<typeof contractSchema>;

/** The id of a contract, or null for the scheme's own promise. */
export type ContractId = Contract['id'] | null;
