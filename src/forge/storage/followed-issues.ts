/** When the app began to follow an issue, in Forge's key-value storage: `followed-since:{issueId}`. */
import { z } from 'zod';
import type { FollowedIssues } from '../../application/ports/evaluation';
import { createRecord, recordOf, SCHEMA } from './records/records';

const shape = z.object({ since: z.number() });

export const storedFollowedIssues: FollowedIssues = {
  sinceOf,
  async begin(issueId, since) {
    if (await createRecord(keyOf(issueId), { schema: SCHEMA, since })) return since;
    return (await sinceOf(issueId)) ?? since;
  },
};

async function sinceOf(issueId: string): Promise<number | null> {
  return (await recordOf(keyOf(issueId), shape))?.since ?? null;
}

const keyOf = (issueId: string) => `followed-since:${issueId}`;
