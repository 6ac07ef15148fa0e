/**
 * Clients in Forge's key-value storage: `client:{id}`, and `clients-changed` since when they are as they are. An evaluation reads that
 * alone, with what else it reads, and knows by it whether the list that this process has is still the one.
 */
import type { ClientView } from '../../../contract/admin';
import { createKnownList } from '../records/known-list';
import { listReadable } from '../records/records';
import { withoutSchema } from '../records/schema';
import { clientShape } from './record-shapes';

export const CLIENTS_CHANGED = 'clients-changed';

const clients = createKnownList(
  CLIENTS_CHANGED,
  async (): Promise<ClientView[]> => (await listReadable('client:', clientShape)).map(withoutSchema),
);

/** As this process knew them last: whose records a run reads ahead. */
export const clientsReadLast = (): ClientView[] => clients.lastRead();

/** Every client; without a query where nothing has changed since the last one. */
export const listClients = (): Promise<ClientView[]> => clients.read();
