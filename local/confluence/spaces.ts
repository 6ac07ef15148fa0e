import { type Call, type Ground, type Operations, Refused, toAnswer } from '../product';
import { visibleSpacesOf } from './access';
import { toListAnswer } from './list-answer';
import type { Space } from './model';

export const spaces: Operations = {
  getSpaces: { route: 'GET /wiki/api/v2/spaces', run: listSpaces },
  getSpaceById: { route: 'GET /wiki/api/v2/spaces/{id}', run: getSpace },
};

const toSpaceJson = ({ id, key, name, archived = false }: Space) => ({
  id,
  key,
  name,
  type: 'global',
  status: archived ? 'archived' : 'current',
  _links: { webui: `/spaces/${key}` },
});

function listSpaces(call: Call, context: Ground) {
  const valuesOf = (name: string) => call.query.getAll(name).flatMap((part) => part.split(','));
  const [keys, ids] = [valuesOf('keys'), valuesOf('ids')];
  const spaces = visibleSpacesOf(context, call.caller).filter(
    ({ key, id }) => (keys.length === 0 || keys.includes(key)) && (ids.length === 0 || ids.includes(id)),
  );
  return toListAnswer(call, context, '/wiki/api/v2/spaces', spaces, toSpaceJson);
}

function getSpace({ caller, params }: Call, context: Ground) {
  const space = visibleSpacesOf(context, caller).find(({ id }) => id === params.id);
  if (!space) throw new Refused(404, 'Space not found');
  const json = toSpaceJson(space);
  return toAnswer({ ...json, _links: { ...json._links, base: `${context.baseUrl}/wiki` } });
}
