import { find } from '../documents/documents';
import type { User } from '../jira/model';
import { userOf } from '../jira/people/people';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';

export const users: Operations = {
  getCurrentUser: {
    route: 'GET /wiki/rest/api/user/current',
    run: ({ caller }, ground) => ok(userJson(ground, caller.accountId)),
  },
  getUser: { route: 'GET /wiki/rest/api/user', run: get },
};

export function userJson(ground: Ground, accountId: string) {
  const { displayName, accountType, timeZone, guest = false } = userOf(ground, accountId);
  return {
    type: 'known',
    accountId,
    accountType: accountType === 'app' ? 'app' : 'atlassian',
    email: '',
    publicName: displayName,
    displayName,
    timeZone,
    isGuest: guest,
    isExternalCollaborator: guest,
    _expandable: { operations: '', personalSpace: '' },
    _links: { self: `${ground.baseUrl}/wiki/rest/api/user?accountId=${encodeURIComponent(accountId)}` },
  };
}

function get({ query }: Call, ground: Ground) {
  const accountId = query.get('accountId') ?? '';
  if (!find<User>(ground.db, 'user', accountId) && accountId !== ground.appAccountId)
    throw new Refused(404, `No user found with account id: ${accountId}`);
  return ok(userJson(ground, accountId));
}
