import { type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { issueTypesIn, issueTypesOf, type Named } from '../model/model';
import { projectOf, visibleProjectsOf } from '../people/access';

export const issueTypes: Operations = {
  getIssueAllTypes: {
    route: 'GET /rest/api/3/issuetype',
    run: (_call, context) => toAnswer(issueTypesOf(context).map(({ id }) => toIssueTypeJson(context, id))),
  },
  getIssueTypesForProject: {
    route: 'GET /rest/api/3/issuetype/project',
    run: ({ caller, query }, context) => {
      const project = projectOf(context, query.get('projectId') ?? '');
      if (!visibleProjectsOf(context, caller).some(({ id }) => id === project.id))
        throw new Refused(404, `No project could be found with id '${project.id}'.`);
      return toAnswer(issueTypesIn(context, project).map(({ id }) => toIssueTypeJson(context, id)));
    },
  },
  getIssueType: {
    route: 'GET /rest/api/3/issuetype/{id}',
    run: ({ params }, context) => {
      const type = issueTypesOf(context).find(({ id }) => id === params.id);
      if (!type) throw new Refused(404, `The issue type with id '${params.id}' does not exist`);
      return toAnswer(toIssueTypeJson(context, type.id));
    },
  },
};

export function toIssueTypeJson(context: SiteContext, typeId: string) {
  const every = issueTypesOf(context);
  const { scope, ...type } =
    every.find(({ id }) => id === typeId) ?? (every[0] as Named & { scope?: string });
  return {
    self: `${context.baseUrl}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: '',
    iconUrl: `${context.baseUrl}/`,
    name: type.name,
    subtask: false,
    hierarchyLevel: 0,
    ...scopeOf(scope),
  };
}

/** The project that something belongs to alone, as Jira tells it. */
export const scopeOf = (id: string | undefined) =>
  id === undefined ? {} : { scope: { type: 'PROJECT', project: { id } } };
