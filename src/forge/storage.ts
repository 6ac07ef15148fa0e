/**
 * What Jira can't hold, in Forge's key-value storage. Keys, all forever:
 * `scheme:{projectId}` the versions' list · `scheme:{projectId}:{version}` one version · `report:{issueId}` · `owed:{issueId}` ·
 * `alert:{issueId}:{alert}` · `turn:{projectId}` whose turn it was · `events:{issueId}` · `swept` · `mark:{issueId}` and `claim:…` claims with their own expiry.
 * Every record carries `schema`, the number its migration starts from.
 */
import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type {
  Alerts,
  Claims,
  ReportRecord,
  Reports,
  Schemes,
  SchemeVersion,
  Sweeps,
} from '../application/ports';
import { type Scheme, schemeSchema } from '../domain/scheme/scheme';

const SCHEMA = 1;
export const versionsShape = z.object({
  schema: z.literal(SCHEMA),
  versions: z.array(
    z.object({
      version: z.number(),
      inForceFrom: z.number().nullable(),
      savedAt: z.number(),
      savedBy: z.string(),
    }),
  ),
});
const keptSection = z.object({ written: z.string(), fresh: z.string() });
export const reportShape = z.object({
  schema: z.literal(SCHEMA),
  closedAt: z.number(),
  nth: z.number().default(1),
  state: z.enum(['owed', 'drafted', 'in-review', 'approved', 'published']),
  pageId: z.string().nullable(),
  url: z.string().nullable(),
  problem: z.enum(['no-space', 'title-taken', 'page-gone', 'confluence-failed']).nullable(),
  sections: z.record(z.string(), keptSection).default({}),
  newer: z.array(z.string()).default([]),
  approvedBy: z.string().nullable().default(null),
  publishedAt: z.number().nullable().default(null),
  languages: z.array(z.enum(['en', 'fr'])).default([]),
  log: z
    .array(
      z.object({
        at: z.number(),
        step: z.enum(['drafted', 'in-review', 'approved', 'published', 'amended']),
        by: z.string().nullable(),
        why: z.string().optional(),
      }),
    )
    .default([]),
});
const claimShape = z.object({ until: z.number() });

async function load<Shape extends z.ZodType>(key: string, shape: Shape): Promise<z.infer<Shape> | null> {
  const value = await kvs.get<unknown>(key);
  return value === undefined || value === null ? null : shape.parse(value);
}

/** Schemes by project: the list of versions under one key, each version's body under its own. */
export const storedSchemes: Schemes = { versionsOf, projects, add };

async function projects(): Promise<string[]> {
  const found: string[] = [];
  let query = kvs.query().where('key', WhereConditions.beginsWith('scheme:')).limit(100);
  for (;;) {
    const { results, nextCursor } = await query.getMany();
    found.push(...results.flatMap(({ key }) => /^scheme:([^:]+)$/.exec(key)?.[1] ?? []));
    if (!nextCursor) return found;
    query = query.cursor(nextCursor);
  }
}

async function versionsOf(projectId: string): Promise<SchemeVersion[]> {
  const list = await load(`scheme:${projectId}`, versionsShape);
  return Promise.all(
    (list?.versions ?? []).map(async (listed) => ({
      ...listed,
      scheme: await bodyOf(projectId, listed.version),
    })),
  );
}

/** A version never changes once it is saved, so a process reads it once. */
const bodies = new Map<string, Scheme>();

async function bodyOf(projectId: string, version: number): Promise<Scheme> {
  const key = `scheme:${projectId}:${version}`;
  const scheme = bodies.get(key) ?? (await load(key, schemeSchema));
  if (!scheme) throw new Error(`scheme ${version} of project ${projectId} is listed and not stored`);
  bodies.set(key, scheme);
  return scheme;
}

/** The body goes first: a list never names a version that is not there. */
async function add(projectId: string, scheme: Scheme, by: string, at: number): Promise<number> {
  const list = await load(`scheme:${projectId}`, versionsShape);
  const versions = list?.versions ?? [];
  const version = (versions.at(-1)?.version ?? 0) + 1;
  await kvs.set(`scheme:${projectId}:${version}`, scheme);
  const added = { version, inForceFrom: version === 1 ? null : at, savedAt: at, savedBy: by };
  await kvs.set(`scheme:${projectId}`, { schema: SCHEMA, versions: [...versions, added] });
  return version;
}

/** Report records, and beside them the list of those still to be worked on, so that the schedule reads only what needs it. */
export const storedReports: Reports = {
  find: (issueId) => load(`report:${issueId}`, reportShape),
  async save(issueId: string, record: ReportRecord) {
    const unfinished = record.state === 'owed' || record.problem === 'confluence-failed';
    if (unfinished) await kvs.set(`owed:${issueId}`, { schema: SCHEMA });
    await kvs.set(`report:${issueId}`, { schema: SCHEMA, ...record });
    if (!unfinished) await kvs.delete(`owed:${issueId}`);
  },
  async owed() {
    const { results } = await kvs
      .query()
      .where('key', WhereConditions.beginsWith('owed:'))
      .limit(100)
      .getMany();
    return results.map(({ key }) => key.slice('owed:'.length));
  },
};

/** Alerts by issue: written before anything leaves, and only once; one left at `begun` has an unknown outcome. */
export const storedAlerts: Alerts = {
  begin: (issueId, key, at) => setNew(alertKey(issueId, key), { schema: SCHEMA, state: 'begun', at }),
  settle: (issueId, key, outcome) =>
    outcome === 'later'
      ? kvs.delete(alertKey(issueId, key))
      : kvs.set(alertKey(issueId, key), { schema: SCHEMA, state: outcome }),
};

const alertKey = (issueId: string, key: string) => `alert:${issueId}:${key.replace(/[^\w:.-]/g, '_')}`;

/** The last sweep that ended well, under one key. */
export const storedSweeps: Sweeps = {
  lastAt: async () => (await load('swept', z.object({ at: z.number() })))?.at ?? null,
  ended: (at) => kvs.set('swept', { schema: SCHEMA, at }),
};

/** Claims whose expiry we judge ourselves, for the platform's may come 48 hours late. */
export const storedClaims: Claims = {
  async take(key, now, until) {
    if (await setNew(key, { until })) return true;
    const held = await load(key, claimShape);
    if (held && held.until > now) return false;
    await kvs.delete(key);
    return setNew(key, { until });
  },
  release: (key) => kvs.delete(key),
};

async function setNew(key: string, value: object): Promise<boolean> {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}

function isConflict(error: unknown): boolean {
  const { responseDetails } = error as { responseDetails?: { status?: number } };
  return responseDetails?.status === 409;
}
