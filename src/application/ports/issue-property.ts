/** What an evaluation leaves on the issue, for searches and for the next evaluation: a cache that anybody may spoil and the next one mends. */
import * as z from '../../common/zod';
import { issueStateShape } from '../../domain/sla/issue-state';

/** Its key, as the manifest names it. */
export const PROPERTY_KEY = 'sablier';

/** Strict: what bears a key more than the app writes was written by somebody else. */
const propertyShape = issueStateShape.extend({
  v: z.literal(1),
  /** The version of the scheme that the issue was judged by. */
  scheme: z.number(),
  /** What earlier versions left of the issue's timer, which is a record of its own. */
  nextAt: z.number().nullable().optional(),
  /** Absent for an issue that the support covers. */
  scope: z.enum(['best-effort', 'billable']).optional(),
  /** The client whose issue it is. */
  client: z.string().nullable(),
  /** What the issue has added to the desk's months: a name for the whole, and each fact for a search to ask for. */
  counted: z.strictObject({ digest: z.string(), facts: z.array(z.string()) }),
});

export type IssueProperty = z.infer<typeof propertyShape>;

/** Null for what is not there, and for what the app cannot have written. */
export const readIssueProperty = (json: unknown): IssueProperty | null =>
  propertyShape.safeParse(json).data ?? null;
