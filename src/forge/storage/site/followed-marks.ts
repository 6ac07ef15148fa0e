/** The projects that bear the app's mark: `followed:{projectId}` in Forge's key-value storage. */
import { kvs } from '@forge/kvs';
import type { FollowedMarks } from '../../../application/ports/evaluation';
import { listRecords } from '../records/records';
import { SCHEMA } from '../records/schema';

export const storedFollowedMarks: FollowedMarks = {
  list: async () => (await listRecords('followed:')).map(({ key }) => key.slice('followed:'.length)),
  add: (projectId) => kvs.set(`followed:${projectId}`, { schema: SCHEMA }),
  remove: (projectId) => kvs.delete(`followed:${projectId}`),
};
