/** Values that apps keep on a project; only its administrators change them. */
import { all, find, put, remove } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../../product';
import type { Project } from '../model';
import { required } from '../people/access';
import { seen } from '../projects/projects';
import { checkProperty } from './properties';
import type { Property } from './property-index';

const WHOLE = '/rest/api/3/project/{projectIdOrKey}/properties';

export const projectProperties: Operations = {
  getProjectPropertyKeys: { route: `GET ${WHOLE}`, run: keys },
  getProjectProperty: { route: `GET ${WHOLE}/{propertyKey}`, run: (call, ground) => ok(named(call, ground)) },
  setProjectProperty: { route: `PUT ${WHOLE}/{propertyKey}`, run: set },
  deleteProjectProperty: { route: `DELETE ${WHOLE}/{propertyKey}`, run: erase },
};

function keys(call: Call, ground: Ground) {
  const { id } = seen(call, ground);
  const self = (key: string) =>
    `${ground.baseUrl}/rest/api/3/project/${id}/properties/${encodeURIComponent(key)}`;
  const kept = all<Property>(ground.db, 'project-property', id);
  return ok({ keys: kept.map(({ key }) => ({ self: self(key), key })) });
}

const idOf = ({ id }: Project, call: Call): string => `${id}:${call.params.propertyKey ?? ''}`;

function named(call: Call, ground: Ground): Property {
  const found = find<Property>(ground.db, 'project-property', idOf(seen(call, ground), call));
  if (!found) throw new Refused(404, `The property with key '${call.params.propertyKey}' was not found.`);
  return found;
}

function administered(call: Call, ground: Ground): Project {
  const project = seen(call, ground);
  const why = 'You must have administrator permission on the project to edit its properties.';
  required(ground, call.caller, project, 'ADMINISTER_PROJECTS', why);
  return project;
}

function set(call: Call, ground: Ground) {
  const project = administered(call, ground);
  const key = call.params.propertyKey ?? '';
  checkProperty(key, call.body);
  const id = idOf(project, call);
  const isNew = find(ground.db, 'project-property', id) === undefined;
  put(ground.db, 'project-property', id, project.id, { key, value: call.body });
  return ok({}, isNew ? 201 : 200);
}

function erase(call: Call, ground: Ground) {
  const project = administered(call, ground);
  named(call, ground);
  remove(ground.db, 'project-property', idOf(project, call));
  return { status: 204 };
}
