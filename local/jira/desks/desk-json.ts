/** Desks, and what may be asked for there, as the service desk's REST writes them. */
import { Refused, type SiteContext } from '../../product/product';
import type { RequestType } from '../model/model';
import type { ServiceProject } from './desks';

const ROUTE = '/rest/servicedeskapi/servicedesk';

export function toDeskJson({ baseUrl }: SiteContext, { id: projectId, key, name, desk }: ServiceProject) {
  return {
    ...{ id: desk.id, projectId, projectName: name, projectKey: key },
    _links: { self: `${baseUrl}${ROUTE}/${desk.id}` },
  };
}

export function toRequestTypeJson({ baseUrl }: SiteContext, { desk }: ServiceProject, type: RequestType) {
  const { id, name, description, issueTypeId } = type;
  const iconUrls = Object.fromEntries(
    ['16x16', '24x24', '32x32', '48x48'].map((size) => [size, `${baseUrl}/`]),
  );
  return {
    _expands: ['field'],
    ...{ id, name, description, helpText: '', issueTypeId },
    ...{ serviceDeskId: desk.id, portalId: desk.id, groupIds: [desk.id] },
    icon: { id, _links: { iconUrls } },
    _links: { self: `${baseUrl}${ROUTE}/${desk.id}/requesttype/${id}` },
  };
}

export function requireRequestType({ desk }: ServiceProject, wanted: string | undefined): RequestType {
  const type = desk.requestTypes.find(({ id }) => id === wanted);
  if (!type) throw new Refused(404, `The request type ${wanted} does not exist on this service desk.`);
  return type;
}
