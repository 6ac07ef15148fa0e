/** The clients that a project's administrators propose: `proposals:{project id}` in Forge's key-value storage, over as many parts as they take. */
import type { Proposals } from '../../../application/ports/site';
import { newChange } from '../records/known-list';
import { StoredLists } from '../records/lists';
import { listRecords, SpoiledRecord } from '../records/records';
import { SCHEMA } from '../records/schema';
import { reportPassedOver } from '../records/troubles';
import { CLIENTS_CHANGED } from './clients';
import { proposalShape } from './proposal-shapes';

const storedLists = new StoredLists({ proposals: proposalShape });
const keyOf = (projectId: string) => `proposals:${projectId}`;

export const storedProposals: Proposals = {
  listOf,
  async listAll() {
    const keys = (await listRecords('proposals:')).map(({ key }) => key);
    const projectIds = [...new Set(keys.map((key) => key.split(':')[1] ?? ''))];
    return Promise.all(
      projectIds.map(async (projectId) => ({ projectId, proposals: await listReadableOf(projectId) })),
    );
  },
  save: (projectId, proposals, claim, client) =>
    storedLists.write(keyOf(projectId), { proposals }, claim, [
      ...(client ? [{ key: `client:${client.id}`, record: { schema: SCHEMA, ...client } }] : []),
      ...(client ? [{ key: CLIENTS_CHANGED, record: newChange() }] : []),
    ]),
};

async function listOf(projectId: string) {
  return (await storedLists.read(keyOf(projectId))).proposals;
}

/** What cannot be read hides no other project's, and is told of in the site's health. */
async function listReadableOf(projectId: string) {
  try {
    return await listOf(projectId);
  } catch (error) {
    if (!(error instanceof SpoiledRecord)) throw error;
    await reportPassedOver(error.key, error.message);
    return [];
  }
}
