import { userOf } from '../jira/people';
import { type Call, type Ground, type Operations, ok } from '../product';
import { spacesSeenBy } from './model';

export const spaces: Operations = {
  getSpaces: { route: 'GET /wiki/api/v2/spaces', run: list },
  getCurrentUser: { route: 'GET /wiki/rest/api/user/current', run: current },
};

function list({ caller, query }: Call, ground: Ground) {
  const keys = query.get('keys')?.split(',') ?? null;
  const found = spacesSeenBy(ground, caller).filter(({ key }) => !keys || keys.includes(key));
  const results = found.map(({ id, key, name }) => ({
    id,
    key,
    name,
    type: 'global',
    status: 'current',
    _links: { webui: `/spaces/${key}` },
  }));
  return ok({ results, _links: { base: `${ground.baseUrl}/wiki` } });
}

function current({ caller }: Call, ground: Ground) {
  const { displayName, accountType } = userOf(ground, caller.accountId);
  return ok({
    type: 'known',
    accountId: caller.accountId,
    accountType: accountType === 'app' ? 'app' : 'atlassian',
    displayName,
    publicName: displayName,
    _expandable: {},
    _links: {},
  });
}
