import { type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { ISSUE_TYPES, type Named } from '../model/model';
import { projectOf, visibleProjectsOf } from '../people/access';

export const issueTypes: Operations = {
  getIssueAllTypes: {
    route: 'GET /rest/api/3/issuetype',
    run: (_call, context) => toAnswer(listTypes(context)),
  },
  getIssueTypesForProject: {
    route: 'GET /rest/api/3/issuetype/project',
    run: ({ caller, query }, context) => {
      const { id } = projectOf(context, query.get('projectId') ?? '');
      if (!visibleProjectsOf(context, caller).some((project) => project.id === id))
        throw new Refused(404, `No project could be found with id '${id}'.`);
      return toAnswer(listTypes(context));
    },
  },
  getIssueType: {
    route: 'GET /rest/api/3/issuetype/{id}',
    run: ({ params }, context) => {
      const type = ISSUE_TYPES.find(({ id }) => id === params.id);
      if (!type) throw new Refused(404, `The issue type with id '${params.id}' does not exist`);
      return toAnswer(toIssueTypeJson(context, type.id));
    },
  },
};

const listTypes = (context: SiteContext) => ISSUE_TYPES.map(({ id }) => toIssueTypeJson(context, id));

export function toIssueTypeJson(context: SiteContext, typeId: string) {
  const type = ISSUE_TYPES.find(({ id }) => id === typeId) ?? (ISSUE_TYPES[0] as Named);
  return {
    self: `${context.baseUrl}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: '',
    iconUrl: `${context.baseUrl}/`,
    name: type.name,
    subtask: false,
    hierarchyLevel: 0,
  };
}
