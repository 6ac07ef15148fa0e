/** People as Jira shows them; a language is told only of those who let it be known, as everybody here does. */
import { find } from '../documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { person, type User } from './model';

export const users: Operations = {
  getUser: { route: 'GET /rest/api/3/user', run: get },
};

function get({ query }: Call, ground: Ground) {
  const accountId = query.get('accountId') ?? '';
  const user = find<User>(ground.db, 'user', accountId);
  if (!user) throw new Refused(404, 'Specified user does not exist or you do not have required permissions.');
  return ok({ ...person(ground, accountId), locale: user.locale.replace('-', '_') });
}
