/** The roles of a project, by the ids that Jira gives them. */
import { route } from '@forge/api';
import type { Named } from '../../../application/ports/people';
import * as z from '../../../common/zod';
import { recordByName } from '../../../domain/record-by-name';
import { ask, askOk, UnexpectedAnswer } from '../../request';

const rolesShape = recordByName(z.string());
const roleShape = z.looseObject({
  name: z.string(),
  actors: z
    .array(
      z.looseObject({
        actorUser: z.looseObject({ accountId: z.string() }).optional(),
        actorGroup: z.looseObject({ groupId: z.string() }).optional(),
      }),
    )
    .default([]),
});
type Role = z.infer<typeof roleShape>;

/** As they are called today; Jira tells the id of each in its address. */
export async function rolesOf(projectId: string): Promise<Named[]> {
  const roles = rolesShape.parse(await askOk('jira', 'app', route`/rest/api/3/project/${projectId}/role`));
  return Object.entries(roles).flatMap(([name, address]) => {
    const id = /\/role\/(\d+)$/.exec(address)?.[1];
    return id ? [{ id, name }] : [];
  });
}

/** A role with its people and groups; null for one that is gone. */
export async function roleOf(projectId: string, roleId: string): Promise<Role | null> {
  const place = route`/rest/api/3/project/${projectId}/role/${roleId}`;
  const answer = await ask('jira', 'app', place);
  const { status, body } = answer;
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET role', answer);
  return roleShape.parse(body);
}

export const roleNameOf = async (projectId: string, roleId: string): Promise<string | null> =>
  (await roleOf(projectId, roleId))?.name ?? null;

/** As the administrator of the project who is calling; Jira may not take an app's account, or not from this person. */
export async function addToRole(projectId: string, roleId: string, member: string): Promise<boolean> {
  const place = route`/rest/api/3/project/${projectId}/role/${roleId}`;
  const { status } = await ask('jira', 'user', place, {
    method: 'POST',
    body: { user: [member] },
  });
  return status === 200;
}
