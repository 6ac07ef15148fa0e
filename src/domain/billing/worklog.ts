import * as z from '../../common/zod';
import { parseInstant } from '../time/instant';

const instant = z
  .custom<string | number>((value) => typeof value === 'string' || Number.isInteger(value), 'not an instant')
  .transform((written, context) => {
    try {
      return typeof written === 'number' ? written : parseInstant(written);
    } catch {
      context.addIssue({ code: 'custom', message: `"${written}" is not an instant` });
      return z.NEVER;
    }
  });
const id = z.union([z.string().min(1), z.number()]).transform(String);

/** A worklog as Jira's REST answers tell it, as far as it is charged. Instants become epoch milliseconds here. */
const worklogJson = z.looseObject({
  id,
  issueId: id.optional(),
  started: instant,
  updated: instant.optional(),
  timeSpentSeconds: z.number().int().nonnegative(),
  author: z.looseObject({ accountId: z.string().nullish() }).nullish(),
  comment: z.unknown().optional(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional(),
});

/** What an issue was when its worklog was read: whose it is, and what decides how it is charged. */
const billedIssue = z.object({
  id,
  key: z.string(),
  summary: z.string().default(''),
  client: z.string(),
  type: z.string().default(''),
  labels: z.array(z.string()).default([]),
  /** The highest severity the issue has had while open. */
  severity: z.string().default(''),
});

/**
 * Something that happened to a worklog, kept for ever: written or corrected, its issue moved or triaged, or deleted. `at` is when it
 * happened in Jira, not when it was heard of, so events may come late, twice and in any order.
 */
export const worklogEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('worklog'), at: instant, worklog: worklogJson, issue: billedIssue }),
  z.object({ kind: z.literal('deleted'), at: instant, worklogId: id }),
]);

export type WorklogJson = z.infer<typeof worklogJson>;
export type BilledIssue = z.infer<typeof billedIssue>;
export type WorklogEvent = z.infer<typeof worklogEvent>;
