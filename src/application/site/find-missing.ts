import type { ClientView } from '../../contract/admin';
import type { SpaceBinding } from '../../contract/clients/client-accounts';
import type { MissingView } from '../../contract/site/health';
import type { Ports } from '../ports';
import { findMissingNames } from './find-missing-names';
import { findMissingOrganizations } from './organization-names';

/** What the records name and people have deleted: projects that are followed, versions of schemes, projects of clients, and whatever schemes and clients name. */
export async function findMissing(
  ports: Ports,
  followed: readonly { id: string; isThere: boolean }[],
  clients: readonly ClientView[],
): Promise<MissingView[]> {
  const projects = followed.flatMap(({ id, isThere }): MissingView[] =>
    isThere ? [] : [{ what: 'project', name: id, of: '' }],
  );
  const versions = await Promise.all(followed.map(({ id }) => findMissingVersions(ports, id)));
  const clientProjects = await Promise.all(clients.map((client) => findMissingProjects(ports, client)));
  const there = followed.filter(({ isThere }) => isThere).map(({ id }) => id);
  const bindings = await ports.clientAccounts.listBindings();
  const names = await findMissingNames(ports, there, clients, bindings);
  const lost = findLostBindings(bindings, clients);
  const organizations = await findMissingOrganizations(ports, clients);
  return [...projects, ...versions.flat(), ...clientProjects.flat(), ...lost, ...organizations, ...names];
}

/** Spaces that are bound to a client who was removed: their summary shows nothing. */
function findLostBindings(bindings: readonly SpaceBinding[], clients: readonly ClientView[]): MissingView[] {
  const lost = bindings.filter(({ clientId }) => !clients.some(({ id }) => id === clientId));
  return lost.map(({ clientId, spaceKey }) => ({ what: 'client', name: clientId, of: spaceKey }));
}

async function findMissingVersions(ports: Ports, projectId: string): Promise<MissingView[]> {
  const absent = await ports.schemes.listUnreadable(projectId).catch(() => []);
  return absent.map((version) => ({ what: 'version', name: String(version), of: projectId }));
}

async function findMissingProjects(ports: Ports, { name, projects }: ClientView): Promise<MissingView[]> {
  const ids = await Promise.all(
    projects.map((key) => ports.clientAccounts.projectIdsOf([key]).catch(() => [key])),
  );
  const gone = projects.filter((_key, at) => ids[at]?.length === 0);
  return gone.map((key) => ({ what: 'client-project', name: key, of: name }));
}
