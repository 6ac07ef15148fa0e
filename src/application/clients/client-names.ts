import { own } from '../../common/own';
import type { ClientView } from '../../contract/admin';
import { type Refusal, refuse } from '../refusal';

type NamedClient = Pick<
  ClientView,
  'projects' | 'labels' | 'components' | 'organizations' | 'organizationNames'
> & { id: string | null };

/** A label, a component or an organization that tells another client's issues in the same project; null where none does. */
export function refuseSharedName(clients: readonly ClientView[], client: NamedClient): Refusal | null {
  for (const other of clients) {
    const together = other.projects.some((key) => client.projects.includes(key));
    if (other.id === client.id || !together) continue;
    const organization = findCommon(client.organizations, other.organizations);
    const name =
      findCommon(client.labels, other.labels) ??
      findCommon(client.components, other.components) ??
      (own(client.organizationNames, organization) || organization);
    if (name !== undefined) return refuseTakenName(name, other.name);
  }
  return null;
}

function findCommon(names: readonly string[], otherNames: readonly string[]): string | undefined {
  const lowerCased = new Set(otherNames.map((name) => name.toLowerCase()));
  return names.find((name) => lowerCased.has(name.toLowerCase()));
}

const refuseTakenName = (name: string, client: string) =>
  refuse('invalid', ({ refusals }) => refusals.clients.takenName(name, client));
