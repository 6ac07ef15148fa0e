/**
 * What is kept of clients' services, in Forge's key-value storage: `outages:{clientId}` corrections by hand, with their reasons ·
 * `maintenance:{clientId}` the calendar · `down:{issueId}` an incident's outages and what they were found from, thrown away at will.
 */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { ServiceRecords } from '../../../application/ports/services';
import { outageSchema } from '../../../domain/availability/outage';
import { readParts, writeLists } from '../records/parts';
import { recordShape, SCHEMA } from '../records/schema';
import { editsShape, maintenanceShape } from './account-shapes';

const downShape = recordShape({
  updatedAt: z.number(),
  events: z.number(),
  of: z.string(),
  outages: z.array(outageSchema),
});

/** Clients' services as the app's storage holds them. */
export const storedServices: ServiceRecords = {
  listEdits: async (clientId) =>
    (await readParts(`outages:${clientId}`, editsShape)).flatMap(({ edits }) => edits),
  saveEdits: (clientId, edits, claim) => writeLists(`outages:${clientId}`, { edits }, claim),
  listMaintenance: async (clientId) =>
    (await readParts(`maintenance:${clientId}`, maintenanceShape)).flatMap(({ maintenance }) => maintenance),
  saveMaintenance: (clientId, maintenance, claim) =>
    writeLists(`maintenance:${clientId}`, { maintenance }, claim),
  findOutages: async (issueId, { updatedAt, events, of }) => {
    const read = downShape.safeParse(await kvs.get<unknown>(`down:${issueId}`));
    if (!read.success) return null;
    const { data } = read;
    const same = data.updatedAt === updatedAt && data.events === events && data.of === of;
    return same ? data.outages : null;
  },
  saveOutages: (issueId, basis, outages) => kvs.set(`down:${issueId}`, { schema: SCHEMA, ...basis, outages }),
};
