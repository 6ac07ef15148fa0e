/** The clients that a project's administrators propose: `proposals:{project id}` in Forge's key-value storage. */
import type { Proposals } from '../../../application/ports/site';
import { newChange } from '../records/known-list';
import { saveRecords } from '../records/parts';
import { listReadable, recordOf } from '../records/records';
import { CLIENTS_CHANGED } from './clients';
import { proposalsShape } from './proposal-shapes';

const PREFIX = 'proposals:';

export const storedProposals: Proposals = {
  listOf: async (projectId) => (await recordOf(`${PREFIX}${projectId}`, proposalsShape))?.proposals ?? [],
  listAll: async () =>
    (await listReadable(PREFIX, proposalsShape)).map(({ projectId, proposals }) => ({
      projectId,
      proposals,
    })),
  save: (projectId, proposals, claim, client) =>
    saveRecords(
      {
        [`${PREFIX}${projectId}`]: { projectId, proposals },
        ...(client ? { [`client:${client.id}`]: client, [CLIENTS_CHANGED]: newChange() } : {}),
      },
      claim,
    ),
};
