/** The organizations of service projects: a request is shared with some of them, which a field of their own type holds. */
import type { SiteContext } from '../../product/product';
import type { Issue } from '../model/model';
import { projectOf } from '../people/access';

const ORGANIZATIONS_FIELD = 'customfield_10002';
const CUSTOM = 'com.atlassian.servicedesk:sd-customer-organizations';

const isRequest = (context: SiteContext, { projectId }: Issue): boolean =>
  projectOf(context, projectId).type === 'service_desk';

/** The field `Organizations`; no other kind of project has it. */
export function toOrganizationsField(context: SiteContext, issue: Issue): Record<string, () => unknown> {
  if (!isRequest(context, issue)) return {};
  return {
    [ORGANIZATIONS_FIELD]: () =>
      (issue.organizations ?? []).map(({ id, name }) => ({
        ...{ id, name },
        _links: { self: `${context.baseUrl}/rest/servicedeskapi/organization/${id}` },
      })),
  };
}

/** As the list of all fields names it. */
export const organizationsField = {
  ...{ id: ORGANIZATIONS_FIELD, key: ORGANIZATIONS_FIELD, name: 'Organizations', custom: true },
  ...{ orderable: true, navigable: true, searchable: true },
  clauseNames: ['cf[10002]', 'Organizations'],
  schema: { type: 'array', items: 'sd-customerorganization', custom: CUSTOM, customId: 10_002 },
};
