/** The last sweep that ended well, in Forge's key-value storage under `swept`. */
import { kvs } from '@forge/kvs';
import type { Sweeps } from '../../application/ports/evaluation';
import * as z from '../../common/zod';
import { recordOf } from './records/records';
import { SCHEMA } from './records/schema';

export const SWEPT = 'swept';

const quotaShape = z.object({
  limit: z.number(),
  left: z.number(),
  spent: z.number().default(0),
  share: z.number().default(0),
  at: z.number(),
  resetsAt: z.number().default(0),
});
const sweptShape = z.object({
  at: z.number(),
  before: z.number().optional(),
  quota: quotaShape.nullable().default(null),
});

export const storedSweeps: Sweeps = {
  readLastAt: async () => (await recordOf(SWEPT, sweptShape))?.at ?? null,
  readLastQuota: async () => (await recordOf(SWEPT, sweptShape))?.quota ?? null,
  readBeforeLastAt: async () => (await recordOf(SWEPT, sweptShape))?.before ?? null,
  saveEnd: ({ at, before }, quota) => kvs.set(SWEPT, { schema: SCHEMA, at, before, quota }),
};
