import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../product/product';
import { visibleSpacesOf } from './model/access';
import { toListAnswer } from './model/list-answer';
import type { Space } from './model/model';

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

function listSpaces(call: Call, context: SiteContext) {
  const valuesOf = (name: string) => call.query.getAll(name).flatMap((part) => part.split(','));
  const [keys, ids] = [valuesOf('keys'), valuesOf('ids')];
  const spaces = visibleSpacesOf(context, call.caller).filter(
    ({ key, id }) => (keys.length === 0 || keys.includes(key)) && (ids.length === 0 || ids.includes(id)),
  );
  return toListAnswer(call, context, '/wiki/api/v2/spaces', spaces, toSpaceJson);
}

function getSpace({ caller, params }: Call, context: SiteContext) {
  const space = visibleSpacesOf(context, caller).find(({ id }) => id === params.id);
  if (!space) throw new Refused(404, 'Space not found');
  const json = toSpaceJson(space);
  return toAnswer({ ...json, _links: { ...json._links, base: `${context.baseUrl}/wiki` } });
}
