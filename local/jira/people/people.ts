/** Who is who in Jira. */
import { findShared } from '../../documents/documents';
import type { Caller, SiteContext } from '../../product/product';
import type { User } from '../model/model';

export function userOf(context: SiteContext, accountId: string): User {
  const user = findShared<User>(context.db, 'user', accountId);
  if (user) return user;
  const app = accountId === context.appAccountId;
  return {
    accountId,
    displayName: app ? context.appName : 'Former user',
    accountType: app ? 'app' : 'atlassian',
    timeZone: 'Etc/UTC',
    locale: 'en-US',
    groups: [],
  };
}

/** The zone in which Jira speaks to the caller. */
export const zoneOf = (context: SiteContext, { accountId }: Caller): string =>
  userOf(context, accountId).timeZone;

export function toPersonJson(context: SiteContext, accountId: string): Record<string, unknown> {
  const { displayName, accountType, timeZone, email, left = false } = userOf(context, accountId);
  const self = `${context.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
  const shown = email === undefined ? {} : { emailAddress: email };
  return { self, accountId, accountType, displayName, active: !left, timeZone, ...shown };
}
