/** The desks themselves and what may be asked for there. */
import { type Call, type Operations, type SiteContext, toAnswer } from '../../product/product';
import { requireRequestType, toDeskJson, toRequestTypeJson } from '../desks/desk-json';
import { mayAsk, requireDesk, type ServiceProject, serviceProjectsOf } from '../desks/desks';
import { pageOf } from '../desks/paging';

const ROUTE = '/rest/servicedeskapi/servicedesk';
const DESK = `${ROUTE}/{serviceDeskId}`;

export const serviceDesks: Operations = {
  getServiceDesks: { route: `GET ${ROUTE}`, run: listDesks },
  getServiceDeskById: {
    route: `GET ${DESK}`,
    run: (call, context) => toAnswer(toDeskJson(context, deskOfCall(call, context))),
  },
  getRequestTypes: { route: `GET ${DESK}/requesttype`, run: listRequestTypes },
  getRequestTypeById: { route: `GET ${DESK}/requesttype/{requestTypeId}`, run: getRequestType },
};

const deskOfCall = ({ caller, params }: Call, context: SiteContext): ServiceProject =>
  requireDesk(context, caller, params.serviceDeskId ?? '');

/** Those at which the caller may ask for something. */
function listDesks(call: Call, context: SiteContext) {
  const open = serviceProjectsOf(context).filter((project) => mayAsk(context, call.caller, project));
  const values = open.map((project) => toDeskJson(context, project));
  return toAnswer(pageOf(call, context, ROUTE, values));
}

function listRequestTypes(call: Call, context: SiteContext) {
  const project = deskOfCall(call, context);
  const words = (call.query.get('searchQuery') ?? '').toLowerCase();
  const matching = project.desk.requestTypes.filter(({ name, description }) =>
    `${name} ${description}`.toLowerCase().includes(words),
  );
  const values = matching.map((type) => toRequestTypeJson(context, project, type));
  return toAnswer(pageOf(call, context, `${ROUTE}/${project.desk.id}/requesttype`, values));
}

function getRequestType(call: Call, context: SiteContext) {
  const project = deskOfCall(call, context);
  const type = requireRequestType(project, call.params.requestTypeId);
  return toAnswer(toRequestTypeJson(context, project, type));
}
