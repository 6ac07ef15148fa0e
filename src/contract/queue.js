/** What the queue asks: a project's followed issues with their open clocks, a stretch at a time. */
import { z } from 'zod';
/** `since` asks for what changed after an earlier answer's instant, so that a long queue is not read again each minute. */
export const listQueuePayload = z.object({
  from: z.string().max(2000).nullable(),
  since: z.number().int().positive().nullish(),
});
