/** The states a request has been in, the one it is in first. */
import { type Call, type Operations, type SiteContext, toAnswer } from '../../product/product';
import { pageOf } from '../desks/paging';
import { requestOf } from '../desks/request-access';
import { statesOf, toStatusJson } from '../desks/states';
import { zoneOf } from '../people/people';

export const requestStatuses: Operations = {
  getCustomerRequestStatus: {
    route: 'GET /rest/servicedeskapi/request/{issueIdOrKey}/status',
    run: listStatuses,
  },
};

function listStatuses(call: Call, context: SiteContext) {
  const request = requestOf(context, call.caller, call.params.issueIdOrKey ?? '');
  const values = statesOf(context, request).map((state) => toStatusJson(state, zoneOf(context, call.caller)));
  return toAnswer(pageOf(call, context, `/rest/servicedeskapi/request/${request.id}/status`, values));
}
