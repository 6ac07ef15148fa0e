import { all } from '../documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import {
  may,
  type Project,
  person,
  prioritiesOf,
  projectOf,
  required,
  statusesOf,
  statusJson,
  userOf,
} from './model';

export const projects: Operations = {
  searchProjects: { route: 'GET /rest/api/3/project/search', run: search },
  getProject: {
    route: 'GET /rest/api/3/project/{projectIdOrKey}',
    run: (call, ground) => ok(projectJson(ground, seen(call, ground))),
  },
  getProjectRoles: { route: 'GET /rest/api/3/project/{projectIdOrKey}/role', run: roles },
  getProjectRole: { route: 'GET /rest/api/3/project/{projectIdOrKey}/role/{id}', run: role },
  getAllStatuses: { route: 'GET /rest/api/3/project/{projectIdOrKey}/statuses', run: statuses },
  getPriorities: { route: 'GET /rest/api/3/priority', run: priorities },
  getCurrentUser: {
    route: 'GET /rest/api/3/myself',
    run: ({ caller }, ground) => {
      const locale = userOf(ground, caller.accountId).locale.replace('-', '_');
      return ok({ ...person(ground, caller.accountId), locale });
    },
  },
};

function seen({ caller, params }: Call, ground: Ground): Project {
  const project = projectOf(ground, params.projectIdOrKey ?? '');
  required(ground, caller, project, 'BROWSE_PROJECTS', 'You do not have permission to browse this project.');
  return project;
}

function projectJson(ground: Ground, { id, key, name }: Project) {
  return {
    self: `${ground.baseUrl}/rest/api/3/project/${id}`,
    id,
    key,
    name,
    projectTypeKey: 'software',
    simplified: false,
  };
}

function search({ caller }: Call, ground: Ground) {
  const values = all<Project>(ground.db, 'project').filter((project) =>
    may(ground, caller, project, 'BROWSE_PROJECTS'),
  );
  return ok({
    startAt: 0,
    maxResults: 50,
    total: values.length,
    isLast: true,
    values: values.map((project) => projectJson(ground, project)),
  });
}

function roles(call: Call, ground: Ground) {
  const project = seen(call, ground);
  const url = (id: number) => `${ground.baseUrl}/rest/api/3/project/${project.id}/role/${id}`;
  return ok(Object.fromEntries(Object.entries(project.roles).map(([name, { id }]) => [name, url(id)])));
}

function role(call: Call, ground: Ground) {
  const project = seen(call, ground);
  const found = Object.entries(project.roles).find(([, { id }]) => String(id) === call.params.id);
  if (!found) throw new Refused(404, `Can not find role with id ${call.params.id}.`);
  const [name, { id, members }] = found;
  const actors = members.map((accountId, at) => ({
    id: 10_100 + at,
    type: 'atlassian-user-role-actor',
    displayName: accountId,
    actorUser: { accountId },
  }));
  return ok({ self: `${ground.baseUrl}/rest/api/3/project/${project.id}/role/${id}`, name, id, actors });
}

function statuses(call: Call, ground: Ground) {
  seen(call, ground);
  const self = `${ground.baseUrl}/rest/api/3/issueType/10001`;
  return ok([
    {
      self,
      id: '10001',
      name: 'Incident',
      subtask: false,
      statuses: statusesOf(ground).map((status) => statusJson(ground, status)),
    },
  ]);
}

function priorities(_call: Call, ground: Ground) {
  const self = (id: string) => `${ground.baseUrl}/rest/api/3/priority/${id}`;
  return ok(
    prioritiesOf(ground).map(({ id, name }) => ({
      self: self(id),
      id,
      name,
      description: '',
      statusColor: '#cd1316',
      iconUrl: `${ground.baseUrl}/`,
    })),
  );
}
