/** What the app left on issues for searches, by its digest, in Forge's key-value storage: `left:{issueId}`. */
import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { toCanonicalJson } from '../../../domain/canonical-json';
import { SCHEMA } from '../records/records';

const digestOf = (property: unknown) =>
  createHash('sha256').update(toCanonicalJson(property)).digest('base64url').slice(0, 22);

export const storedPropertyDigests = {
  save: (issueId: string, property: unknown): Promise<void> =>
    kvs.set(`left:${issueId}`, { schema: SCHEMA, digest: digestOf(property) }),

  remove: (issueId: string): Promise<void> => kvs.delete(`left:${issueId}`),

  has: async (issueId: string): Promise<boolean> => (await kvs.get(`left:${issueId}`)) !== undefined,

  async isOwn(issueId: string, property: unknown): Promise<boolean> {
    if (property === null || property === undefined) return false;
    const left = await kvs.get<{ digest?: unknown }>(`left:${issueId}`);
    return left?.digest === digestOf(property);
  },
};
