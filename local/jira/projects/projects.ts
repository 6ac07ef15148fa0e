import { z } from 'zod';
import { put, remove } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, pageOf, parsed, Refused } from '../../product';
import { ISSUE_TYPES, type Project, type Role, statusesOf } from '../model';
import { isAdministrator, may, projectOf, projectsSeenBy, required } from '../people/access';
import { groupIdOf } from '../people/groups';
import { userOf } from '../people/people';
import { statusJson } from './statuses';

const ONE = '/rest/api/3/project/{projectIdOrKey}';

export const projects: Operations = {
  searchProjects: { route: 'GET /rest/api/3/project/search', run: search },
  getProject: { route: `GET ${ONE}`, run: (call, ground) => ok(projectJson(ground, seen(call, ground))) },
  deleteProject: { route: `DELETE ${ONE}`, run: erase },
  getProjectRoles: { route: `GET ${ONE}/role`, run: roles },
  getProjectRole: { route: `GET ${ONE}/role/{id}`, run: role },
  addActorUsers: { route: `POST ${ONE}/role/{id}`, run: addActors },
  getAllStatuses: { route: `GET ${ONE}/statuses`, run: statuses },
};

/** A project the caller may browse; another is not there. */
export function seen({ caller, params }: Call, ground: Ground): Project {
  const project = projectOf(ground, params.projectIdOrKey ?? '');
  if (!may(ground, caller, project, 'BROWSE_PROJECTS'))
    throw new Refused(404, `No project could be found with key '${params.projectIdOrKey}'.`);
  return project;
}

/** The trash of projects is not kept here: it is gone at once, and its issues with it. */
function erase({ caller, params }: Call, ground: Ground) {
  const { id } = projectOf(ground, params.projectIdOrKey ?? '');
  if (!isAdministrator(ground, caller)) throw new Refused(403, 'You are not an administrator of Jira.');
  remove(ground.db, 'project', id);
  return { status: 204 };
}

function projectJson(ground: Ground, { id, key, name, type = 'software' }: Project) {
  const self = `${ground.baseUrl}/rest/api/3/project/${id}`;
  return { self, id, key, name, projectTypeKey: type, simplified: false };
}

function search({ caller, query }: Call, ground: Ground) {
  const [ids, keys] = [query.getAll('id'), query.getAll('keys')];
  const edits = query.get('action') === 'edit';
  const part = (query.get('query') ?? '').toLowerCase();
  const every = projectsSeenBy(ground, caller)
    .filter(
      ({ id, key }) => (ids.length === 0 || ids.includes(id)) && (keys.length === 0 || keys.includes(key)),
    )
    .filter((project) => !edits || may(ground, caller, project, 'ADMINISTER_PROJECTS'))
    .filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(part));
  const { startAt, maxResults } = pageOf(query, 50, 100);
  const values = every.slice(startAt, startAt + maxResults).map((project) => projectJson(ground, project));
  const isLast = startAt + values.length >= every.length;
  return ok({ startAt, maxResults, total: every.length, isLast, values });
}

function roles(call: Call, ground: Ground) {
  const project = seen(call, ground);
  const url = (id: number) => `${ground.baseUrl}/rest/api/3/project/${project.id}/role/${id}`;
  return ok(Object.fromEntries(Object.entries(project.roles).map(([name, { id }]) => [name, url(id)])));
}

function roleIn(project: Project, id: string | undefined): [string, Role] {
  const found = Object.entries(project.roles).find(([, role]) => String(role.id) === id);
  if (!found) throw new Refused(404, `Can not find role with id ${id}.`);
  return found;
}

const actorsShape = z.object({ user: z.array(z.string()).min(1) });

/** People by their account ids, as a project's administrator adds them; an app's account is one of them. */
function addActors(call: Call, ground: Ground) {
  const project = seen(call, ground);
  const why = 'You do not have administrative rights on the project.';
  required(ground, call.caller, project, 'ADMINISTER_PROJECTS', why);
  const [name, held] = roleIn(project, call.params.id);
  const { user } = parsed(actorsShape, call.body);
  if (user.some((accountId) => held.members.includes(accountId)))
    throw new Refused(400, `The user is already a member of the project role.`);
  const members = [...held.members, ...user];
  const roles = { ...project.roles, [name]: { ...held, members } };
  put(ground.db, 'project', project.id, '', { ...project, roles });
  return role(call, ground);
}

function role(call: Call, ground: Ground) {
  const project = seen(call, ground);
  const [name, { id, members, groups = [] }] = roleIn(project, call.params.id);
  const people = members.map((accountId, at) => ({
    id: 10_100 + at,
    type: 'atlassian-user-role-actor',
    displayName: userOf(ground, accountId).displayName,
    actorUser: { accountId },
  }));
  const teams = groups.map((group, at) => ({
    id: 10_200 + at,
    type: 'atlassian-group-role-actor',
    displayName: group,
    actorGroup: { name: group, displayName: group, groupId: groupIdOf(ground, group) },
  }));
  const actors = [...people, ...teams];
  return ok({ self: `${ground.baseUrl}/rest/api/3/project/${project.id}/role/${id}`, name, id, actors });
}

/** Every kind of issue moves among the same statuses here. */
function statuses(call: Call, ground: Ground) {
  seen(call, ground);
  const types = ISSUE_TYPES.map(({ id, name }) => ({
    self: `${ground.baseUrl}/rest/api/3/issuetype/${id}`,
    id,
    name,
    subtask: false,
    statuses: statusesOf(ground).map((status) => statusJson(ground, status)),
  }));
  return ok(types);
}
