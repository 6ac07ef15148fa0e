/** What the app left on issues for searches, by its digest, in Forge's key-value storage: `left:{issueId}`. */
import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { toCanonicalJson } from '../../../domain/canonical-json';
import { SCHEMA } from '../records/schema';

const digestOf = (property: unknown) =>
  createHash('sha256').update(toCanonicalJson(property)).digest('base64url').slice(0, 22);

interface Left {
  digest?: unknown;
  /** An evaluation has begun to change things since, and has not written what it leaves. */
  begun?: boolean;
}

export const storedPropertyDigests = {
  save: (issueId: string, property: unknown): Promise<void> =>
    kvs.set(`left:${issueId}`, { schema: SCHEMA, digest: digestOf(property) }),

  remove: (issueId: string): Promise<void> => kvs.delete(`left:${issueId}`),

  has: async (issueId: string): Promise<boolean> => (await kvs.get(`left:${issueId}`)) !== undefined,

  /** Another evaluation begins: what stands on the issue is no more what was done last. */
  begin: (issueId: string, property: unknown): Promise<void> =>
    kvs.set(`left:${issueId}`, { schema: SCHEMA, digest: digestOf(property), begun: true }),

  /** Whether a property is what the app left, and whether all was done that it tells; null where somebody else wrote it. */
  async standingOf(issueId: string, property: unknown): Promise<{ isDone: boolean } | null> {
    if (property === null || property === undefined) return null;
    const left = await kvs.get<Left>(`left:${issueId}`);
    return left?.digest === digestOf(property) ? { isDone: left.begun !== true } : null;
  },
};
