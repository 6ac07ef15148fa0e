/** A request as the service desk's REST writes it, with what `expand` asks for. */
import { own } from '../../common/own';
import { toPlainText } from '../../documents/plain-text';
import type { Call, Caller, SiteContext } from '../../product/product';
import { toDateJson } from '../desks/dates';
import { requireRequestType, toDeskJson, toRequestTypeJson } from '../desks/desk-json';
import { serviceProjectsOf } from '../desks/desks';
import { pageOf } from '../desks/paging';
import { toUserJson } from '../desks/person-json';
import { linksOf } from '../desks/request-fields';
import { statesOf, toStatusJson } from '../desks/states';
import { splitList } from '../issues/issue-json';
import type { Issue } from '../model/model';
import { isAgent, projectOf } from '../people/access';
import { zoneOf } from '../people/people';
import { mayManage, toParticipantsPage } from './participants';
import { toCommentsPage } from './request-comments';
import { toSlaPage } from './sla';

const EXPANDABLE = ['participant', 'status', 'sla', 'requestType', 'serviceDesk', 'action', 'comment'];

type Expand = (call: Pick<Call, 'caller' | 'query'>, context: SiteContext, request: Issue) => object;

const EXPANSIONS: Record<string, Expand> = {
  participant: (call, context, request) => ({ participants: toParticipantsPage(call, context, request) }),
  serviceDesk: (_, context, request) => ({
    serviceDesk: toDeskJson(context, projectOfRequest(context, request)),
  }),
  requestType: (_, context, request) => {
    const project = projectOfRequest(context, request);
    const type = requireRequestType(project, request.requestTypeId);
    return { requestType: toRequestTypeJson(context, project, type) };
  },
  status: (call, context, request) => {
    const zone = zoneOf(context, call.caller);
    const values = statesOf(context, request).map((state) => toStatusJson(state, zone));
    return { status: pageOf(call, context, `/rest/servicedeskapi/request/${request.id}/status`, values) };
  },
  comment: (call, context, request) => ({ comments: toCommentsPage(call, context, request) }),
  sla: (call, context, request) => ({ sla: toSlaPage(call, context, request) }),
  action: ({ caller }, context, request) => ({ actions: actionsOf(context, caller, request) }),
};

function projectOfRequest(context: SiteContext, request: Issue) {
  const project = serviceProjectsOf(context).find(({ id }) => id === request.projectId);
  if (!project) throw new Error(`${request.key} is in no service project`);
  return project;
}

function actionsOf(context: SiteContext, caller: Caller, request: Issue) {
  const allowed = mayManage(context, caller, request);
  return {
    ...{ addAttachment: { allowed: false }, addComment: { allowed: true } },
    ...{ addParticipant: { allowed }, removeParticipant: { allowed } },
  };
}

/** The parts of an `expand` that stand in the answer: the SLAs are told to agents alone. */
function expand(call: Pick<Call, 'caller' | 'query'>, context: SiteContext, request: Issue): object {
  const wanted = call.query.getAll('expand').flatMap(splitList);
  const project = projectOf(context, request.projectId);
  const may = (name: string) => name !== 'sla' || isAgent(context, call.caller, project);
  const first = { caller: call.caller, query: new URLSearchParams() };
  const parts = EXPANDABLE.filter((name) => wanted.includes(name) && may(name)).map((name) =>
    own(EXPANSIONS, name)?.(first, context, request),
  );
  return Object.assign({}, ...parts);
}

export function toRequestJson(call: Pick<Call, 'caller' | 'query'>, context: SiteContext, request: Issue) {
  const { desk } = projectOfRequest(context, request);
  const zone = zoneOf(context, call.caller);
  return {
    _expands: EXPANDABLE,
    ...{ issueId: request.id, issueKey: request.key, summary: request.summary },
    ...{ requestTypeId: request.requestTypeId, serviceDeskId: desk.id },
    createdDate: toDateJson(request.created, zone),
    reporter: toUserJson(context, request.reporter),
    requestFieldValues: [
      { fieldId: 'summary', label: 'Summary', value: request.summary },
      { fieldId: 'description', label: 'Description', value: toPlainText(request.description) },
    ],
    currentStatus: toStatusJson(statesOf(context, request)[0], zone),
    ...expand(call, context, request),
    _links: linksOf(context, desk.id, request),
  };
}
