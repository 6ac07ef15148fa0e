import type { Scheme } from '../../../domain/scheme/scheme';
import { collectNames, type NamesToday, withNamesToday } from '../../../domain/scheme/versions/names-today';
import type { Ports } from '../../ports';

/** The scheme with the roles and groups it names as Jira calls them today, and with their ids. */
export async function identifyReaders(ports: Ports, projectId: string, scheme: Scheme): Promise<Scheme> {
  return withNamesToday(scheme, await readNames(ports, projectId, scheme));
}

async function readNames(ports: Ports, projectId: string, scheme: Scheme): Promise<NamesToday> {
  const names = collectNames(scheme);
  const groupIds = Object.values(scheme.ids?.groups ?? {});
  const [roles, groups] = await Promise.all([
    names.roles.length > 0 ? ports.people.rolesOf(projectId) : [],
    names.groups.length > 0 ? ports.people.listGroups({ ids: groupIds, names: names.groups }) : [],
  ]);
  const byId = (list: { id: string; name: string }[]) => new Map(list.map(({ id, name }) => [id, name]));
  return { roles: byId(roles), groups: byId(groups) };
}
