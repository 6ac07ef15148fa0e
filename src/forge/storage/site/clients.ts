/**
 * Clients in Forge's key-value storage: `client:{id}`, and `clients-changed` since when they are as they are. An evaluation reads that
 * alone, with what else it reads, and knows by it whether the list that this process has is still the one.
 */
import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { ClientView } from '../../../contract/admin';
import { readClock } from '../../clock';
import { createPerInstallation } from '../../per-installation';
import { listReadable, recordOf } from '../records/records';
import { recordShape, SCHEMA, withoutSchema } from '../records/schema';
import { clientShape } from './record-shapes';

export const CLIENTS_CHANGED = 'clients-changed';

const changeShape = recordShape({ id: z.string(), at: z.number() });

/** A query may not know yet what was just written: a list is believed for good once it was read so long after the change. */
const SETTLED_MS = 60_000;
/** No list is believed for longer. */
const LONGEST_MS = 3_600_000;

/** What is written with each change of a client, in the same transaction. */
export const newChange = () => ({ schema: SCHEMA, id: randomUUID(), at: readClock() });

/** Tells that clients changed otherwise, as when a file is restored. */
export const noteClientsChanged = (): Promise<void> => kvs.set(CLIENTS_CHANGED, newChange());

const queryClients = async (): Promise<ClientView[]> =>
  (await listReadable('client:', clientShape)).map(withoutSchema);

interface ClientList {
  clients: ClientView[];
  /** As of which change, and when it was read. */
  change: string;
  readAt: number;
}

const latest = createPerInstallation((): { list: ClientList | null } => ({ list: null }));

/** Every client; without a query where nothing has changed since the last one. */
export async function listClients(): Promise<ClientView[]> {
  const change = (await recordOf(CLIENTS_CHANGED, changeShape)) ?? { id: '', at: 0 };
  const { list } = latest();
  if (list?.change === change.id && isBelieved(list, change.at)) return list.clients;
  const readAt = readClock();
  const clients = await queryClients();
  latest().list = { clients, change: change.id, readAt };
  return clients;
}

function isBelieved({ readAt }: ClientList, changedAt: number): boolean {
  const age = readClock() - readAt;
  return age < (readAt - changedAt >= SETTLED_MS ? LONGEST_MS : SETTLED_MS);
}
