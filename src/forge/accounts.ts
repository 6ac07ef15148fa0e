/**
 * What is kept for clients' accounts, in Forge's key-value storage: `space:{spaceId}` whose a Confluence space is ·
 * `tally:{issueId}` a settled issue's part in its client's summary, with what it was made from, thrown away at will.
 */
import { route } from '@forge/api';
import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { Accounts, TallyBasis } from '../application/ports/accounts';
import type { SpaceBinding } from '../contract/client-accounts';
import { clockNames } from '../domain/scheme/clock-names';
import type { Tally } from '../domain/summary/tally';
import { bindingShape } from './account-shapes';
import { issuesOf } from './client-issues';
import { remembered } from './remembered';
import { ask, askOk } from './request';

const SCHEMA = 1;
const kept = z.object({ met: z.number(), breached: z.number() });
const monthShape = z.object({
  incidents: z.number(),
  clocks: z.partialRecord(z.enum(clockNames), kept),
  owed: z.number(),
  delivered: z.number(),
});
const reportShape = z.object({
  severity: z.string(),
  owedAt: z.number(),
  dueAt: z.number().nullable(),
  severityFr: z.string().optional(),
  deliveredAt: z.number().nullable(),
  state: z.enum(['owed', 'breached', 'delivered', 'late']),
});
const tallyShape = z.object({
  schema: z.literal(SCHEMA),
  updatedAt: z.number(),
  events: z.number(),
  of: z.string(),
  months: z.record(z.string(), monthShape),
  reports: z.array(reportShape),
});
const spacesShape = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), key: z.string(), name: z.string() })),
});

/** Clients' accounts as the app's storage and the products hold them. */
export const storedAccounts: Accounts = {
  bindings,
  bindingOf,
  bind: (binding) => kvs.set(`space:${binding.spaceId}`, { schema: SCHEMA, ...binding }),
  unbind: (spaceId) => kvs.delete(`space:${spaceId}`),
  findSpace,
  issuesOf,
  projectIds,
  tally,
  keepTally: (issueId, basis, { months, reports }) =>
    kvs.set(`tally:${issueId}`, { schema: SCHEMA, ...basis, months, reports }),
};

async function bindings(): Promise<SpaceBinding[]> {
  const found: SpaceBinding[] = [];
  let query = kvs.query().where('key', WhereConditions.beginsWith('space:')).limit(100);
  for (;;) {
    const { results, nextCursor } = await query.getMany<unknown>();
    found.push(...results.flatMap(({ value }) => bindingIn(value) ?? []));
    if (!nextCursor) return found;
    query = query.cursor(nextCursor);
  }
}

/** By its id; an export names a space by its key alone. */
async function bindingOf({ id, key }: { id: string; key: string }): Promise<SpaceBinding | null> {
  if (id !== '') return bindingIn(await kvs.get<unknown>(`space:${id}`));
  return (await bindings()).find(({ spaceKey }) => spaceKey === key) ?? null;
}

function bindingIn(value: unknown): SpaceBinding | null {
  const read = bindingShape.safeParse(value);
  if (!read.success) return null;
  const { schema: _schema, ...binding } = read.data;
  return binding;
}

async function findSpace(key: string): Promise<{ id: string; key: string; name: string } | null> {
  const body = await askOk('confluence', 'app', route`/wiki/api/v2/spaces?keys=${key}`);
  const space = spacesShape.parse(body).results.find((one) => one.key === key);
  return space ? { id: space.id, key: space.key, name: space.name } : null;
}

async function projectIds(keys: string[]): Promise<string[]> {
  return (await Promise.all(keys.map(projectId))).filter((id) => id !== null);
}

const HOUR_MS = 3_600_000;

const projectId = remembered(HOUR_MS, async (key: string): Promise<string | null> => {
  const { status, body } = await ask('jira', 'app', route`/rest/api/3/project/${key}`);
  return status === 200 ? z.looseObject({ id: z.string() }).parse(body).id : null;
});

async function tally(issueId: string, basis: TallyBasis): Promise<Tally | null> {
  const read = tallyShape.safeParse(await kvs.get<unknown>(`tally:${issueId}`));
  if (!read.success) return null;
  const { months, reports, updatedAt, events, of } = read.data;
  const same = updatedAt === basis.updatedAt && events === basis.events && of === basis.of;
  return same ? { months, reports, settled: true } : null;
}
