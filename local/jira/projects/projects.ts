import { z } from 'zod';
import { put } from '../../documents/documents';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  rangeOf,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { issueTypesIn, type Project, type Role, statusesIn } from '../model/model';
import { may, projectOf, requirePermission, visibleProjectsOf } from '../people/access';
import { groupIdOf } from '../people/groups';
import { userOf } from '../people/people';
import { toStatusJson } from './statuses';

const ROUTE = '/rest/api/3/project/{projectIdOrKey}';

export const projects: Operations = {
  searchProjects: { route: 'GET /rest/api/3/project/search', run: searchProjects },
  getProject: {
    route: `GET ${ROUTE}`,
    run: (call, context) => toAnswer(toProjectJson(context, requireProject(call, context))),
  },
  getProjectRoles: { route: `GET ${ROUTE}/role`, run: listRoles },
  getProjectRole: { route: `GET ${ROUTE}/role/{id}`, run: role },
  addActorUsers: { route: `POST ${ROUTE}/role/{id}`, run: addActors },
  getAllStatuses: { route: `GET ${ROUTE}/statuses`, run: listStatuses },
};

/** A project the caller may browse; another is not there. */
export function requireProject({ caller, params }: Call, context: SiteContext): Project {
  const project = projectOf(context, params.projectIdOrKey ?? '');
  if (!may(context, caller, project, 'BROWSE_PROJECTS'))
    throw new Refused(404, `No project could be found with key '${params.projectIdOrKey}'.`);
  return project;
}

function toProjectJson(context: SiteContext, { id, key, name, type = 'software', teamManaged }: Project) {
  const self = `${context.baseUrl}/rest/api/3/project/${id}`;
  const simplified = teamManaged !== undefined;
  return {
    self,
    id,
    key,
    name,
    projectTypeKey: type,
    simplified,
    style: simplified ? 'next-gen' : 'classic',
  };
}

function searchProjects({ caller, query }: Call, context: SiteContext) {
  const [ids, keys] = [query.getAll('id'), query.getAll('keys')];
  const onlyEditable = query.get('action') === 'edit';
  const part = (query.get('query') ?? '').toLowerCase();
  const every = visibleProjectsOf(context, caller)
    .filter(
      ({ id, key }) => (ids.length === 0 || ids.includes(id)) && (keys.length === 0 || keys.includes(key)),
    )
    .filter((project) => !onlyEditable || may(context, caller, project, 'ADMINISTER_PROJECTS'))
    .filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(part));
  const { startAt, maxResults } = rangeOf(query, 50, 100);
  const values = every.slice(startAt, startAt + maxResults).map((project) => toProjectJson(context, project));
  const isLast = startAt + values.length >= every.length;
  return toAnswer({ startAt, maxResults, total: every.length, isLast, values });
}

function listRoles(call: Call, context: SiteContext) {
  const project = requireProject(call, context);
  const urlOf = (id: number) => `${context.baseUrl}/rest/api/3/project/${project.id}/role/${id}`;
  return toAnswer(
    Object.fromEntries(Object.entries(project.roles).map(([name, { id }]) => [name, urlOf(id)])),
  );
}

function requireRole(project: Project, id: string | undefined): [string, Role] {
  const match = Object.entries(project.roles).find(([, role]) => String(role.id) === id);
  if (!match) throw new Refused(404, `Can not find role with id ${id}.`);
  return match;
}

const actorsShape = z.object({ user: z.array(z.string()).min(1) });

/** People by their account ids, as a project's administrator adds them; an app's account is one of them. */
function addActors(call: Call, context: SiteContext) {
  const project = requireProject(call, context);
  const why = 'You do not have administrative rights on the project.';
  requirePermission(context, call.caller, project, 'ADMINISTER_PROJECTS', why);
  const [name, heldRole] = requireRole(project, call.params.id);
  const { user } = parseBody(actorsShape, call.body);
  if (user.some((accountId) => heldRole.members.includes(accountId)))
    throw new Refused(400, `The user is already a member of the project role.`);
  const members = [...heldRole.members, ...user];
  const roles = { ...project.roles, [name]: { ...heldRole, members } };
  put(context.db, 'project', project.id, '', { ...project, roles });
  return role(call, context);
}

function role(call: Call, context: SiteContext) {
  const project = requireProject(call, context);
  const [name, { id, members, groups = [] }] = requireRole(project, call.params.id);
  const people = members.map((accountId, at) => ({
    id: 10_100 + at,
    type: 'atlassian-user-role-actor',
    displayName: userOf(context, accountId).displayName,
    actorUser: { accountId },
  }));
  const teams = groups.map((group, at) => ({
    id: 10_200 + at,
    type: 'atlassian-group-role-actor',
    displayName: group,
    actorGroup: { name: group, displayName: group, groupId: groupIdOf(context, group) },
  }));
  const actors = [...people, ...teams];
  return toAnswer({
    self: `${context.baseUrl}/rest/api/3/project/${project.id}/role/${id}`,
    name,
    id,
    actors,
  });
}

/** Every kind of issue moves among the same statuses here. */
function listStatuses(call: Call, context: SiteContext) {
  const project = requireProject(call, context);
  const types = issueTypesIn(context, project).map(({ id, name }) => ({
    self: `${context.baseUrl}/rest/api/3/issuetype/${id}`,
    id,
    name,
    subtask: false,
    statuses: statusesIn(context, project).map((status) => toStatusJson(context, status)),
  }));
  return toAnswer(types);
}
