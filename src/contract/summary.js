/** What the summary in a client's Confluence space asks; which space it stands in is the platform's word, never the page's. */
import { z } from 'zod';
export const summaryPayload = z.object({
  months: z.union([z.literal(3), z.literal(6), z.literal(12)]).default(6),
  /** Where this stretch of issues begins; null is the first. Stretches add up. */
  from: z.string().max(4_000).nullable().default(null),
});
export const clientAccountsPayload = summaryPayload.pick({ months: true });
