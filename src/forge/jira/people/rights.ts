/** What people may do, as Jira's permission checks tell it. An id Jira leaves out of its answer is denied. */
import { route } from '@forge/api';
import type { People } from '../../../application/ports/people';
import * as z from '../../../common/zod';
import { ask, askOk, UnexpectedAnswer } from '../../request';

const grantsShape = z.looseObject({
  projectPermissions: z.array(
    z.looseObject({
      permission: z.string(),
      issues: z.array(z.number()).default([]),
      projects: z.array(z.number()).default([]),
    }),
  ),
});

type Rights =
  | 'findIssue'
  | 'canBrowseKey'
  | 'canBrowse'
  | 'canWork'
  | 'canCreate'
  | 'canAdminister'
  | 'listWorkable'
  | 'canAdministerSite';

export const jiraRights: Pick<People, Rights> = {
  canBrowse: (issueId) => isGranted({ permissions: ['BROWSE_PROJECTS'], issues: [Number(issueId)] }),
  findIssue,
  canBrowseKey: async (issueKey) => (await findIssue(issueKey)) !== null,
  canWork: (issueId) => isGranted({ permissions: ['EDIT_ISSUES'], issues: [Number(issueId)] }),
  canCreate: (projectId) => isGranted({ permissions: ['CREATE_ISSUES'], projects: [Number(projectId)] }),
  canAdminister: (projectId) =>
    isGranted({ permissions: ['ADMINISTER_PROJECTS'], projects: [Number(projectId)] }),
  listWorkable,
  canAdministerSite,
};

async function canAdministerSite(): Promise<boolean> {
  const answer = await askOk('jira', 'user', route`/rest/api/3/permissions/check`, {
    method: 'POST',
    body: { globalPermissions: ['ADMINISTER'] },
  });
  return globalShape.parse(answer).globalPermissions.includes('ADMINISTER');
}

const globalShape = z.looseObject({ globalPermissions: z.array(z.string()).default([]) });

const foundShape = z.looseObject({ id: z.string() });

/** A key names no issue to the permission check: the issue itself is asked for, with the person's own eyes. */
async function findIssue(keyOrId: string): Promise<string | null> {
  const place = route`/rest/api/3/issue/${keyOrId}?fields=status`;
  const answer = await ask('jira', 'user', place);
  const { status, body } = answer;
  if (status === 429 || status >= 500) throw new UnexpectedAnswer('GET issue', answer);
  return status === 200 ? foundShape.parse(body).id : null;
}

async function listWorkable(projectIds: string[]): Promise<string[]> {
  if (projectIds.length === 0) return [];
  const projects = projectIds.map(Number);
  const answer = await askOk('jira', 'user', route`/rest/api/3/permissions/check`, {
    method: 'POST',
    body: { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects }] },
  });
  const allowed = grantsShape.parse(answer).projectPermissions.flatMap((grant) => grant.projects);
  return projectIds.filter((id) => allowed.includes(Number(id)));
}

/** Whoever has no access to Jira, such as a guest who reads a page of Confluence, may do nothing there. */
async function isGranted(permission: {
  permissions: string[];
  issues?: number[];
  projects?: number[];
}): Promise<boolean> {
  const place = route`/rest/api/3/permissions/check`;
  const answer = await ask('jira', 'user', place, {
    method: 'POST',
    body: { projectPermissions: [permission] },
  });
  const { status, body } = answer;
  if (status === 401 || status === 403) return false;
  if (status !== 200) throw new UnexpectedAnswer('POST permissions/check', answer);
  return grantsShape
    .parse(body)
    .projectPermissions.some(
      ({ issues, projects }) =>
        (permission.issues ?? []).every((id) => issues.includes(id)) &&
        (permission.projects ?? []).every((id) => projects.includes(id)),
    );
}
