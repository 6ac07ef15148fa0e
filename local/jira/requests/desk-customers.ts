/** Whom a desk serves: customers let in one by one, and its organizations. Its agents alone see and change them. */
import { z } from 'zod';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { requireOwnDesk, type ServiceProject, saveDesk } from '../desks/desks';
import { organizationsOf, requireOrganization } from '../desks/organizations';
import { pageOf } from '../desks/paging';
import { toUserJson } from '../desks/person-json';
import { may } from '../people/access';
import { userOf } from '../people/people';
import { accountsIn, withAdded, without } from './accounts';
import { toOrganizationJson } from './organizations';

const ROUTE = '/rest/servicedeskapi/servicedesk/{serviceDeskId}';

export const deskCustomers: Operations = {
  getCustomers: { route: `GET ${ROUTE}/customer`, run: listCustomers },
  addCustomers: { route: `POST ${ROUTE}/customer`, run: changeCustomers(withAdded) },
  removeCustomers: { route: `DELETE ${ROUTE}/customer`, run: changeCustomers(without) },
  getServiceDeskOrganizations: { route: `GET ${ROUTE}/organization`, run: listOrganizations },
  addOrganization: { route: `POST ${ROUTE}/organization`, run: changeOrganizations(withAdded) },
  removeOrganization: { route: `DELETE ${ROUTE}/organization`, run: changeOrganizations(without) },
};

const deskOfCall = ({ caller, params }: Call, context: SiteContext): ServiceProject =>
  requireOwnDesk(context, caller, params.serviceDeskId ?? '');

/** The methods that Atlassian may still change want to be opted into. */
function requireOptIn({ headers }: Call): void {
  if (headers['x-experimentalapi'] !== 'opt-in')
    throw new Refused(412, 'This API is experimental: send the header X-ExperimentalApi: opt-in.');
}

/** By a part of their names or addresses. */
function listCustomers(call: Call, context: SiteContext) {
  requireOptIn(call);
  const { desk } = deskOfCall(call, context);
  const words = (call.query.get('query') ?? '').toLowerCase();
  const matching = customersOf(context, desk).filter((accountId) => {
    const { displayName, email = '' } = userOf(context, accountId);
    return `${displayName} ${email}`.toLowerCase().includes(words);
  });
  const values = matching.map((accountId) => toUserJson(context, accountId));
  return toAnswer(pageOf(call, context, `/rest/servicedeskapi/servicedesk/${desk.id}/customer`, values));
}

function customersOf(context: SiteContext, { customers, organizations }: ServiceProject['desk']): string[] {
  const served = organizationsOf(context).filter(({ id }) => organizations.includes(id));
  return withAdded(
    customers,
    served.flatMap(({ members }) => members),
  );
}

type Change = (list: readonly string[], changed: readonly string[]) => string[];

/** An administrator's to change; he who takes one away opts in. */
function changeCustomers(change: Change) {
  return (call: Call, context: SiteContext) => {
    if (change === without) requireOptIn(call);
    const project = deskOfCall(call, context);
    if (!may(context, call.caller, project, 'ADMINISTER_PROJECTS'))
      throw new Refused(403, 'You must administer this service project to change its customers.');
    const changed = accountsIn(context, call.body);
    saveDesk(context, project, { customers: change(project.desk.customers, changed) });
    return { status: 204 };
  };
}

function listOrganizations(call: Call, context: SiteContext) {
  const { desk } = deskOfCall(call, context);
  const accountId = call.query.get('accountId');
  const served = organizationsOf(context)
    .filter(({ id }) => desk.organizations.includes(id))
    .filter(({ members }) => accountId === null || members.includes(accountId));
  const values = served.map((organization) => toOrganizationJson(context, call.caller, organization));
  return toAnswer(pageOf(call, context, `/rest/servicedeskapi/servicedesk/${desk.id}/organization`, values));
}

const organizationShape = z.looseObject({ organizationId: z.union([z.number().int(), z.string()]) });

function changeOrganizations(change: Change) {
  return (call: Call, context: SiteContext) => {
    const project = deskOfCall(call, context);
    const { id } = requireOrganization(
      context,
      String(parseBody(organizationShape, call.body).organizationId),
    );
    saveDesk(context, project, { organizations: change(project.desk.organizations, [id]) });
    return { status: 204 };
  };
}
