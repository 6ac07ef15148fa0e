/** The organizations of service projects: a request is shared with some of them, which a field of their own type holds. */
import { Refused, type SiteContext } from '../../product/product';
import type { Issue, Named } from '../model/model';
import { issueOf, projectOf } from '../people/access';
import { recordChange } from '../writing/write-issue';

const FIELD = 'customfield_10002';
const CUSTOM = 'com.atlassian.servicedesk:sd-customer-organizations';

const isRequest = (context: SiteContext, { projectId }: Issue): boolean =>
  projectOf(context, projectId).type === 'service_desk';

/** The field `Organizations`; no other kind of project has it. */
export function toOrganizationsField(context: SiteContext, issue: Issue): Record<string, () => unknown> {
  if (!isRequest(context, issue)) return {};
  return {
    [FIELD]: () =>
      (issue.organizations ?? []).map(({ id, name }) => ({
        ...{ id, name },
        _links: { self: `${context.baseUrl}/rest/servicedeskapi/organization/${id}` },
      })),
  };
}

/** As the list of all fields names it. */
export const organizationsField = {
  ...{ id: FIELD, key: FIELD, name: 'Organizations', custom: true },
  ...{ orderable: true, navigable: true, searchable: true },
  clauseNames: ['cf[10002]', 'Organizations'],
  schema: { type: 'array', items: 'sd-customerorganization', custom: CUSTOM, customId: 10_002 },
};

/** Somebody shares a request with these organizations and no others. */
export function shareIssue(
  context: SiteContext,
  accountId: string,
  idOrKey: string,
  organizations: Named[],
): void {
  const issue = issueOf(context, { kind: 'user', accountId, throughApp: false }, idOrKey);
  if (!isRequest(context, issue)) throw new Refused(404, 'Only requests of service projects are shared.');
  const toText = (list: Named[]) => (list.length === 0 ? null : list.map(({ name }) => name).join(', '));
  const change = { fromString: toText(issue.organizations ?? []), toString: toText(organizations) };
  const item = { field: 'Organizations', fieldId: FIELD, from: null, to: null, ...change };
  recordChange(context, { ...issue, organizations }, accountId, [item]);
}
