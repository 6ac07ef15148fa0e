/** Rebuild jobs in storage under `rebuild:{projectId}`, and the queue that carries their steps. */
import { Queue } from '@forge/events';
import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { Rebuilds } from '../application/ports/following';

const SCHEMA = 1;
const queue = new Queue({ key: 'rebuild' });
const shape = z.object({
  schema: z.literal(SCHEMA),
  projectId: z.string(),
  jql: z.string().nullable().default(null),
  startedBy: z.string(),
  startedAt: z.number(),
  steppedAt: z.number(),
  state: z.enum(['running', 'paused', 'cancelled', 'done']),
  token: z.string().nullable(),
  done: z.number(),
  total: z.number(),
});

export const storedRebuilds: Rebuilds = {
  async find(projectId) {
    const value = await kvs.get<unknown>(`rebuild:${projectId}`);
    return value === undefined || value === null ? null : shape.parse(value);
  },
  save: (job) => kvs.set(`rebuild:${job.projectId}`, { schema: SCHEMA, ...job }),
  async running() {
    const { results } = await kvs
      .query()
      .where('key', WhereConditions.beginsWith('rebuild:'))
      .limit(100)
      .getMany();
    return results.map(({ value }) => shape.parse(value)).filter(({ state }) => state === 'running');
  },
  async push({ projectId, done }, delayInSeconds) {
    await queue.push({ body: { projectId, done }, delayInSeconds });
  },
};
