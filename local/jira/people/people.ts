/** Who is who in Jira. */
import { find } from '../../documents/documents';
import type { Caller, Ground } from '../../product';
import type { User } from '../model';

export function userOf(ground: Ground, accountId: string): User {
  const known = find<User>(ground.db, 'user', accountId);
  if (known) return known;
  const app = accountId === ground.appAccountId;
  return {
    accountId,
    displayName: app ? ground.appName : 'Former user',
    accountType: app ? 'app' : 'atlassian',
    timeZone: 'Etc/UTC',
    locale: 'en-US',
    groups: [],
  };
}

/** The zone in which Jira speaks to the caller. */
export const zoneOf = (ground: Ground, { accountId }: Caller): string => userOf(ground, accountId).timeZone;

export function person(ground: Ground, accountId: string): Record<string, unknown> {
  const { displayName, accountType, timeZone, email } = userOf(ground, accountId);
  const self = `${ground.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
  const shown = email === undefined ? {} : { emailAddress: email };
  return { self, accountId, accountType, displayName, active: true, timeZone, ...shown };
}
