import type { ClientView, MissingView } from '../../contract/admin';
import type { Ports } from '../ports';

/** What the records name and people have deleted: projects that are followed, versions of schemes, projects of clients. */
export async function missingFrom(
  ports: Ports,
  followed: readonly { id: string; isThere: boolean }[],
  clients: readonly ClientView[],
): Promise<MissingView[]> {
  const projects = followed.flatMap(({ id, isThere }): MissingView[] =>
    isThere ? [] : [{ what: 'project', name: id, of: '' }],
  );
  const versions = await Promise.all(followed.map(({ id }) => versionsMissing(ports, id)));
  const theirs = await Promise.all(clients.map((client) => projectsMissing(ports, client)));
  return [...projects, ...versions.flat(), ...theirs.flat()];
}

async function versionsMissing(ports: Ports, projectId: string): Promise<MissingView[]> {
  const absent = await ports.schemes.absentFrom(projectId).catch(() => []);
  return absent.map((version) => ({ what: 'version', name: String(version), of: projectId }));
}

async function projectsMissing(ports: Ports, { name, projects }: ClientView): Promise<MissingView[]> {
  const there = await Promise.all(projects.map((key) => ports.accounts.projectIds([key]).catch(() => [key])));
  const gone = projects.filter((_key, at) => there[at]?.length === 0);
  return gone.map((key) => ({ what: 'client-project', name: key, of: name }));
}
