import { z } from 'zod';
import { own } from '../../own';
import { type Call, type Caller, type Ground, type Operations, ok, Refused } from '../../product';
import { issueNamed } from '../issues/issue-index';
import { type Project, projectsOf } from '../model';
import { isAdministrator, issueOf, may, projectOf } from './access';

const shape = z.looseObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(
      z.object({
        permissions: z.array(z.string()),
        issues: z.array(z.number()).optional(),
        projects: z.array(z.number()).optional(),
      }),
    )
    .default([]),
});

export const permissions: Operations = {
  getBulkPermissions: { route: 'POST /rest/api/3/permissions/check', run: check },
  getMyPermissions: { route: 'GET /rest/api/3/mypermissions', run: mine },
  getPermittedProjects: { route: 'POST /rest/api/3/permissions/project', run: permitted },
};

/** Ids that are unknown or denied are simply left out of the answer. */
function check({ caller, body }: Call, ground: Ground) {
  const read = shape.safeParse(body);
  if (!read.success) throw new Refused(400, 'Invalid request payload');
  const who = asked(ground, caller, read.data.accountId);
  const grantedIn = (projectId: string | undefined, permission: string) => {
    const project = projectsOf(ground).find(({ id }) => id === projectId);
    return project !== undefined && may(ground, who, project, permission);
  };
  const grants = read.data.projectPermissions.flatMap((given) =>
    given.permissions.map((permission) => ({
      permission,
      issues: (given.issues ?? []).filter((id) =>
        grantedIn(issueNamed(ground.db, String(id))?.projectId, permission),
      ),
      projects: (given.projects ?? []).filter((id) => grantedIn(String(id), permission)),
    })),
  );
  const globalPermissions = isAdministrator(ground, who) ? read.data.globalPermissions : [];
  return ok({ globalPermissions, projectPermissions: grants });
}

/** Only Jira's administrators, and apps, ask about somebody else. */
function asked(ground: Ground, caller: Caller, accountId: string | undefined): Caller {
  if (accountId === undefined || accountId === caller.accountId) return caller;
  if (caller.kind !== 'app' && !isAdministrator(ground, caller))
    throw new Refused(403, 'You are not authorized to perform this operation.');
  return { kind: 'user', accountId, throughApp: caller.throughApp };
}

const NAMES: Record<string, string> = {
  BROWSE_PROJECTS: 'Browse Projects',
  CREATE_ISSUES: 'Create Issues',
  EDIT_ISSUES: 'Edit Issues',
  ADD_COMMENTS: 'Add Comments',
  TRANSITION_ISSUES: 'Transition Issues',
  ASSIGN_ISSUES: 'Assign Issues',
  LINK_ISSUES: 'Link Issues',
  WORK_ON_ISSUES: 'Work On Issues',
  ADMINISTER_PROJECTS: 'Administer Projects',
  ADMINISTER: 'Administer Jira',
};

/** In a project, or in any of them where none is named. */
function mine({ caller, query }: Call, ground: Ground) {
  const keys = (query.get('permissions') ?? '').split(',').filter((key) => key !== '');
  if (keys.length === 0) throw new Refused(400, "The 'permissions' query parameter is required.");
  const unknown = keys.find((key) => !Object.hasOwn(NAMES, key));
  if (unknown !== undefined) throw new Refused(400, `Unrecognized permission: ${unknown}`);
  const where = placed(caller, query, ground);
  const has = (key: string) =>
    key === 'ADMINISTER'
      ? isAdministrator(ground, caller)
      : where.some((one) => may(ground, caller, one, key));
  const json = (key: string, at: number) => ({
    id: String(at),
    key,
    name: own(NAMES, key),
    type: key === 'ADMINISTER' ? 'GLOBAL' : 'PROJECT',
    description: '',
    havePermission: has(key),
  });
  return ok({ permissions: Object.fromEntries(keys.map((key, at) => [key, json(key, at)])) });
}

function placed(caller: Caller, query: URLSearchParams, ground: Ground): readonly Project[] {
  const issue = query.get('issueKey') ?? query.get('issueId');
  if (issue) return [projectOf(ground, issueOf(ground, caller, issue).projectId)];
  const project = query.get('projectKey') ?? query.get('projectId');
  return project ? [projectOf(ground, project)] : projectsOf(ground);
}

function permitted({ caller, body }: Call, ground: Ground) {
  const read = z.object({ permissions: z.array(z.string()) }).safeParse(body);
  if (!read.success) throw new Refused(400, 'Invalid request payload');
  const found = projectsOf(ground).filter((project) =>
    read.data.permissions.every((permission) => may(ground, caller, project, permission)),
  );
  return ok({ projects: found.map(({ id, key }) => ({ id: Number(id), key })) });
}
