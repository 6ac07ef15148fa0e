/** What customers ask for: their own requests, one of them, and a new one. */
import { z } from 'zod';
import { own } from '../../common/own';
import { listAll } from '../../documents/documents';
import { toParagraphs } from '../../documents/plain-text';
import {
  type Call,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { requireRequestType } from '../desks/desk-json';
import { requireDesk, type ServiceProject, serviceProjectsOf } from '../desks/desks';
import { pageOf } from '../desks/paging';
import { isApprover, organizationsThatShare, requestOf } from '../desks/request-access';
import { createIssueOf, newFieldsShape } from '../issues/issues';
import { type Issue, statusesOf } from '../model/model';
import { isAgent } from '../people/access';
import { requireAccounts } from './accounts';
import { toRequestJson } from './request-json';

const ROUTE = '/rest/servicedeskapi/request';

export const requests: Operations = {
  getCustomerRequests: { route: `GET ${ROUTE}`, run: listRequests },
  createCustomerRequest: { route: `POST ${ROUTE}`, run: createRequest },
  getCustomerRequestByIdOrKey: {
    route: `GET ${ROUTE}/{issueIdOrKey}`,
    run: (call, context) =>
      toAnswer(toRequestJson(call, context, requestOf(context, call.caller, call.params.issueIdOrKey ?? ''))),
  },
};

type Owns = (request: Issue, accountId: string, context: SiteContext, query: URLSearchParams) => boolean;

const OWNERSHIPS: Record<string, Owns> = {
  OWNED_REQUESTS: ({ reporter }, accountId) => reporter === accountId,
  PARTICIPATED_REQUESTS: ({ participants = [] }, accountId) => participants.includes(accountId),
  ALL_ORGANIZATIONS: (request, accountId, context) =>
    organizationsThatShare(context, accountId, request).length > 0,
  ORGANIZATION: (request, accountId, context, query) =>
    organizationsThatShare(context, accountId, request).includes(query.get('organizationId') ?? ''),
  APPROVER: (request, accountId) => isApprover(accountId, request),
};
const USUAL = ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS', 'ALL_ORGANIZATIONS'];

/** The caller's own by any of the ways asked for, the one with the latest activity first. */
function listRequests(call: Call, context: SiteContext) {
  const isWanted = filterOf(call.query, context);
  const owns = ownershipOf(call, context);
  const desks = desksAskedFor(call, context);
  const matching = desks
    .flatMap(({ id }) => listAll<Issue>(context.db, 'issue', id))
    .filter((request) => request.requestTypeId !== undefined && owns(request) && isWanted(request))
    .sort((a, b) => b.updated - a.updated || Number(b.id) - Number(a.id));
  return toAnswer(
    pageOf(
      call,
      context,
      ROUTE,
      matching.map((request) => toRequestJson(call, context, request)),
    ),
  );
}

const desksAskedFor = ({ caller, query }: Call, context: SiteContext): ServiceProject[] => {
  const id = query.get('serviceDeskId');
  if (id === null) return serviceProjectsOf(context);
  const project = serviceProjectsOf(context).find(({ desk }) => desk.id === id);
  if (!project) throw new Refused(404, `The service desk ${id} does not exist.`);
  return [requireDesk(context, caller, project.desk.id)];
};

function ownershipOf({ caller, query }: Call, context: SiteContext): (request: Issue) => boolean {
  const named = query.getAll('requestOwnership').flatMap((names) => names.split(','));
  const wanted = named.length === 0 || named.includes('ALL_REQUESTS') ? USUAL : named;
  const ways = wanted.map((name) => {
    const owns = own(OWNERSHIPS, name);
    if (!owns) throw new Refused(400, `${name} is no ownership of requests.`);
    return owns;
  });
  return (request) => ways.some((owns) => owns(request, caller.accountId, context, query));
}

function filterOf(query: URLSearchParams, context: SiteContext): (request: Issue) => boolean {
  const words = (query.get('searchTerm') ?? '').replaceAll('*', '').toLowerCase();
  const type = query.get('requestTypeId');
  const state = query.get('requestStatus') ?? 'ALL_REQUESTS';
  const closed = new Set(
    statusesOf(context)
      .filter(({ category }) => category === 'done')
      .map(({ id }) => id),
  );
  const isInState = ({ statusId }: Issue) =>
    state === 'ALL_REQUESTS' || closed.has(statusId) === (state === 'CLOSED_REQUESTS');
  return (request) =>
    request.summary.toLowerCase().includes(words) &&
    (type === null || request.requestTypeId === type) &&
    isInState(request);
}

const shape = z.looseObject({
  serviceDeskId: z.string(),
  requestTypeId: z.string(),
  requestFieldValues: z.record(z.string(), z.unknown()).default({}),
  raiseOnBehalfOf: z.string().optional(),
  requestParticipants: z.array(z.string()).default([]),
  isAdfRequest: z.boolean().default(false),
});
type NewRequest = z.infer<typeof shape>;

function createRequest(call: Call, context: SiteContext) {
  const input = parseBody(shape, call.body);
  const project = deskAsked(context, input);
  requireDesk(context, call.caller, project.desk.id);
  const type = requireRequestType(project, input.requestTypeId);
  refuseAgentsOnly(input, isAgent(context, call.caller, project));
  requireAccounts(context, [input.raiseOnBehalfOf ?? [], input.requestParticipants].flat());
  const request = createIssueOf(context, call.caller, project, {
    fields: parseBody(newFieldsShape, { ...fieldsOf(input), issuetype: { id: type.issueTypeId } }),
    more: {
      requestTypeId: type.id,
      reporter: input.raiseOnBehalfOf ?? call.caller.accountId,
      participants: input.requestParticipants,
    },
  });
  return toAnswer(toRequestJson(call, context, request), 201);
}

/** What is named in a body and is not there makes the request a wrong one. */
function deskAsked(context: SiteContext, { serviceDeskId, requestTypeId }: NewRequest): ServiceProject {
  const project = serviceProjectsOf(context).find(({ desk }) => desk.id === serviceDeskId);
  if (!project?.desk.requestTypes.some(({ id }) => id === requestTypeId))
    throw new Refused(400, `There is no request type ${requestTypeId} on the service desk ${serviceDeskId}.`);
  return project;
}

/** Who has the rights of a customer alone asks in his own name, for himself. */
function refuseAgentsOnly({ raiseOnBehalfOf, requestParticipants }: NewRequest, isByAgent: boolean): void {
  if (!isByAgent && (raiseOnBehalfOf !== undefined || requestParticipants.length > 0))
    throw new Refused(403, 'Only agents may ask on behalf of others or name participants.');
}

function fieldsOf({ requestFieldValues, isAdfRequest }: NewRequest): Record<string, unknown> {
  const { description } = requestFieldValues;
  return typeof description === 'string' && !isAdfRequest
    ? { ...requestFieldValues, description: toParagraphs(description) }
    : requestFieldValues;
}
