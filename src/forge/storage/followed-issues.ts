/**
 * When the app began to follow an issue, in Forge's key-value storage: `followed-since:{issueId}`, where that is not when it came ·
 * `found:{issueId}` when it was found, where its first evaluation failed.
 */

import type { kvs } from '@forge/kvs';
import type { FollowedIssues } from '../../application/ports/evaluation';
import * as z from '../../common/zod';
import { createRecord, recordOf } from './records/records';
import { SCHEMA } from './records/schema';

const shape = z.object({ since: z.number() });

export const storedFollowedIssues: FollowedIssues = {
  sinceOf,
  async begin(issueId, since) {
    if (await createRecord(followedKeyOf(issueId), { schema: SCHEMA, since })) return since;
    return (await sinceOf(issueId)) ?? since;
  },
  async noteFound(issueId, at) {
    await createRecord(foundKeyOf(issueId), { schema: SCHEMA, at }, FOUND_DAYS);
  },
  foundAt: async (issueId) => (await recordOf(foundKeyOf(issueId), foundShape))?.at ?? null,
};

/** In a transaction with what else an evaluation notes, until the issue itself says that it was evaluated. */
export function setFollowedSince(
  transaction: ReturnType<typeof kvs.transact>,
  issueId: string,
  since: number,
): void {
  const ttl = { value: FOUND_DAYS, unit: 'DAYS' as const };
  transaction.set(followedKeyOf(issueId), { schema: SCHEMA, since }, undefined, { ttl });
}

/** A job is tried again for a day. */
const FOUND_DAYS = 2;
const foundShape = z.object({ at: z.number() });
export const foundKeyOf = (issueId: string) => `found:${issueId}`;

async function sinceOf(issueId: string): Promise<number | null> {
  return (await recordOf(followedKeyOf(issueId), shape))?.since ?? null;
}

export const followedKeyOf = (issueId: string): string => `followed-since:${issueId}`;
