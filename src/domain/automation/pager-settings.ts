import { z } from 'zod';

/** Which severities go to a pager or a text message, and when: the app sets a field, and a rule of the site's sends it. */
export const pagerSchema = z.object({
  severities: z.array(z.string()).min(1),
  on: z.array(z.enum(['received', 'at-risk', 'breached'])).min(1),
  clause: z.string(),
});
export type PagerSettings = z.infer<typeof pagerSchema>;
