/** What the app left on issues for searches, by its digest, in Forge's key-value storage: `left:{issueId}`. */
import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { toCanonicalJson } from '../../../domain/canonical-json';
import { SCHEMA } from '../records/schema';

const PREFIX = 'left:';
const keyOf = (issueId: string): string => `${PREFIX}${issueId}`;

/** What Forge takes in one batch. */
const BATCH = 25;

function* inBatches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

const digestOf = (property: unknown) =>
  createHash('sha256').update(toCanonicalJson(property)).digest('base64url').slice(0, 22);

export interface Left {
  digest?: unknown;
  /** An evaluation has begun to change things since, and has not written what it leaves. */
  begun?: boolean;
}

export const storedPropertyDigests = {
  save: (issueId: string, property: unknown): Promise<void> =>
    kvs.set(keyOf(issueId), { schema: SCHEMA, digest: digestOf(property) }),

  remove: (issueId: string): Promise<void> => kvs.delete(keyOf(issueId)),

  has: async (issueId: string): Promise<boolean> => (await kvs.get(keyOf(issueId))) !== undefined,

  /** Another evaluation begins: what stands on the issue is no more what was done last. */
  begin: (issueId: string, property: unknown): Promise<void> =>
    kvs.set(keyOf(issueId), { schema: SCHEMA, digest: digestOf(property), begun: true }),

  /** What was left on many; those on which nothing was are not among them. */
  async listOf(issueIds: readonly string[]): Promise<Map<string, Left>> {
    const found = new Map<string, Left>();
    for (const ids of inBatches(issueIds)) {
      const { successfulKeys } = await kvs.batchGet<Left>(ids.map((id) => ({ key: keyOf(id) })));
      for (const { key, value } of successfulKeys) found.set(key.slice(PREFIX.length), value);
    }
    return found;
  },

  /** The same as `save`, for many. */
  async saveMany(left: readonly { issueId: string; property: unknown }[]): Promise<void> {
    for (const each of inBatches(left)) {
      const items = each.map(({ issueId, property }) => ({
        key: keyOf(issueId),
        value: { schema: SCHEMA, digest: digestOf(property) },
      }));
      const { failedKeys } = await kvs.batchSet(items);
      if (failedKeys.length > 0) throw new Error(`${failedKeys.length} digests could not be written`);
    }
  },

  /** Whether a property is what was left. */
  isOf: (left: Left, property: unknown): boolean => left.digest === digestOf(property ?? null),

  /** Whether a property is what the app left, and whether all was done that it tells; null where somebody else wrote it. */
  async standingOf(issueId: string, property: unknown): Promise<{ isDone: boolean } | null> {
    if (property === null || property === undefined) return null;
    const left = await kvs.get<Left>(keyOf(issueId));
    return left?.digest === digestOf(property) ? { isDone: left.begun !== true } : null;
  },
};
