/** Where the modules of service projects stand, by the products' word: a request, as whoever looks may read it, or the queues of a project. */
import type { AccountType, Place } from './audience';

/** A path of Jira's, asked as a person; undefined where he is refused. */
type AskAs = (as: string, path: string) => unknown;

interface DeskPlace {
  /** What the app is told. */
  extension: Record<string, unknown>;
  /** What its display conditions are asked of. */
  place: Place;
}

const PORTAL = [
  'jiraServiceManagement:portalRequestDetailPanel',
  'jiraServiceManagement:portalRequestDetail',
];
const QUEUES = 'jiraServiceManagement:queuePage';

export const isOnPortal = (type: string): boolean => PORTAL.includes(type);

/** The place of a module of service projects, whatever the page says of it; undefined for any other module. */
export function deskPlaceOf(
  type: string,
  as: string,
  extension: Record<string, unknown>,
  ask: AskAs,
  siteUrl: string,
): DeskPlace | undefined {
  if (isOnPortal(type)) return portalPlaceOf(as, extension, ask);
  return type === QUEUES ? queuePlaceOf(as, extension, ask, siteUrl) : undefined;
}

interface RequestJson {
  issueId: string;
  issueKey: string;
  requestTypeId: string;
  serviceDeskId: string;
  serviceDesk: { projectId: string };
  _links: { web: string };
}

/** A request that the person may not read is none, and a page that names another gets nothing of it. */
function portalPlaceOf(as: string, extension: Record<string, unknown>, ask: AskAs): DeskPlace {
  const { key = '' } = (extension.request ?? {}) as { key?: string };
  const named = encodeURIComponent(key);
  const request = ask(as, `/rest/servicedeskapi/request/${named}?expand=serviceDesk`) as
    | RequestJson
    | undefined;
  if (request === undefined) throw new Error(`the request ${key} does not exist or ${as} may not see it`);
  return {
    extension: {
      portal: { id: Number(request.serviceDeskId) },
      request: { key: request.issueKey, typeId: Number(request.requestTypeId) },
      location: request._links.web,
    },
    place: { issue: { id: request.issueId }, project: { id: request.serviceDesk.projectId } },
  };
}

function queuePlaceOf(
  as: string,
  extension: Record<string, unknown>,
  ask: AskAs,
  siteUrl: string,
): DeskPlace {
  const { id, key } = (extension.project ?? {}) as { id?: string; key?: string };
  const named = encodeURIComponent(id ?? key ?? '');
  const project = ask(as, `/rest/api/3/project/${named}`) as ProjectJson | undefined;
  if (project?.projectTypeKey !== 'service_desk')
    throw new Error(`the service project ${named} does not exist or ${as} may not see it`);
  const location = `${siteUrl}/jira/servicedesk/projects/${project.key}/queues`;
  return {
    extension: { project: { id: project.id, key: project.key }, location },
    place: { project: { id: project.id } },
  };
}

interface ProjectJson {
  id: string;
  key: string;
  projectTypeKey: string;
}

/** On a portal: a customer, somebody of the project’s own people, or somebody whose licence is another product’s. */
export function accountTypeOnPortal(as: string, { place }: DeskPlace, ask: AskAs): AccountType {
  const isOfProject = ask(as, `/rest/api/3/project/${place.project?.id}`) !== undefined;
  return isOfProject ? 'licensed' : 'unlicensed';
}
