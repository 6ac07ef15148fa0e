/** What the site's Jira keeps, and how it is written in answers. */
import { all, find } from '../documents';
import { type Caller, type Ground, Refused } from '../product';

export interface User {
  accountId: string;
  displayName: string;
  accountType: 'atlassian' | 'customer' | 'app';
  timeZone: string;
  locale: string;
  groups: string[];
}

export interface Project {
  id: string;
  key: string;
  name: string;
  /** Account ids by project role. */
  roles: Record<string, { id: number; members: string[] }>;
  browsers: string[];
  admins: string[];
}

export interface Named {
  id: string;
  name: string;
}

export interface Status extends Named {
  category: 'new' | 'indeterminate' | 'done';
}

export interface Issue {
  id: string;
  key: string;
  projectId: string;
  summary: string;
  description: unknown;
  statusId: string;
  priorityId: string;
  reporter: string;
  assignee: string | null;
  resolution: string | null;
  resolvedAt: number | null;
  created: number;
  updated: number;
  appFields: Record<string, unknown>;
}

export interface Change {
  id: string;
  author: string;
  created: number;
  items: {
    field: string;
    from: string | null;
    fromString: string | null;
    to: string | null;
    toString: string | null;
  }[];
}

/** Jira writes an instant in the caller's zone, with milliseconds and an offset without a colon. */
export function written(at: number, zone: string): string {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  const offset =
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .format(at)
      .match(/GMT([+-]\d\d:\d\d)?/)?.[1] ?? '+00:00';
  const ms = String(((at % 1000) + 1000) % 1000).padStart(3, '0');
  return `${local.replace(' ', 'T')}.${ms}${offset.replace(':', '')}`;
}

export function userOf(ground: Ground, accountId: string): User {
  const known = find<User>(ground.db, 'user', accountId);
  if (known) return known;
  const app = accountId === ground.appAccountId;
  return {
    accountId,
    displayName: app ? 'Sablier' : 'Former user',
    accountType: app ? 'app' : 'atlassian',
    timeZone: 'Etc/UTC',
    locale: 'en-US',
    groups: [],
  };
}

export function person(ground: Ground, accountId: string): Record<string, unknown> {
  const { displayName, accountType, timeZone } = userOf(ground, accountId);
  const self = `${ground.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
  return { self, accountId, accountType, displayName, active: true, timeZone };
}

export function projectOf(ground: Ground, idOrKey: string): Project {
  const project = all<Project>(ground.db, 'project').find(({ id, key }) => id === idOrKey || key === idOrKey);
  if (!project) throw new Refused(404, `No project could be found with key '${idOrKey}'.`);
  return project;
}

/** What a person may do in a project; the app may do what its scopes allow. */
export function may(ground: Ground, caller: Caller, project: Project, permission: string): boolean {
  if (caller.kind === 'app' || caller.accountId === ground.appAccountId) return true;
  if (project.admins.includes(caller.accountId)) return true;
  const onTeam = Object.values(project.roles).some(({ members }) => members.includes(caller.accountId));
  if (permission === 'ADMINISTER_PROJECTS') return false;
  return onTeam || (project.browsers.includes(caller.accountId) && CLIENTS_MAY.includes(permission));
}

const CLIENTS_MAY = ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'ADD_COMMENTS'];

export function issueOf(ground: Ground, caller: Caller, idOrKey: string): Issue {
  const issue = all<Issue>(ground.db, 'issue').find(({ id, key }) => id === idOrKey || key === idOrKey);
  if (!issue || !may(ground, caller, projectOf(ground, issue.projectId), 'BROWSE_PROJECTS'))
    throw new Refused(404, 'Issue does not exist or you do not have permission to see it.');
  return issue;
}

export function required(
  ground: Ground,
  caller: Caller,
  project: Project,
  permission: string,
  message: string,
): void {
  if (!may(ground, caller, project, permission)) throw new Refused(403, message);
}

export const statusesOf = (ground: Ground): Status[] => all<Status>(ground.db, 'status');
export const prioritiesOf = (ground: Ground): Named[] => all<Named>(ground.db, 'priority');
export const nameOf = (list: Named[], id: string): string | null =>
  list.find((one) => one.id === id)?.name ?? null;

const CATEGORIES = {
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' },
};

export function statusJson(ground: Ground, status: Status): Record<string, unknown> {
  const self = `${ground.baseUrl}/rest/api/3/status/${status.id}`;
  const category = CATEGORIES[status.category];
  const statusCategory = {
    self: `${ground.baseUrl}/rest/api/3/statuscategory/${category.id}`,
    key: status.category,
    ...category,
  };
  return {
    self,
    description: '',
    iconUrl: `${ground.baseUrl}/`,
    name: status.name,
    id: status.id,
    statusCategory,
  };
}
