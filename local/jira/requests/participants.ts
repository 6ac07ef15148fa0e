/** Whom a request concerns besides its reporter. Agents say so, and the customer who asked. */
import {
  type Call,
  type Caller,
  type Operations,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { pageOf } from '../desks/paging';
import { toUserJson } from '../desks/person-json';
import { requestOf } from '../desks/request-access';
import { PARTICIPANTS } from '../desks/request-fields';
import type { Issue } from '../model/model';
import { isAgent, projectOf } from '../people/access';
import { userOf } from '../people/people';
import { recordChange } from '../writing/write-issue';
import { accountsIn, withAdded, without } from './accounts';

const ROUTE = '/rest/servicedeskapi/request/{issueIdOrKey}/participant';

export const participants: Operations = {
  getRequestParticipants: { route: `GET ${ROUTE}`, run: listParticipants },
  addRequestParticipants: { route: `POST ${ROUTE}`, run: addParticipants },
  removeRequestParticipants: { route: `DELETE ${ROUTE}`, run: removeParticipants },
};

const requestOfCall = ({ caller, params }: Call, context: SiteContext): Issue =>
  requestOf(context, caller, params.issueIdOrKey ?? '');

export function toParticipantsPage(
  { query }: Pick<Call, 'query'>,
  context: SiteContext,
  { id, participants: accounts = [] }: Issue,
) {
  const values = accounts.map((accountId) => toUserJson(context, accountId));
  return pageOf({ query }, context, `/rest/servicedeskapi/request/${id}/participant`, values);
}

function listParticipants(call: Call, context: SiteContext) {
  return toAnswer(toParticipantsPage(call, context, requestOfCall(call, context)));
}

export const mayManage = (context: SiteContext, caller: Caller, request: Issue): boolean =>
  request.reporter === caller.accountId || isAgent(context, caller, projectOf(context, request.projectId));

/** The request, for somebody who may say whom it concerns. */
export function requireManaged(context: SiteContext, caller: Caller, idOrKey: string): Issue {
  const request = requestOf(context, caller, idOrKey);
  if (!mayManage(context, caller, request))
    throw new Refused(403, 'You do not have permission to change whom this request is shared with.');
  return request;
}

function addParticipants(call: Call, context: SiteContext) {
  const request = requireManaged(context, call.caller, call.params.issueIdOrKey ?? '');
  const added = without(accountsIn(context, call.body), [request.reporter]);
  return keepParticipants(call, context, request, withAdded(request.participants ?? [], added));
}

/** All that are named, or none. */
function removeParticipants(call: Call, context: SiteContext) {
  const request = requireManaged(context, call.caller, call.params.issueIdOrKey ?? '');
  const accounts = request.participants ?? [];
  const removed = accountsIn(context, call.body);
  if (removed.some((accountId) => !accounts.includes(accountId)))
    throw new Refused(400, 'One of these people is not a participant of this request.');
  return keepParticipants(call, context, request, without(accounts, removed));
}

function keepParticipants(call: Call, context: SiteContext, request: Issue, next: string[]) {
  const changed = { ...request, participants: next };
  const before = request.participants ?? [];
  if (next.join() !== before.join()) {
    const toText = (accounts: string[]) =>
      accounts.map((id) => userOf(context, id).displayName).join(', ') || null;
    const { id: fieldId, name: field } = PARTICIPANTS;
    const texts = { fromString: toText(before), toString: toText(next) };
    recordChange(context, changed, call.caller.accountId, [
      { field, fieldId, from: null, to: null, ...texts },
    ]);
  }
  return toAnswer(toParticipantsPage({ query: new URLSearchParams() }, context, changed));
}
