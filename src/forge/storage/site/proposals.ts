/** The clients that a project's administrators propose: `proposals:{project id}` in Forge's key-value storage. */
import { z } from 'zod';
import { LANGUAGES } from '../../../../locales/languages';
import type { Proposals } from '../../../application/ports/site';
import { contactSchema } from '../../../domain/clients/authorised';
import { recordByName } from '../../../domain/record-by-name';
import { saveRecords } from '../records/parts';
import { listReadable, recordOf } from '../records/records';
import { recordShape } from '../records/schema';
import { CLIENTS_CHANGED, newChange } from './clients';

const decisionShape = z.object({
  outcome: z.enum(['accepted', 'declined']),
  at: z.number(),
  by: z.string(),
  reason: z.string(),
});
const proposalShape = z.object({
  id: z.string(),
  name: z.string(),
  language: z.enum(LANGUAGES),
  timezone: z.string(),
  contacts: z.array(contactSchema),
  labels: z.array(z.string()),
  components: z.array(z.string()),
  organizations: z.array(z.string()),
  organizationNames: recordByName(z.string()),
  note: z.string(),
  at: z.number(),
  by: z.string(),
  decision: decisionShape.nullable(),
});
export const proposalsShape = recordShape({ projectId: z.string(), proposals: z.array(proposalShape) });

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
