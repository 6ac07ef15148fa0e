/** Values that apps keep on a project; only its administrators change them. */
import { find, listAll, put, remove } from '../../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import type { Property } from '../index/property-index';
import type { Project } from '../model/model';
import { requirePermission } from '../people/access';
import { requireProject } from '../projects/projects';
import { checkProperty } from './properties';

const ROUTE = '/rest/api/3/project/{projectIdOrKey}/properties';

export const projectProperties: Operations = {
  getProjectPropertyKeys: { route: `GET ${ROUTE}`, run: listKeys },
  getProjectProperty: {
    route: `GET ${ROUTE}/{propertyKey}`,
    run: (call, context) => toAnswer(requireProperty(call, context)),
  },
  setProjectProperty: { route: `PUT ${ROUTE}/{propertyKey}`, run: setProperty },
  deleteProjectProperty: { route: `DELETE ${ROUTE}/{propertyKey}`, run: deleteProperty },
};

function listKeys(call: Call, context: SiteContext) {
  const { id } = requireProject(call, context);
  const selfLinkOf = (key: string) =>
    `${context.baseUrl}/rest/api/3/project/${id}/properties/${encodeURIComponent(key)}`;
  const properties = listAll<Property>(context.db, 'project-property', id);
  return toAnswer({ keys: properties.map(({ key }) => ({ self: selfLinkOf(key), key })) });
}

const idOf = ({ id }: Project, call: Call): string => `${id}:${call.params.propertyKey ?? ''}`;

function requireProperty(call: Call, context: SiteContext): Property {
  const property = find<Property>(context.db, 'project-property', idOf(requireProject(call, context), call));
  if (!property) throw new Refused(404, `The property with key '${call.params.propertyKey}' was not found.`);
  return property;
}

function requireAdministered(call: Call, context: SiteContext): Project {
  const project = requireProject(call, context);
  const why = 'You must have administrator permission on the project to edit its properties.';
  requirePermission(context, call.caller, project, 'ADMINISTER_PROJECTS', why);
  return project;
}

function setProperty(call: Call, context: SiteContext) {
  const project = requireAdministered(call, context);
  const key = call.params.propertyKey ?? '';
  checkProperty(key, call.body);
  const id = idOf(project, call);
  const isNew = find(context.db, 'project-property', id) === undefined;
  put(context.db, 'project-property', id, project.id, { key, value: call.body });
  return toAnswer({}, isNew ? 201 : 200);
}

function deleteProperty(call: Call, context: SiteContext) {
  const project = requireAdministered(call, context);
  requireProperty(call, context);
  remove(context.db, 'project-property', idOf(project, call));
  return { status: 204 };
}
