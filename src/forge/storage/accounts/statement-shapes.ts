import { statementStates, statementSteps } from '../../../application/ports/statements';
import * as z from '../../../common/zod';
import { recordByName } from '../../../domain/record-by-name';
import { recordShape, stepShapeOf } from '../records/schema';
import { webAddress } from '../records/web-address';

const month = z.string().regex(/^\d{4}-\d{2}$/);

export const statementShape = recordShape({
  client: z.string(),
  month,
  state: z.enum(statementStates),
  judgedAt: z.number(),
  sha256: z.string(),
  reasons: recordByName(z.string()),
  draft: z.object({ id: z.string(), url: webAddress }).nullable().catch(null),
  url: webAddress.nullable().catch(null),
  sentAt: z.number().nullable(),
  told: z.array(z.string()).nullable(),
  approvedBy: z.string().nullable().default(null),
  log: z.array(stepShapeOf(statementSteps)).default([]),
});
export const contentsShape = recordShape({
  figures: z.string(),
  evidence: z.string(),
  next: z.boolean().optional(),
});
