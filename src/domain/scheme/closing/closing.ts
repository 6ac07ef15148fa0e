import * as z from '../../../common/zod';
import { LENGTHS } from '../../lengths';

/** What a closing may rest on: the service recorded as restored, or a field of Jira's that tells the cause. */
const groundSchema = z.union([
  z.literal('restored'),
  z.object({ field: z.string().min(1).max(LENGTHS.word).describe('by id or name; anything in it will do') }),
]);
export type ClosingGround = z.infer<typeof groundSchema>;

export const closingSchema = z
  .object({
    severities: z.array(z.string()).min(1),
    grounds: z.array(groundSchema).min(1).describe('any one of these is enough'),
  })
  .describe(
    'what must be there before a work item is closed, where a workflow has the validator; unsaid, what owes an incident report was restored',
  );
export type Closing = z.infer<typeof closingSchema>;
