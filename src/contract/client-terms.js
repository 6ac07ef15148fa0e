/** What the administration says is accounted for to each client. */
import { z } from 'zod';

const client = z.string().regex(/^[a-z0-9-]{1,60}$/);
/** Both kinds of terms are checked by their own shapes, with a sentence and a place. */
export const termsPayload = z.object({
  client,
  billing: z.unknown().nullable(),
  availability: z.unknown().nullable(),
  watchedSince: z.number().int().nullable().default(null),
});
