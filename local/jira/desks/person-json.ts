/** A person as the service desk's REST writes one. */
import type { SiteContext } from '../../product/product';
import { userOf } from '../people/people';

const SIZES = ['16x16', '24x24', '32x32', '48x48'];

export function toUserJson(context: SiteContext, accountId: string) {
  const { displayName, timeZone, email, left = false } = userOf(context, accountId);
  const self = `${context.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
  const avatarUrls = Object.fromEntries(SIZES.map((size) => [size, `${context.baseUrl}/`]));
  return {
    ...{ accountId, displayName, active: !left, timeZone },
    ...(email === undefined ? {} : { emailAddress: email }),
    _links: { jiraRest: self, avatarUrls, self },
  };
}
