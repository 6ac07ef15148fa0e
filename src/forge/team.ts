/** Who the team is: the people of the scheme's roles and groups, and of the groups that are the team everywhere. */

import { route } from '@forge/api';
import { z } from 'zod';
import { own } from '../common/own';
import { recordByName } from '../domain/record-by-name';
import type { Scheme } from '../domain/scheme/scheme';
import { groupMembers } from './groups';
import { remembered } from './remembered';
import { askOk } from './request';
import { storedTeamGroups } from './storage/team-groups';

const TEAM_MS = 900_000;
const rolesShape = recordByName(z.string());
const roleShape = z.looseObject({
  actors: z
    .array(
      z.looseObject({
        actorUser: z.looseObject({ accountId: z.string() }).optional(),
        actorGroup: z.looseObject({ groupId: z.string() }).optional(),
      }),
    )
    .default([]),
});
/**
 * The account ids of everybody in the roles and groups the scheme calls its team, and in the groups that are the team everywhere, as
 * known for at most a quarter of an hour.
 */
export async function teamOf(projectId: string, { team }: Scheme): Promise<string[]> {
  const groups = [...team.groups, ...(await everywhere(''))];
  const members = await Promise.all([
    team.roles.length > 0 ? membersByRoles(JSON.stringify([projectId, team.roles])) : [],
    ...groups.map((name) => groupMembers(`groupname=${name}`)),
  ]);
  return [...new Set(members.flat())];
}

const everywhere = remembered(TEAM_MS, () => storedTeamGroups.list());

const membersByRoles = remembered(TEAM_MS, async (key: string): Promise<string[]> => {
  const [projectId, names] = JSON.parse(key) as [string, string[]];
  const roles = rolesShape.parse(await askOk('jira', 'app', route`/rest/api/3/project/${projectId}/role`));
  const ids = names.flatMap((name) => own(roles, name)?.match(/\/role\/(\d+)$/)?.[1] ?? []);
  const members = await Promise.all(ids.map((id) => membersOf(projectId, id)));
  return [...new Set(members.flat())];
});

/** The people of a role, and those of every group that has it. */
async function membersOf(projectId: string, roleId: string): Promise<string[]> {
  const role = roleShape.parse(
    await askOk('jira', 'app', route`/rest/api/3/project/${projectId}/role/${roleId}`),
  );
  const people = role.actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []);
  const groups = role.actors.flatMap(({ actorGroup }) => actorGroup?.groupId ?? []);
  const members = await Promise.all(groups.map((id) => groupMembers(`groupId=${id}`)));
  return [...people, ...members.flat()];
}
