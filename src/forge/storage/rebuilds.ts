/** Rebuild jobs in storage under `rebuild:{projectId}`, the day's own under `daily-look:{projectId}`, those of a
 * version for open cycles under `version-look:{projectId}`, those of issues that were created many at once under
 * `created-look:{projectId}`, and the queue that carries their steps. */
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import {
  type RebuildJob,
  type RebuildKind,
  type Rebuilds,
  rebuildKinds,
} from '../../application/ports/evaluation';
import * as z from '../../common/zod';
import { recordOf } from './records/records';
import { recordShape, SCHEMA } from './records/schema';
import { listWaiting, stampWaiting } from './records/waiting';

const queue = new Queue({ key: 'rebuild' });
const taskShape = z.object({ task: z.string(), issueIds: z.array(z.string()) });
/** An earlier version of the app had one task at most. */
const writingShape = z.preprocess(
  (value) => (Array.isArray(value) || value === undefined ? value : value === null ? [] : [value]),
  z.array(taskShape),
);
const shape = recordShape({
  projectId: z.string(),
  kind: z.enum(rebuildKinds).default('asked'),
  jql: z.string().nullable().default(null),
  judgedAgainBy: z.string().nullable().default(null),
  fromId: z.string().nullable().default(null),
  startedAt: z.number(),
  steppedAt: z.number(),
  state: z.enum(['running', 'paused', 'cancelled', 'done']),
  token: z.string().nullable(),
  done: z.number(),
  total: z.number(),
  begun: z.boolean().default(false),
  evaluated: z.boolean().default(false),
  writing: writingShape.default([]),
});

const PREFIX: Record<RebuildKind, string> = {
  asked: 'rebuild:',
  daily: 'daily-look:',
  version: 'version-look:',
  created: 'created-look:',
};

/** Where the look at issues stands that were created many at once. */
export const createdLookKeyOf = (projectId: string): string => `${PREFIX.created}${projectId}`;

export const storedRebuilds: Rebuilds = {
  find: (projectId, kind) => recordOf(`${PREFIX[kind]}${projectId}`, shape),
  save(job) {
    const key = `${PREFIX[job.kind]}${job.projectId}`;
    const record = { schema: SCHEMA, ...job };
    if (job.state !== 'running') return kvs.set(key, record);
    return stampWaiting(kvs.transact(), 'rebuilds').set(key, record).execute();
  },
  listRunning: (projectIds) =>
    listWaiting('rebuilds', async () => {
      const jobs = await Promise.all(projectIds.flatMap(rebuildKeysOf).map(findReadable));
      return jobs.flatMap((job) => (job?.state === 'running' ? job : []));
    }),
  async push({ projectId, kind, done }, delayInSeconds) {
    await queue.push({ body: { projectId, kind, done }, delayInSeconds });
  },
};

/** Where a project's jobs stand. */
const rebuildKeysOf = (projectId: string): string[] =>
  Object.values(PREFIX).map((prefix) => `${prefix}${projectId}`);

/** A spoiled job keeps no other from going on. */
const findReadable = async (key: string): Promise<RebuildJob | null> =>
  shape.safeParse(await kvs.get<unknown>(key)).data ?? null;
