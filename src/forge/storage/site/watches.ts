/** Which issues wait for a ticket of another project: `watch:{issueId}:{projectId}` in Forge's key-value storage. */
import { kvs } from '@forge/kvs';
import type { Watch, Watches } from '../../../application/ports/evaluation';
import { listRecords } from '../records/records';
import { SCHEMA } from '../records/schema';

export const storedWatches: Watches = {
  list: async () => (await listRecords('watch:')).map(({ key }) => watchOf(key)),
  add: (watch) => kvs.set(keyOf(watch), { schema: SCHEMA }),
  remove: (watch) => kvs.delete(keyOf(watch)),
};

const keyOf = ({ issueId, projectId }: Watch) => `watch:${issueId}:${projectId}`;

function watchOf(key: string): Watch {
  const [, issueId = '', projectId = ''] = key.split(':');
  return { issueId, projectId };
}
