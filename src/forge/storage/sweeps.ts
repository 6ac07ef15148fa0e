/** The last sweep that ended well, in Forge's key-value storage under `swept`. */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Sweeps } from '../../application/ports/evaluation';
import { recordOf } from './records/records';
import { SCHEMA } from './records/schema';

const quotaShape = z.object({
  limit: z.number(),
  left: z.number(),
  at: z.number(),
  resetsAt: z.number().default(0),
});
const sweptShape = z.object({
  at: z.number(),
  before: z.number().optional(),
  quota: quotaShape.nullable().default(null),
});

export const storedSweeps: Sweeps = {
  readLastAt: async () => (await recordOf('swept', sweptShape))?.at ?? null,
  readLastQuota: async () => (await recordOf('swept', sweptShape))?.quota ?? null,
  readBeforeLastAt: async () => (await recordOf('swept', sweptShape))?.before ?? null,
  saveEnd: ({ at, before }, quota) => kvs.set('swept', { schema: SCHEMA, at, before, quota }),
};
