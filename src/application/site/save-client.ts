import type { ClientView, SavedAnswer } from '../../contract/admin';
import { refuseSharedName } from '../clients/client-names';
import { idOf } from '../new-id';
import type { Ports } from '../ports';
import type { Claim } from '../ports/evaluation';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { checkPlace } from '../report/place/report-place';
import { saveOver } from '../save-over';
import { checkContacts, isZone, refuseZone } from './check-client';
import { withOrganizationNames } from './organization-names';

/** A client as it is entered; one that is new has no id. */
export type EnteredClient = Omit<ClientView, 'id'> & { id: string | null };

/** Each with the names that its organizations, and the group which reads its reports, have today. */
export async function listClients(ports: Ports): Promise<ClientView[]> {
  const clients = await withOrganizationNames(ports, await ports.site.listClients());
  const ids = clients.flatMap(({ reports }) => reports.readersId ?? []);
  const today = await ports.people.listGroups({ ids, names: [] });
  return clients.map((client) => {
    const group = today.find(({ id }) => id === client.reports.readersId);
    return group ? { ...client, reports: { ...client.reports, readers: group.name } } : client;
  });
}

/** Saves a client; at most four people may call for it, each known by an address or an account. */
export async function saveClient(
  ports: Ports,
  by: string,
  { basedOn, ...client }: EnteredClient & { basedOn?: unknown },
): Promise<SavedAnswer | Refusal> {
  const record = await checkClient(ports, client);
  if (isRefusal(record)) return record;
  const before = client.id === null ? null : basedOn;
  const refused = await writeOver(ports, record, before, (claim) => ports.site.saveClient(record, claim));
  if (refused) return refused;
  await ports.site.recordAudit({ at: ports.now(), by, what: 'client-saved', subject: client.name });
  return { kind: 'saved' };
}

/** Writes a client unless another than the one that was shown is there. */
export const writeOver = (
  ports: Ports,
  { id }: ClientView,
  basedOn: unknown,
  write: (claim: Claim) => Promise<boolean>,
): Promise<Refusal | null> =>
  saveOver(ports, `client:${id}`, {
    basedOn,
    read: async () => (await listClients(ports)).find((candidate) => candidate.id === id) ?? null,
    write,
  });

/** What would be stored of a client as it was entered, or why it cannot be. */
export async function checkClient(ports: Ports, client: EnteredClient): Promise<ClientView | Refusal> {
  const contacts = await checkContacts(ports, client.contacts);
  if (isRefusal(contacts)) return contacts;
  if (!isZone(client.timezone)) return refuseZone();
  const unknown = await findUnknownName(ports, Object.values(client.ladder).flat());
  if (unknown !== null) return noSuchPerson(unknown);
  const reports = await checkPlace(ports, client.reports);
  if (isRefusal(reports)) return reports;
  const clients = await ports.site.listClients();
  const [named = client] = await withOrganizationNames(ports, [client]);
  const shared = refuseSharedName(clients, named);
  if (shared) return shared;
  const ids = clients.map((other) => other.id);
  return { ...named, id: client.id ?? idOf(client.name, ids), contacts, reports };
}

/** The first name that no one person bears. */
async function findUnknownName(ports: Ports, names: string[]): Promise<string | null> {
  for (const name of names) if ((await ports.people.findPerson(name)) === null) return name;
  return null;
}

const noSuchPerson = (name: string) => refuse('invalid', ({ refusals }) => refusals.site.noSuchPerson(name));
