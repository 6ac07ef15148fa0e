import { type Ground, type Operations, ok, Refused } from '../../product';
import { ISSUE_TYPES, type Named } from '../model';
import { projectOf, projectsSeenBy } from '../people/access';

export const issueTypes: Operations = {
  getIssueAllTypes: { route: 'GET /rest/api/3/issuetype', run: (_call, ground) => ok(every(ground)) },
  getIssueTypesForProject: {
    route: 'GET /rest/api/3/issuetype/project',
    run: ({ caller, query }, ground) => {
      const { id } = projectOf(ground, query.get('projectId') ?? '');
      if (!projectsSeenBy(ground, caller).some((project) => project.id === id))
        throw new Refused(404, `No project could be found with id '${id}'.`);
      return ok(every(ground));
    },
  },
  getIssueType: {
    route: 'GET /rest/api/3/issuetype/{id}',
    run: ({ params }, ground) => {
      const type = ISSUE_TYPES.find(({ id }) => id === params.id);
      if (!type) throw new Refused(404, `The issue type with id '${params.id}' does not exist`);
      return ok(issueTypeJson(ground, type.id));
    },
  },
};

const every = (ground: Ground) => ISSUE_TYPES.map(({ id }) => issueTypeJson(ground, id));

export function issueTypeJson(ground: Ground, typeId: string) {
  const type = ISSUE_TYPES.find(({ id }) => id === typeId) ?? (ISSUE_TYPES[0] as Named);
  return {
    self: `${ground.baseUrl}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: '',
    iconUrl: `${ground.baseUrl}/`,
    name: type.name,
    subtask: false,
    hierarchyLevel: 0,
  };
}
