/** The incident report as the people who finish it see and move it. */
import { z } from 'zod';
/** The next step of a report; a review with blanks left is asked for twice, the second time meaning it. */
export const reportStepPayload = z.discriminatedUnion('step', [
  z.object({ step: z.literal('review'), withBlanks: z.boolean().default(false) }),
  z.object({ step: z.literal('approve') }),
  z.object({ step: z.literal('publish'), through: z.enum(['page', 'jira']).default('page') }),
  z.object({ step: z.literal('amend'), why: z.string().trim().min(3).max(500) }),
  z.object({ step: z.literal('redraft') }),
  z.object({ step: z.literal('retry') }),
]);
/** A corrective action as the panel sends it. `id` is made by the page, so that a second click creates no second issue. */
export const actionPayload = z.object({
  id: z.uuid(),
  summary: z.string().trim().min(3).max(200),
  owner: z.string().trim().max(200).optional(),
  due: z.iso.date().optional(),
});
/** What only people know, written into a draft that has no page; nothing asks the question again. */
export const partPayload = z.object({
  part: z.string().max(40),
  text: z.string().max(10_000),
});
