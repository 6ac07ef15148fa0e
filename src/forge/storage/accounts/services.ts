/**
 * What is kept of clients' services, in Forge's key-value storage: `outages:{clientId}` corrections by hand, with their reasons ·
 * `maintenance:{clientId}` the calendar · `down:{issueId}` an incident's outages and what they were found from, thrown away at will.
 */
import { kvs } from '@forge/kvs';
import type { ServiceRecords } from '../../../application/ports/services';
import * as z from '../../../common/zod';
import { maintenanceSchema } from '../../../domain/availability/maintenance';
import { outageEditSchema, outageSchema } from '../../../domain/availability/outage';
import { StoredLists } from '../records/lists';
import { saveIfItFits } from '../records/parts';
import { recordShape } from '../records/schema';

const downShape = recordShape({
  updatedAt: z.number(),
  events: z.number(),
  of: z.string(),
  outages: z.array(outageSchema),
});

const storedEdits = new StoredLists({ edits: outageEditSchema });
const storedMaintenance = new StoredLists({ maintenance: maintenanceSchema });

/** Clients' services as the app's storage holds them. */
export const storedServices: ServiceRecords = {
  listEdits: async (clientId) => (await storedEdits.read(`outages:${clientId}`)).edits,
  saveEdits: (clientId, edits, claim) => storedEdits.write(`outages:${clientId}`, { edits }, claim),
  listMaintenance: async (clientId) => (await storedMaintenance.read(`maintenance:${clientId}`)).maintenance,
  saveMaintenance: (clientId, maintenance, claim) =>
    storedMaintenance.write(`maintenance:${clientId}`, { maintenance }, claim),
  findOutages: async (issueId, { updatedAt, events, of }) => {
    const read = downShape.safeParse(await kvs.get<unknown>(`down:${issueId}`));
    if (!read.success) return null;
    const { data } = read;
    const same = data.updatedAt === updatedAt && data.events === events && data.of === of;
    return same ? data.outages : null;
  },
  saveOutages: (issueId, basis, outages) => saveIfItFits(`down:${issueId}`, { ...basis, outages }),
};
