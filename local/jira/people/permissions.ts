import { z } from 'zod';
import { own } from '../../common/own';
import {
  type Call,
  type Caller,
  type Operations,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { findIssue } from '../index/issue-index';
import { type Project, projectsOf } from '../model/model';
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
  getBulkPermissions: { route: 'POST /rest/api/3/permissions/check', run: checkPermissions },
  getMyPermissions: { route: 'GET /rest/api/3/mypermissions', run: getMyPermissions },
  getPermittedProjects: { route: 'POST /rest/api/3/permissions/project', run: listPermittedProjects },
};

/** Ids that are unknown or denied are simply left out of the answer. */
function checkPermissions({ caller, body }: Call, context: SiteContext) {
  const read = shape.safeParse(body);
  if (!read.success) throw new Refused(400, 'Invalid request payload');
  const subject = subjectOf(context, caller, read.data.accountId);
  const isGranted = (projectId: string | undefined, permission: string) => {
    const project = projectsOf(context).find(({ id }) => id === projectId);
    return project !== undefined && may(context, subject, project, permission);
  };
  const grants = read.data.projectPermissions.flatMap((requested) =>
    requested.permissions.map((permission) => ({
      permission,
      issues: (requested.issues ?? []).filter((id) =>
        isGranted(findIssue(context.db, String(id))?.projectId, permission),
      ),
      projects: (requested.projects ?? []).filter((id) => isGranted(String(id), permission)),
    })),
  );
  const globalPermissions = isAdministrator(context, subject) ? read.data.globalPermissions : [];
  return toAnswer({ globalPermissions, projectPermissions: grants });
}

/** Only Jira's administrators, and apps, ask about somebody else. */
function subjectOf(context: SiteContext, caller: Caller, accountId: string | undefined): Caller {
  if (accountId === undefined || accountId === caller.accountId) return caller;
  if (caller.kind !== 'app' && !isAdministrator(context, caller))
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
function getMyPermissions({ caller, query }: Call, context: SiteContext) {
  const keys = (query.get('permissions') ?? '').split(',').filter((key) => key !== '');
  if (keys.length === 0) throw new Refused(400, "The 'permissions' query parameter is required.");
  const unknown = keys.find((key) => !Object.hasOwn(NAMES, key));
  if (unknown !== undefined) throw new Refused(400, `Unrecognized permission: ${unknown}`);
  const projects = projectsOfQuery(caller, query, context);
  const hasPermission = (key: string) =>
    key === 'ADMINISTER'
      ? isAdministrator(context, caller)
      : projects.some((project) => may(context, caller, project, key));
  const toJson = (key: string, at: number) => ({
    id: String(at),
    key,
    name: own(NAMES, key),
    type: key === 'ADMINISTER' ? 'GLOBAL' : 'PROJECT',
    description: '',
    havePermission: hasPermission(key),
  });
  return toAnswer({ permissions: Object.fromEntries(keys.map((key, at) => [key, toJson(key, at)])) });
}

function projectsOfQuery(caller: Caller, query: URLSearchParams, context: SiteContext): readonly Project[] {
  const issue = query.get('issueKey') ?? query.get('issueId');
  if (issue) return [projectOf(context, issueOf(context, caller, issue).projectId)];
  const project = query.get('projectKey') ?? query.get('projectId');
  return project ? [projectOf(context, project)] : projectsOf(context);
}

function listPermittedProjects({ caller, body }: Call, context: SiteContext) {
  const read = z.object({ permissions: z.array(z.string()) }).safeParse(body);
  if (!read.success) throw new Refused(400, 'Invalid request payload');
  const projects = projectsOf(context).filter((project) =>
    read.data.permissions.every((permission) => may(context, caller, project, permission)),
  );
  return toAnswer({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) });
}
