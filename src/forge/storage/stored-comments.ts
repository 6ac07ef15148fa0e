/** What the app began to say on issues, in Forge's key-value storage: `said:{issueId}:{key}`, for three months. */
import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { createRecord } from './records/records';
import { SCHEMA } from './records/schema';

/** Whatever is said is owed for less long: what it answers is recorded, or too old to be told. */
const DAYS = 90;

interface Begun {
  /** Whether it was not begun before, when it may have been said. */
  isFirst: boolean;
  /** What the comment bears, and no other can; null where an earlier version began it without one. */
  mark: string | null;
}

export const storedComments = {
  /** Writes down that a word is about to be said. */
  async begin(issueId: string, key: string): Promise<Begun> {
    const place = `said:${issueId}:${key.replace(/[^\w:.-]/g, '_')}`;
    const mark = randomUUID();
    if (await createRecord(place, { schema: SCHEMA, mark }, DAYS)) return { isFirst: true, mark };
    const begun = await kvs.get<{ mark?: string }>(place);
    return { isFirst: false, mark: begun?.mark ?? null };
  },
};
