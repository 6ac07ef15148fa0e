/** A look at the issues of a project again, as a page tries, starts, watches and ends it. */
import { z } from 'zod';

/** A search in Jira's language; empty is every issue of the project. */
const jql = z.string().max(2_000).default('');
export const rebuildPayload = z.object({ order: z.enum(['start', 'pause', 'resume', 'cancel']), jql });
/** The keys of the last issues of the stretch before. */
const keys = z
  .string()
  .max(2_000)
  .regex(/^[A-Za-z]\w*-\d+( [A-Za-z]\w*-\d+)*$/);
export const tryRebuildPayload = z.object({ jql, from: keys.nullable() });
