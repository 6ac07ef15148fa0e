/**
 * Finished clocks by month in the storage entities `rollup`, a document a project, client and month, and `counted`, what each issue
 * has added to them. Both change in one transaction, each under its own version: of two evaluations at once one begins again, and an evaluation
 * that died has changed nothing. `rollups:{projectId}` holds the project's
 * generation, `monthly:{projectId}` the last month whose page was written.
 */

import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import type { MonthlyPages, RollupPart, Rollups } from '../../../application/ports/figures';
import { Latest } from '../../../common/latest';
import * as z from '../../../common/zod';
import { addCounts, type Counts, subtractCounts } from '../../../domain/figures/counts';
import { findNextReplacement, type Part, type Replacement } from '../../../domain/figures/replacing';
import { createPerInstallation } from '../../per-installation';
import { getValue, type Place } from '../records/read-ahead';
import { isDone, recordNow, recordOf } from '../records/records';
import { recordShape, SCHEMA } from '../records/schema';
import { listClients } from '../site/clients';
import { countsShape, packParts, storedPartsShape } from './counted-parts';

/** A transaction takes 25 items: the documents, what the issue has added, and what else an evaluation notes. */
const MAX_DOCUMENTS = 21;
const TRIES = 20;
const EVERYBODY = '.everybody';

const generationShape = recordShape({ generation: z.number(), next: z.number().nullable().default(null) });
const countedShape = z.object({
  version: z.number(),
  parts: storedPartsShape,
});
const rollupShape = z.object({
  shelf: z.string(),
  month: z.string(),
  version: z.number(),
  counts: countsShape,
});

export const storedRollups: Rollups = {
  generationsOf,
  restart,
  finish,
  cancel,
  replace,
  listMonths,
};

/** Where a project's generation stands. */
export const generationsKeyOf = (projectId: string): string => `rollups:${projectId}`;

/** As it stands now, for whoever changes it. */
async function stateOf(projectId: string): Promise<{ generation: number; next: number | null }> {
  return toState(await recordNow(generationsKeyOf(projectId), generationShape));
}

const toState = (stored: z.infer<typeof generationShape> | null) => stored ?? { generation: 0, next: null };

async function generationsOf(projectId: string): Promise<number[]> {
  const { generation, next } = toState(await recordOf(generationsKeyOf(projectId), generationShape));
  return next === null ? [generation] : [generation, next];
}

const saveGenerations = (projectId: string, generation: number, next: number | null) =>
  kvs.set(generationsKeyOf(projectId), { schema: SCHEMA, generation, next });

async function restart(projectId: string): Promise<void> {
  const { generation, next } = await stateOf(projectId);
  await saveGenerations(projectId, generation, (next ?? generation) + 1);
  if (next !== null) await clearAll(projectId, next);
}

async function finish(projectId: string): Promise<void> {
  const { generation, next } = await stateOf(projectId);
  if (next === null) return;
  await saveGenerations(projectId, next, null);
  await clearAll(projectId, generation);
}

async function cancel(projectId: string): Promise<void> {
  const { generation, next } = await stateOf(projectId);
  if (next === null) return;
  await saveGenerations(projectId, generation, null);
  await clearAll(projectId, next);
}

/** What an evaluation under way still adds to them is left behind, and read by nobody. */
async function clearAll(projectId: string, generation: number): Promise<void> {
  const shelves = [null, ...(await listClients()).map(({ id }) => id)];
  for (const client of shelves) await clear(partitionOf(projectId, generation, client));
}

async function clear(shelf: string): Promise<void> {
  const query = kvs
    .entity('rollup')
    .query()
    .index('by-month', { partition: [shelf] })
    .limit(100);
  const { results } = await query.getMany();
  for (const { key } of results) await kvs.entity('rollup').delete(key);
}

const partitionOf = (projectId: string, generation: number, client: string | null) =>
  `${projectId}:${generation}:${client ?? EVERYBODY}`;

async function replace(issueId: string, parts: RollupPart[]): Promise<void> {
  for (let left = TRIES; left > 0; ) {
    const counting = await countingOf(issueId, parts);
    if (counting === null) return;
    if (await isDone(counting.addTo(kvs.transact()).execute())) {
      counting.remember();
      if (counting.isLast) return;
    } else {
      counting.forget();
      left -= 1;
    }
  }
  throw new Error(`the finished clocks of issue ${issueId} could not be counted: too many at once`);
}

