/** The organizations by which clients are told, as Jira calls them today. */
import { own, setOwn } from '../../common/own';
import type { ClientView } from '../../contract/admin';
import type { MissingView } from '../../contract/site/health';
import type { Ports } from '../ports';

type NamedClient = Pick<ClientView, 'name' | 'organizations' | 'organizationNames'>;

/** Those that Jira does not name keep the name they had; of those that a client has no longer none is kept. */
export async function withOrganizationNames<Client extends NamedClient>(
  ports: Ports,
  clients: readonly Client[],
): Promise<Client[]> {
  const today = await namesToday(ports, clients);
  return clients.map((client) => {
    const organizationNames: Record<string, string> = {};
    for (const id of client.organizations) {
      const name = today.get(id) ?? own(client.organizationNames, id);
      if (name) setOwn(organizationNames, id, name);
    }
    return { ...client, organizationNames };
  });
}

/** Organizations that were removed, by the name they had. Whoever sees none knows of none that it is gone. */
export async function findMissingOrganizations(
  ports: Ports,
  clients: readonly NamedClient[],
): Promise<MissingView[]> {
  const today = await namesToday(ports, clients);
  return clients.flatMap(({ name: of, organizations, organizationNames }) =>
    organizations
      .filter((id) => today.get(id) === null)
      .map((id): MissingView => ({ what: 'organization', name: own(organizationNames, id) ?? id, of })),
  );
}

async function namesToday(
  ports: Ports,
  clients: readonly NamedClient[],
): Promise<Map<string, string | null>> {
  const ids = [...new Set(clients.flatMap(({ organizations }) => organizations))];
  if (ids.length === 0) return new Map();
  return (await ports.organizations.namesOf(ids).catch(() => null)) ?? new Map();
}
