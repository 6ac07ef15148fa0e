/**
 * What Jira can't hold, in Forge's key-value storage. Keys, all forever:
 * `scheme:{projectId}` the versions' list · `scheme:{projectId}:{version}` one version · `report:{issueId}` · `owed:{issueId}` · `open:{issueId}` · `draft:{issueId}:{nth}` (see `kept-drafts.ts`) ·
 * `alert:{issueId}:{alert}` · `turn:{projectId}` whose turn it was · `events:{issueId}` · `swept` · `mark:{issueId}` and `claim:…` claims with their own expiry.
 * Every record carries `schema`, the number its migration starts from.
 */
import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { Claims, Sweeps } from '../application/ports/following';
import type { Alerts } from '../application/ports/messages';
import {
  type ReportProblem,
  type ReportRecord,
  type Reports,
  reportProblems,
} from '../application/ports/reports';
import type { Schemes, SchemeVersion } from '../application/ports/schemes';
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
const keptSection = z.object({ written: z.string(), fresh: z.string(), writing: z.string().optional() });
export const reportShape = z.object({
  schema: z.literal(SCHEMA),
  closedAt: z.number(),
  nth: z.number().default(1),
  state: z.enum(['owed', 'drafted', 'in-review', 'approved', 'published']),
  pageId: z.string().nullable(),
  onIssue: z.boolean().default(false),
  through: z.enum(['page', 'jira']).default('page'),
  file: z.string().nullable().default(null),
  url: z.string().nullable(),
  title: z.string().nullable().default(null),
  version: z.number().default(0),
  problem: z.enum(reportProblems).nullable(),
  sections: z.record(z.string(), keptSection).default({}),
  newer: z.array(z.string()).default([]),
  approvedBy: z.string().nullable().default(null),
  publishedAt: z.number().nullable().default(null),
  bylineUntil: z.number().nullable().default(null),
  languages: z.array(z.enum(['en', 'fr'])).default([]),
  log: z
    .array(
      z.object({
        at: z.number(),
        step: z.enum(['drafted', 'in-review', 'approved', 'taken-back', 'published', 'amended']),
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
  return (await listOf('scheme:')).flatMap(({ key }) => /^scheme:([^:]+)$/.exec(key)?.[1] ?? []);
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
    const unfinished = record.state === 'owed' || (record.problem !== null && !forPeople(record.problem));
    if (unfinished) await kvs.set(`owed:${issueId}`, { schema: SCHEMA });
    await kvs.set(`report:${issueId}`, { schema: SCHEMA, ...record });
    if (!unfinished) await kvs.delete(`owed:${issueId}`);
    await keepOpen(issueId, record);
  },
  open: async () => (await listOf('open:')).map(({ value }) => openShape.parse(value)),
  owed: async () => (await listOf('owed:')).map(({ key }) => key.slice('owed:'.length)),
};

/** What only people can put right is not tried again by itself. */
const forPeople = (problem: ReportProblem) => problem === 'page-gone' || problem === 'no-readers';

const openShape = z.object({
  issueId: z.string(),
  pageId: z.string(),
  version: z.number(),
  url: z.string(),
  gone: z.boolean(),
  bylineUntil: z.number().nullable().default(null),
});

/** Beside the record stands what a look at the page's version needs, as long as the page is a draft. */
async function keepOpen(issueId: string, record: ReportRecord): Promise<void> {
  const { state, pageId, url, version, bylineUntil } = record;
  if (state === 'owed' || pageId === null || record.onIssue) return;
  if (state === 'published') return kvs.delete(`open:${issueId}`);
  const gone = record.problem === 'page-gone';
  const seen = { issueId, pageId, version, url: url ?? '', gone, bylineUntil };
  await kvs.set(`open:${issueId}`, { schema: SCHEMA, ...seen });
}

async function listOf(prefix: string): Promise<{ key: string; value: unknown }[]> {
  const found: { key: string; value: unknown }[] = [];
  let query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
  for (;;) {
    const { results, nextCursor } = await query.getMany();
    found.push(...results);
    if (!nextCursor) return found;
    query = query.cursor(nextCursor);
  }
}

/**
 * Alerts by issue: written before anything leaves, and only once; one left at `begun` has an unknown outcome. `unsure:{issueId}:{key}`
 * stands beside those, until an outcome is heard after all.
 */
export const storedAlerts: Alerts = {
  async begin(issueId, key, at) {
    const isNew = await setNew(alertKey(issueId, key), { schema: SCHEMA, state: 'begun', at });
    if (!isNew) await noteUnheard(issueId, key);
    return isNew;
  },
  async settle(issueId, key, outcome) {
    if (outcome === 'later') await kvs.delete(alertKey(issueId, key));
    else await kvs.set(alertKey(issueId, key), { schema: SCHEMA, state: outcome });
    if (outcome === 'unknown') await noteUnsure(issueId, key, Date.now());
    else await kvs.delete(unsureKey(issueId, key));
  },
  async unsure(issueId) {
    const prefix = issueId === undefined ? 'unsure:' : `unsure:${issueId}:`;
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
    return (await query.getMany()).results.flatMap(({ value }) => unsureShape.safeParse(value).data ?? []);
  },
};

const alertShape = z.looseObject({ state: z.string(), at: z.number().optional() });
const unsureShape = z.object({ issueId: z.string(), key: z.string(), at: z.number() });

/** Whoever began it has died before it heard, or will hear and say so. */
async function noteUnheard(issueId: string, key: string): Promise<void> {
  const { data } = alertShape.safeParse(await kvs.get(alertKey(issueId, key)));
  if (data?.state === 'begun') await noteUnsure(issueId, key, data.at ?? Date.now());
}

const noteUnsure = (issueId: string, key: string, at: number) =>
  kvs.set(unsureKey(issueId, key), { schema: SCHEMA, issueId, key, at });
const unsureKey = (issueId: string, key: string) => alertKey(issueId, key).replace(/^alert:/, 'unsure:');
const alertKey = (issueId: string, key: string) => `alert:${issueId}:${key.replace(/[^\w:.-]/g, '_')}`;

const quotaShape = z.object({ limit: z.number(), left: z.number(), at: z.number() });
const sweptShape = z.object({ at: z.number(), quota: quotaShape.nullable().default(null) });

/** The last sweep that ended well, under one key. */
export const storedSweeps: Sweeps = {
  lastAt: async () => (await load('swept', sweptShape))?.at ?? null,
  lastQuota: async () => (await load('swept', sweptShape))?.quota ?? null,
  ended: (at, quota) => kvs.set('swept', { schema: SCHEMA, at, quota }),
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
  async heldOf(prefix, now) {
    const found = await listOf(prefix);
    return found.filter(({ value }) => (claimShape.safeParse(value).data?.until ?? 0) > now).length;
  },
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
