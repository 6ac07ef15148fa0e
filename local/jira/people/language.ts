/** The language Jira speaks to a person, which the site's own menu sets: Atlassian has no REST for it any more. */
import type { Database } from '../../common/db';
import { find, put } from '../../documents/documents';
import type { User } from '../model/model';

/** Jira has more than thirty languages; here a person may have any that is written as it writes them. */
const LOCALE = /^[a-z]{2,3}_[A-Z]{2}$/;

export function setLanguage(db: Database, accountId: string, locale: string): void {
  const user = find<User>(db, 'user', accountId);
  if (user && LOCALE.test(locale)) put(db, 'user', accountId, '', { ...user, locale });
}
