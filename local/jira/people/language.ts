/** The language Jira speaks to a person, which the site's own menu sets: Atlassian has no REST for it any more. */
import type { Database } from '../../db';
import { find, put } from '../../documents/documents';
import type { User } from '../model';

const LANGUAGES = ['en_US', 'en_CA', 'en_GB', 'fr_CA', 'fr_FR'];

export function setLanguage(db: Database, accountId: string, locale: string): void {
  const user = find<User>(db, 'user', accountId);
  if (user && LANGUAGES.includes(locale)) put(db, 'user', accountId, '', { ...user, locale });
}
