/** The organizations of service projects: kept by the site, told to agents and to nobody else. */
import { find, listAll } from '../../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import { type Named, projectsOf } from '../model/model';
import { may } from '../people/access';
import { pageOf } from './paging';

export const ORGANIZATION = 'organization';
const ROUTE = '/rest/servicedeskapi/organization';

export const organizations: Operations = {
  getOrganizations: { route: `GET ${ROUTE}`, run: listOrganizations },
  getOrganization: { route: `GET ${ROUTE}/{organizationId}`, run: getOrganization },
};

/** Who is an agent nowhere is shown an empty list. */
function listOrganizations(call: Call, context: SiteContext) {
  const visible = isAgent(call, context) ? listAll<Named>(context.db, ORGANIZATION) : [];
  const values = visible.map((organization) => toJson(context, organization));
  return toAnswer(pageOf(call, context, ROUTE, values));
}

function getOrganization(call: Call, context: SiteContext) {
  if (!isAgent(call, context)) throw new Refused(403, 'You may not see this organization.');
  const organization = find<Named>(context.db, ORGANIZATION, call.params.organizationId ?? '');
  if (!organization) throw new Refused(404, 'The organization does not exist.');
  return toAnswer(toJson(context, organization));
}

/** Jira answers none of this where nothing of its service management is installed. */
function isAgent({ caller }: Call, context: SiteContext): boolean {
  const serviceProjects = projectsOf(context).filter(({ type }) => type === 'service_desk');
  if (serviceProjects.length === 0) throw new Refused(404, 'There is no service project.');
  return serviceProjects.some((project) => may(context, caller, project, 'EDIT_ISSUES'));
}

const toJson = ({ baseUrl }: SiteContext, { id, name }: Named) => ({
  ...{ id, name, _links: { self: `${baseUrl}${ROUTE}/${id}` } },
});
