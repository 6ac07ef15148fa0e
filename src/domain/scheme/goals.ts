import * as z from '../../common/zod';
import { ownText } from '../own-texts';
import { recordByName } from '../record-by-name';
import { durationSchema } from '../time/duration';
import { clauseSchema as clause } from './clause';

/** A goal is breached past its `breach`; an aim alone is shown and never breached. */
const lengths = { aim: durationSchema.optional(), breach: durationSchema.optional() };
const elapsed = z.object({ in: z.literal('elapsed'), ...lengths });
const hours = z.object({ in: z.literal('hours'), calendar: z.string(), ...lengths });
const days = z.object({
  in: z.literal('business-days'),
  calendar: z.string(),
  aim: z.number().int().positive().optional(),
  breach: z.number().int().positive().optional(),
});
/** A goal as it is written, in a scheme and in a seal. */
export const goalSchema = z.discriminatedUnion('in', [elapsed, hours, days]);

const goal = z.object({
  goal: goalSchema,
  outside: z
    .object({
      calendar: z.string(),
      goal: goalSchema,
      channels: z.array(z.string()).optional(),
      clause: z.string().optional(),
      takeEarlier: z
        .boolean()
        .optional()
        .describe('due no later than if it had been received when the calendar next opens or closes'),
    })
    .optional(),
  clause,
  reading: ownText
    .optional()
    .describe(
      'how its clause is read, where it can be read otherwise: said in the checks and beside the goal',
    ),
});
export type Goal = z.infer<typeof goalSchema>;
/** Whether a goal is an aim alone: shown, and never a verdict. */
export const isAimAlone = (goal: Goal): boolean => goal.breach === undefined;
export type GoalRule = z.infer<typeof goal>;

/** Goals by severity and clock. */
export const goalsSchema = recordByName(recordByName(goal));

/** The shares of clocks that are promised to be met. */
export const targetsSchema = recordByName(z.number().min(0).max(1)).describe(
  'the share of a clock’s runs that is promised to be met, from 0 to 1',
);
