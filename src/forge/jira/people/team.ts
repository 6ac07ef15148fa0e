/** Who the team is: the people of the scheme's roles and groups, and of the groups that are the team everywhere. */

import type { Scheme } from '../../../domain/scheme/scheme';
import { groupsOf, rolesOf as rolesIn } from '../../../domain/scheme/versions/names-today';
import { withCache } from '../../cached';
import { storedTeamGroups } from '../../storage/site/team-groups';
import { listGroupMembers } from './groups';
import { roleOf, rolesOf } from './roles';

const TEAM_MS = 900_000;

/**
 * The account ids of everybody in the roles and groups the scheme calls its team, and in the groups that are the team everywhere, as
 * known for at most a quarter of an hour. A role or a group that is gone has nobody.
 */
export async function teamOf(projectId: string, scheme: Scheme): Promise<string[]> {
  const groups = [...groupsOf(scheme, scheme.team.groups), ...(await everywhere(''))];
  const roles = rolesIn(scheme);
  const members = await Promise.all([
    roles.length > 0 ? membersByRoles(JSON.stringify([projectId, roles])) : [],
    ...groups.map(({ name, id }) => listGroupMembers(id ? `groupId=${id}` : `groupname=${name}`)),
  ]);
  return [...new Set(members.flat())];
}

const everywhere = withCache(TEAM_MS, () => storedTeamGroups.list());

const membersByRoles = withCache(TEAM_MS, async (key: string): Promise<string[]> => {
  const [projectId, roles] = JSON.parse(key) as [string, { name: string; id: string | null }[]];
  const today = roles.some(({ id }) => id === null) ? await rolesOf(projectId) : [];
  const ids = roles.flatMap(({ name, id }) => id ?? today.find((role) => role.name === name)?.id ?? []);
  const members = await Promise.all(ids.map((id) => membersOf(projectId, id)));
  return [...new Set(members.flat())];
});

/** The people of a role, and those of every group that has it. */
async function membersOf(projectId: string, roleId: string): Promise<string[]> {
  const actors = (await roleOf(projectId, roleId))?.actors ?? [];
  const people = actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []);
  const groups = actors.flatMap(({ actorGroup }) => actorGroup?.groupId ?? []);
  const members = await Promise.all(groups.map((id) => listGroupMembers(`groupId=${id}`)));
  return [...people, ...members.flat()];
}
