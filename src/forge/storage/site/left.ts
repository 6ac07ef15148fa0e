/** What the app left on issues for searches, by its digest, in Forge's key-value storage: `left:{issueId}`. */
import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { toCanonicalJson } from '../../../domain/canonical-json';
import { SCHEMA } from '../records';

const digestOf = (kept: unknown) =>
  createHash('sha256').update(toCanonicalJson(kept)).digest('base64url').slice(0, 22);

export const storedLeft = {
  save: (issueId: string, kept: unknown): Promise<void> =>
    kvs.set(`left:${issueId}`, { schema: SCHEMA, digest: digestOf(kept) }),

  remove: (issueId: string): Promise<void> => kvs.delete(`left:${issueId}`),

  has: async (issueId: string): Promise<boolean> => (await kvs.get(`left:${issueId}`)) !== undefined,

  async isOwn(issueId: string, kept: unknown): Promise<boolean> {
    if (kept === null || kept === undefined) return false;
    const left = await kvs.get<{ digest?: unknown }>(`left:${issueId}`);
    return left?.digest === digestOf(kept);
  },
};
