import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { spacesSeenBy } from './access';
import { listed } from './listed';
import type { Space } from './model';

export const spaces: Operations = {
  getSpaces: { route: 'GET /wiki/api/v2/spaces', run: list },
  getSpaceById: { route: 'GET /wiki/api/v2/spaces/{id}', run: get },
};

const spaceJson = ({ id, key, name, archived = false }: Space) => ({
  id,
  key,
  name,
  type: 'global',
  status: archived ? 'archived' : 'current',
  _links: { webui: `/spaces/${key}` },
});

function list(call: Call, ground: Ground) {
  const several = (name: string) => call.query.getAll(name).flatMap((part) => part.split(','));
  const [keys, ids] = [several('keys'), several('ids')];
  const found = spacesSeenBy(ground, call.caller).filter(
    ({ key, id }) => (keys.length === 0 || keys.includes(key)) && (ids.length === 0 || ids.includes(id)),
  );
  return listed(call, ground, '/wiki/api/v2/spaces', found, spaceJson);
}

function get({ caller, params }: Call, ground: Ground) {
  const space = spacesSeenBy(ground, caller).find(({ id }) => id === params.id);
  if (!space) throw new Refused(404, 'Space not found');
  const json = spaceJson(space);
  return ok({ ...json, _links: { ...json._links, base: `${ground.baseUrl}/wiki` } });
}
