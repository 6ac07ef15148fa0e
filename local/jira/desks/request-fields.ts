/** What Jira's own issues tell of a request in fields of their own types: whom it concerns, and what was asked for. */
import type { Caller, SiteContext } from '../../product/product';
import type { Issue } from '../model/model';
import { toPersonJson, zoneOf } from '../people/people';
import { toApprovalJson } from './approval-json';
import { toRequestTypeJson } from './desk-json';
import { deskOf, serviceProjectsOf } from './desks';
import { statesOf, toStatusJson } from './states';

const toField = (number: number, name: string, schema: object) => ({
  ...{ id: `customfield_${number}`, key: `customfield_${number}`, name, custom: true },
  ...{ orderable: true, navigable: true, searchable: true },
  clauseNames: [`cf[${number}]`, name],
  schema: { ...schema, customId: number },
});

export const PARTICIPANTS = toField(10_003, 'Request participants', {
  ...{ type: 'array', items: 'user' },
  custom: 'com.atlassian.servicedesk:sd-request-participants',
});

export const APPROVALS = toField(10_004, 'Approvals', {
  ...{ type: 'sd-approvals' },
  custom: 'com.atlassian.servicedesk.approvals-plugin:sd-approvals',
});

export const REQUEST_TYPE = toField(10_010, 'Request Type', {
  ...{ type: 'sd-customerrequesttype' },
  custom: 'com.atlassian.servicedesk:vp-origin',
});

/** No other kind of project has them. */
export function toRequestFields(context: SiteContext, issue: Issue): Record<string, () => unknown> {
  if (deskOf(context, issue.projectId) === undefined) return {};
  return {
    [PARTICIPANTS.id]: () => (issue.participants ?? []).map((accountId) => toPersonJson(context, accountId)),
    [APPROVALS.id]: () =>
      (issue.approvals ?? []).map((approval) => toApprovalJson(asApp(context), context, issue, approval)),
    [REQUEST_TYPE.id]: () => toRequestTypeField(context, issue),
  };
}

const asApp = ({ appAccountId }: SiteContext): Caller => ({
  ...{ kind: 'app', accountId: appAccountId, throughApp: false },
});

function toRequestTypeField(context: SiteContext, issue: Issue) {
  const project = serviceProjectsOf(context).find(({ id }) => id === issue.projectId);
  const type = project?.desk.requestTypes.find(({ id }) => id === issue.requestTypeId);
  if (!project || !type) return null;
  const zone = zoneOf(context, asApp(context));
  return {
    _links: linksOf(context, project.desk.id, issue),
    requestType: toRequestTypeJson(context, project, type),
    currentStatus: toStatusJson(statesOf(context, issue)[0], zone),
  };
}

export const linksOf = ({ baseUrl }: SiteContext, deskId: string, { id, key }: Issue) => ({
  jiraRest: `${baseUrl}/rest/api/2/issue/${id}`,
  web: `${baseUrl}/servicedesk/customer/portal/${deskId}/${key}`,
  agent: `${baseUrl}/browse/${key}`,
  self: `${baseUrl}/rest/servicedeskapi/request/${id}`,
});
