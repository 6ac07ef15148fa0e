/** Who may see and do what in the site's Jira. */
import { type Caller, Refused, type SiteContext } from '../../product/product';
import { findIssue } from '../index/issue-index';
import { type Issue, type Project, projectsOf, type Role } from '../model/model';
import { userOf } from './people';

const CLIENTS_MAY = ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'ADD_COMMENTS'];
const ADMINISTRATORS = 'jira-administrators';

export function projectOf(context: SiteContext, idOrKey: string): Project {
  const project = projectsOf(context).find(({ id, key }) => id === idOrKey || key === idOrKey.toUpperCase());
  if (!project) throw new Refused(404, `No project could be found with key '${idOrKey}'.`);
  return project;
}

/** Whether somebody has a role, himself or as a member of a group that has it. */
export function hasRole(context: SiteContext, { members, groups = [] }: Role, accountId: string): boolean {
  if (members.includes(accountId)) return true;
  const own = userOf(context, accountId).groups;
  return groups.some((group) => own.includes(group));
}

/** The role of a team-managed project whose people look and say, and change nothing. */
const VIEWER = 'Viewer';
const workingRolesOf = ({ roles, teamManaged }: Project): Role[] =>
  Object.entries(roles).flatMap(([name, role]) => (teamManaged && name === VIEWER ? [] : role));

/** What a person may do in a project; the app may do what its scopes allow. */
export function may(context: SiteContext, caller: Caller, project: Project, permission: string): boolean {
  if (caller.kind === 'app' || caller.accountId === context.appAccountId) return true;
  if (project.admins.includes(caller.accountId)) return true;
  const onTeam = workingRolesOf(project).some((role) => hasRole(context, role, caller.accountId));
  if (permission === 'ADMINISTER_PROJECTS') return false;
  return onTeam || (project.browsers.includes(caller.accountId) && CLIENTS_MAY.includes(permission));
}

/** The role of a service project's agents, whatever it is called. */
const AGENTS = 10_002;

/** Whether somebody works on the requests of a project; an app does what its scopes allow. */
export function isAgent(context: SiteContext, { kind, accountId }: Caller, project: Project): boolean {
  if (kind === 'app' || accountId === context.appAccountId || project.admins.includes(accountId)) return true;
  return Object.values(project.roles).some((role) => role.id === AGENTS && hasRole(context, role, accountId));
}

export const isAdministrator = (context: SiteContext, { accountId }: Caller): boolean =>
  userOf(context, accountId).groups.includes(ADMINISTRATORS);

export function requirePermission(
  context: SiteContext,
  caller: Caller,
  project: Project,
  permission: string,
  message: string,
): void {
  if (!may(context, caller, project, permission)) throw new Refused(403, message);
}

export const visibleProjectsOf = (context: SiteContext, caller: Caller): Project[] =>
  projectsOf(context).filter((project) => may(context, caller, project, 'BROWSE_PROJECTS'));

/** An issue the caller may see; one he may not see is not there. */
export function issueOf(context: SiteContext, caller: Caller, idOrKey: string): Issue {
  const issue = findIssue(context.db, idOrKey);
  if (!issue || !may(context, caller, projectOf(context, issue.projectId), 'BROWSE_PROJECTS'))
    throw new Refused(404, 'Issue does not exist or you do not have permission to see it.');
  return issue;
}

/** The issue, for somebody who is about to change it. */
export function requireIssue(
  context: SiteContext,
  caller: Caller,
  idOrKey: string,
  permission: string,
  message: string,
): Issue {
  const issue = issueOf(context, caller, idOrKey);
  requirePermission(context, caller, projectOf(context, issue.projectId), permission, message);
  return issue;
}

/** Those of the issues that the caller may see. */
export function filterVisibleIssues(context: SiteContext, caller: Caller, issues: Issue[]): Issue[] {
  const visibleIds = new Set(visibleProjectsOf(context, caller).map(({ id }) => id));
  return issues.filter(({ projectId }) => visibleIds.has(projectId));
}