const toPart = ({ projectId, generation, client, month, counts }: RollupPart): Part => ({
  name: `${partitionOf(projectId, generation, client)}:${month}`,
  counts,
});

/** Where it stands what an issue has added. */
export const countedPlaceOf = (issueId: string): Place => ({ key: issueId, entityName: 'counted' });

/** As many documents as one transaction takes, and what the issue has added once they have changed. */
interface Counting {
  addTo(transaction: Transaction): Transaction;
  /** Whether nothing is left to change after it. */
  isLast: boolean;
  parts: RollupPart[];
  /** That it was written, or that another was faster: the next one begins with what this process has written since, or with what stands there. */
  remember(): void;
  forget(): void;
}

type Transaction = ReturnType<typeof kvs.transact>;

/** Null where the issue adds just that already. */
export async function countingOf(issueId: string, parts: RollupPart[]): Promise<Counting | null> {
  const stored = await getValue(countedPlaceOf(issueId));
  const counted = stored === undefined ? { version: 0, parts: [] } : countedShape.parse(stored);
  const { changes, added } = findNextReplacement(counted.parts, parts.map(toPart), MAX_DOCUMENTS);
  if (changes.length === 0) return null;
  const changed = await Promise.all(changes.map(changedDocumentOf));
  const documents = changed.filter(({ version, document }) => version > 0 || !isEmpty(document.counts));
  const latest = latestDocuments();
  return {
    addTo(transaction) {
      const after = { version: counted.version + 1, parts: packParts(added) };
      transaction.set(issueId, after, { entityName: 'counted', conditions: atVersion(counted.version) });
      for (const { name, document, version } of documents)
        transaction.set(name, document, { entityName: 'rollup', conditions: atVersion(version) });
      return transaction;
    },
    isLast: changes.length < MAX_DOCUMENTS,
    parts,
    remember() {
      for (const { name, document } of documents) latest.set(name, document);
    },
    forget() {
      for (const { name, base } of changed) if (latest.get(name) === base) latest.delete(name);
    },
  };
}

const isEmpty = (counts: Counts): boolean => Object.keys(counts).length === 0;

type Rollup = z.infer<typeof rollupShape>;

/** Documents as this process wrote them last: a write over one of them is refused where another process has written since. */
const latestDocuments = createPerInstallation(() => new Latest<Rollup>(50));

async function documentOf(name: string): Promise<Rollup | null> {
  const latest = latestDocuments().get(name);
  if (latest) return latest;
  const stored = await kvs.entity('rollup').get(name);
  return stored === undefined ? null : rollupShape.parse(stored);
}

/** A document after a replacement. One that is not there has nothing to take away: it was left behind, or never was. */
async function changedDocumentOf({ name, before, after }: Replacement) {
  const place = name.lastIndexOf(':');
  const stored = await documentOf(name);
  const fresh = { shelf: name.slice(0, place), month: name.slice(place + 1), version: 0, counts: {} };
  const document = stored ?? fresh;
  const rest = stored === null ? {} : subtractCounts(document.counts, before);
  const { version } = document;
  const next = { ...document, version: version + 1, counts: addCounts(rest, after) };
  return { name, base: stored, version, document: next };
}

function atVersion(version: number) {
  const condition = version === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(version);
  return new Filter<{ version: number }>().and('version', condition);
}

async function listMonths(projectId: string, client: string | null, from: string, to: string) {
  const { generation } = await stateOf(projectId);
  const shelf = partitionOf(projectId, generation, client);
  const { results } = await kvs
    .entity('rollup')
    .query()
    .index('by-month', { partition: [shelf] })
    .where(WhereConditions.between(from, to))
    .limit(100)
    .getMany();
  return results.map(({ value }) => {
    const { month, counts } = rollupShape.parse(value);
    return { month, counts };
  });
}

export const monthlyKeyOf = (projectId: string): string => `monthly:${projectId}`;

const monthlyShape = recordShape({ month: z.string() });

export const storedMonths: MonthlyPages = {
  readLast: async (projectId) => (await recordOf(monthlyKeyOf(projectId), monthlyShape))?.month ?? null,
  saveLast: (projectId, month) => kvs.set(monthlyKeyOf(projectId), { schema: SCHEMA, month }),
};
