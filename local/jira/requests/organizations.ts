/** The organizations of the site's customers: who is in them. Customers see their own alone, and of those no members. */
import { z } from 'zod';
import { find } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { toDateJson } from '../desks/dates';
import { isAgentAnywhere, requireAgent, requireServiceProjects } from '../desks/desks';
import {
  createOrganization,
  organizationsOf,
  requireOrganization,
  saveOrganization,
} from '../desks/organizations';
import { pageOf } from '../desks/paging';
import { toUserJson } from '../desks/person-json';
import type { Organization, User } from '../model/model';
import { zoneOf } from '../people/people';
import { accountsIn, withAdded, without } from './accounts';

const ROUTE = '/rest/servicedeskapi/organization';
const ONE = `${ROUTE}/{organizationId}`;

export const organizations: Operations = {
  getOrganizations: { route: `GET ${ROUTE}`, run: listOrganizations },
  createOrganization: { route: `POST ${ROUTE}`, run: addOrganization },
  getOrganization: { route: `GET ${ONE}`, run: getOrganization },
  getUsersInOrganization: { route: `GET ${ONE}/user`, run: listMembers },
  addUsersToOrganization: { route: `POST ${ONE}/user`, run: changeMembers(withAdded) },
  removeUsersFromOrganization: { route: `DELETE ${ONE}/user`, run: changeMembers(without) },
};

export function toOrganizationJson(context: SiteContext, caller: Caller, organization: Organization) {
  const { id, name, created } = organization;
  return {
    ...{ id, name, scimManaged: false, created: toDateJson(created, zoneOf(context, caller)) },
    _links: { self: `${context.baseUrl}${ROUTE}/${id}` },
  };
}

/** Agents see them all, and whose they are; a customer those that he is in. */
function listOrganizations(call: Call, context: SiteContext) {
  requireServiceProjects(context);
  const { caller, query } = call;
  const accountId = query.get('accountId');
  if (accountId !== null) requireMember(context, caller, accountId);
  const member = accountId ?? (isAgentAnywhere(context, caller) ? null : caller.accountId);
  const values = organizationsOf(context)
    .filter(({ members }) => member === null || members.includes(member))
    .map((organization) => toOrganizationJson(context, caller, organization));
  return toAnswer(pageOf(call, context, ROUTE, values));
}

function requireMember(context: SiteContext, caller: Caller, accountId: string): void {
  requireAgent(isAgentAnywhere(context, caller));
  if (!find<User>(context.db, 'user', accountId)) throw new Refused(404, `There is no account ${accountId}.`);
}

function getOrganization({ caller, params }: Call, context: SiteContext) {
  requireServiceProjects(context);
  const organization = requireOrganization(context, params.organizationId ?? '');
  requireAgent(organization.members.includes(caller.accountId) || isAgentAnywhere(context, caller));
  return toAnswer(toOrganizationJson(context, caller, organization));
}

const newShape = z.looseObject({ name: z.string().trim().min(1).max(200) });

function addOrganization({ caller, body }: Call, context: SiteContext) {
  requireAgent(isAgentAnywhere(context, caller));
  const { name } = parseBody(newShape, body);
  return toAnswer(toOrganizationJson(context, caller, createOrganization(context, name)), 201);
}

const organizationOfCall = ({ caller, params }: Call, context: SiteContext): Organization => {
  requireAgent(isAgentAnywhere(context, caller));
  return requireOrganization(context, params.organizationId ?? '');
};

/** In the order of their accounts. */
function listMembers(call: Call, context: SiteContext) {
  const { id, members } = organizationOfCall(call, context);
  const values = [...members].sort().map((accountId) => toUserJson(context, accountId));
  return toAnswer(pageOf(call, context, `${ROUTE}/${id}/user`, values));
}

function changeMembers(change: (list: readonly string[], changed: readonly string[]) => string[]) {
  return (call: Call, context: SiteContext) => {
    const organization = organizationOfCall(call, context);
    const members = change(organization.members, accountsIn(context, call.body));
    saveOrganization(context, { ...organization, members });
    return { status: 204 };
  };
}
