import { statementStates, statementSteps } from '../../../application/ports/statements';
import * as z from '../../../common/zod';
import { recordByName } from '../../../domain/record-by-name';
import { recordShape, stepShapeOf } from '../records/schema';
import { webAddress } from '../records/web-address';

const month = z.string().regex(/^\d{4}-\d{2}$/);

const stepShape = stepShapeOf(statementSteps);

export const statementShape = recordShape({
  client: z.string(),
  month,
  state: z.enum(statementStates),
  judgedAt: z.number(),
  sha256: z.string(),
  /** Where earlier versions kept what people wrote and did. */
  reasons: recordByName(z.string()).default({}),
  draft: z.object({ id: z.string(), url: webAddress }).nullable().catch(null),
  url: webAddress.nullable().catch(null),
  sentAt: z.number().nullable(),
  told: z.array(z.string()).nullable(),
  approvedBy: z.string().nullable().default(null),
  log: z.array(stepShape).default([]),
});
const reasonShape = z.object({ breach: z.string(), reason: z.string() });
/** What people wrote of a month's misses, and what became of its statement. */
export const reviewLists = { reasons: reasonShape, log: stepShape };
export const reviewShape = recordShape({
  reasons: z.array(reasonShape),
  log: z.array(stepShape),
  next: z.boolean().optional(),
});
export const contentsShape = recordShape({
  figures: z.string(),
  evidence: z.string(),
  next: z.boolean().optional(),
});
