/** Which issues wait for a ticket of another project, in Forge's key-value storage: `watch:{issueId}:{projectId}`, and `watches-changed`. */
import { kvs } from '@forge/kvs';
import type { Watch, Watches } from '../../../application/ports/evaluation';
import { createKnownList, newChange } from '../records/known-list';
import { listRecords } from '../records/records';
import { SCHEMA } from '../records/schema';

export const WATCHES_CHANGED = 'watches-changed';

const watches = createKnownList(WATCHES_CHANGED, async () =>
  (await listRecords('watch:')).map(({ key }) => watchOf(key)),
);

export const storedWatches: Watches = {
  list: watches.read,
  add: (watch) =>
    kvs.transact().set(keyOf(watch), { schema: SCHEMA }).set(WATCHES_CHANGED, newChange()).execute(),
  remove: (watch) => kvs.transact().delete(keyOf(watch)).set(WATCHES_CHANGED, newChange()).execute(),
};

const keyOf = ({ issueId, projectId }: Watch) => `watch:${issueId}:${projectId}`;

function watchOf(key: string): Watch {
  const [, issueId = '', projectId = ''] = key.split(':');
  return { issueId, projectId };
}
