/** Marks in Forge's key-value storage: `mark:{issueId}`, each with an expiry that we judge ourselves. */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Marks } from '../../../application/ports/evaluation';
import { createRecord, listRecords, recordOf } from '../records/records';

const shape = z.object({ until: z.number() });
const keyOf = (issueId: string) => `mark:${issueId}`;

/** Two who find an expired one both ask for an evaluation, and the second of the evaluations finds nothing to do. */
export const storedMarks: Marks = {
  async set(issueId, now, until) {
    if (await createRecord(keyOf(issueId), { until })) return true;
    const mark = await recordOf(keyOf(issueId), shape);
    if (mark && mark.until > now) return false;
    await kvs.set(keyOf(issueId), { until });
    return true;
  },
  async clear(issueId) {
    if ((await kvs.get(keyOf(issueId))) === undefined) return false;
    await kvs.delete(keyOf(issueId));
    return true;
  },
  async count(now) {
    const marks = await listRecords(keyOf(''));
    return marks.filter(({ value }) => (shape.safeParse(value).data?.until ?? 0) > now).length;
  },
};
