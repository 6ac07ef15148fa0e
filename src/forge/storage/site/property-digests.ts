/** What the app left on issues for searches, by its digest, in Forge's key-value storage: `left:{issueId}`. */
import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import type { PropertyChange } from '../../../application/ports/evaluation';
import { toCanonicalJson } from '../../../domain/canonical-json';
import { getValue } from '../records/read-ahead';
import { SCHEMA } from '../records/schema';

const PREFIX = 'left:';
export const leftKeyOf = (issueId: string): string => `${PREFIX}${issueId}`;

/** What Forge takes in one batch. */
const BATCH = 25;

function* inBatches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

const digestOf = (property: unknown) =>
  createHash('sha256').update(toCanonicalJson(property)).digest('base64url').slice(0, 22);

export interface Left {
  /** Of what the app left, or is about to leave. */
  digest?: unknown;
  /** Of what stood there when an evaluation began to change things: it is the app's, and no more what was done last. */
  before?: unknown;
  /** The same where it is what will be left again, and as earlier versions noted it. */
  begun?: boolean;
}

/** In a transaction with what else an evaluation notes: what stands on the issue is no more what was done last, and the property will be once it is written. */
export function setLeft(
  transaction: ReturnType<typeof kvs.transact>,
  issueId: string,
  { standing, isOwn, property }: PropertyChange,
): void {
  const [digest, before] = [digestOf(property), digestOf(standing)];
  const noted = digest === before ? { begun: true } : isOwn ? { before } : {};
  transaction.set(leftKeyOf(issueId), { schema: SCHEMA, digest, ...noted });
}

export const storedPropertyDigests = {
  save: (issueId: string, property: unknown): Promise<void> =>
    kvs.set(leftKeyOf(issueId), { schema: SCHEMA, digest: digestOf(property) }),

  remove: (issueId: string): Promise<void> => kvs.delete(leftKeyOf(issueId)),

  has: async (issueId: string): Promise<boolean> =>
    (await getValue({ key: leftKeyOf(issueId) })) !== undefined,

  /** All that was left is done. The evaluation's note says so already, unless the same stood there before. */
  async end(issueId: string, standing: unknown, property: unknown): Promise<void> {
    if (digestOf(standing) === digestOf(property)) await storedPropertyDigests.save(issueId, property);
  },

  /** What was left on many; those on which nothing was are not among them. */
  async listOf(issueIds: readonly string[]): Promise<Map<string, Left>> {
    const stored = new Map<string, Left>();
    for (const ids of inBatches(issueIds)) {
      const { successfulKeys } = await kvs.batchGet<Left>(ids.map((id) => ({ key: leftKeyOf(id) })));
      for (const { key, value } of successfulKeys) stored.set(key.slice(PREFIX.length), value);
    }
    return stored;
  },

  /** The same as `save`, for many. */
  async saveMany(left: readonly { issueId: string; property: unknown }[]): Promise<void> {
    for (const each of inBatches(left)) {
      const items = each.map(({ issueId, property }) => ({
        key: leftKeyOf(issueId),
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
    const left = (await getValue({ key: leftKeyOf(issueId) })) as Left | undefined;
    const digest = digestOf(property);
    if (left?.digest === digest) return { isDone: left.begun !== true };
    return left?.before === digest ? { isDone: false } : null;
  },
};
