import { z } from 'zod';
/**
 * How a desk asks whether a client is satisfied, once an issue is closed; a scheme without it asks nobody. Service projects read the
 * answer that Jira collects itself, all others send a link of our own.
 * Source: altilogix, "compléter un petit sondage de satisfaction via un hyperlien".
 */
export const satisfactionSchema = z.object({
  validDays: z
    .number()
    .int()
    .min(1)
    .max(365)
    .default(30)
    .describe('for how many days after the closing a link may be used'),
  anonymous: z
    .enum(['as-wished', 'always'])
    .default('as-wished')
    .describe('whether a vote leaves out the issue it is about: as the client wishes, or always'),
  clause: z.string().default('').describe('the words of the source that this comes from'),
});
/** Scores go from 1 to 5, as Jira's do. */
export const HIGHEST = 5;
export const scoreSchema = z.number().int().min(1).max(HIGHEST);
