/** What the app began to say on issues, in Forge's key-value storage: `said:{issueId}:{key}`. */
import { createRecord, SCHEMA } from './records/records';

export const storedComments = {
  /** Writes down that a word is about to be said; false where it was begun before, and may have been said. */
  begin: (issueId: string, key: string): Promise<boolean> =>
    createRecord(`said:${issueId}:${key.replace(/[^\w:.-]/g, '_')}`, { schema: SCHEMA }),
};
