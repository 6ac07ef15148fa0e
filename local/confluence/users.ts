import { find } from '../documents/documents';
import type { User } from '../jira/model/model';
import { userOf } from '../jira/people/people';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../product/product';

export const users: Operations = {
  getCurrentUser: {
    route: 'GET /wiki/rest/api/user/current',
    run: ({ caller }, context) => toAnswer(toUserJson(context, caller.accountId)),
  },
  getUser: { route: 'GET /wiki/rest/api/user', run: getUser },
};

export function toUserJson(context: SiteContext, accountId: string) {
  const { displayName, accountType, timeZone, guest = false } = userOf(context, accountId);
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
    _links: { self: `${context.baseUrl}/wiki/rest/api/user?accountId=${encodeURIComponent(accountId)}` },
  };
}

function getUser({ query }: Call, context: SiteContext) {
  const accountId = query.get('accountId') ?? '';
  if (!find<User>(context.db, 'user', accountId) && accountId !== context.appAccountId)
    throw new Refused(404, `No user found with account id: ${accountId}`);
  return toAnswer(toUserJson(context, accountId));
}
