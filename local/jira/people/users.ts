import { all, find } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, pageOf, Refused } from '../../product';
import type { User } from '../model';
import { issueOf, may, projectOf } from './access';
import { groupIdOf } from './groups';
import { person, userOf } from './people';

export const users: Operations = {
  getCurrentUser: { route: 'GET /rest/api/3/myself', run: myself },
  getUser: { route: 'GET /rest/api/3/user', run: get },
  bulkGetUsers: { route: 'GET /rest/api/3/user/bulk', run: bulk },
  findUsers: { route: 'GET /rest/api/3/user/search', run: search },
  findAssignableUsers: { route: 'GET /rest/api/3/user/assignable/search', run: assignable },
  getUserGroups: { route: 'GET /rest/api/3/user/groups', run: groupsOf },
  getAllUsers: { route: 'GET /rest/api/3/users/search', run: search },
};

function myself({ caller }: Call, ground: Ground) {
  return ok(withLocale(ground, caller.accountId));
}

/** A language is told only of those who let it be known, as everybody here does. */
function withLocale(ground: Ground, accountId: string) {
  return { ...person(ground, accountId), locale: userOf(ground, accountId).locale.replace('-', '_') };
}

function known(ground: Ground, accountId: string | null): User {
  if (accountId === null) throw new Refused(400, 'Either the accountId query parameter must be provided.');
  const user = find<User>(ground.db, 'user', accountId);
  if (user) return user;
  if (accountId === ground.appAccountId) return userOf(ground, accountId);
  throw new Refused(404, 'Specified user does not exist or you do not have required permissions');
}

function get({ query }: Call, ground: Ground) {
  return ok(withLocale(ground, known(ground, query.get('accountId')).accountId));
}

/** Ids that are unknown are left out. */
function bulk({ query }: Call, ground: Ground) {
  const { startAt, maxResults } = pageOf(query, 10, 200);
  const asked = query.getAll('accountId');
  const every = asked.filter((id) => find(ground.db, 'user', id) || id === ground.appAccountId);
  const values = every.slice(startAt, startAt + maxResults).map((id) => person(ground, id));
  const isLast = startAt + values.length >= every.length;
  return ok({ startAt, maxResults, total: every.length, isLast, values });
}

/** Those whose name begins with the words, in any of its parts, or whose address does. */
function named(ground: Ground, query: URLSearchParams): User[] {
  const part = (query.get('query') ?? '').toLowerCase();
  const accountId = query.get('accountId');
  return all<User>(ground.db, 'user').filter(
    (user) =>
      !user.guest &&
      (accountId === null || user.accountId === accountId) &&
      ` ${user.displayName.toLowerCase()} ${user.email?.toLowerCase() ?? ''}`.includes(
        part === '' ? '' : ` ${part}`,
      ),
  );
}

function search({ query }: Call, ground: Ground) {
  const { startAt, maxResults } = pageOf(query, 50, 1_000);
  const found = named(ground, query).slice(startAt, startAt + maxResults);
  return ok(found.map(({ accountId }) => person(ground, accountId)));
}

function assignable({ caller, query }: Call, ground: Ground) {
  const issueKey = query.get('issueKey') ?? query.get('issueId');
  const name = issueKey ? issueOf(ground, caller, issueKey).projectId : (query.get('project') ?? '');
  const project = projectOf(ground, name);
  const { startAt, maxResults } = pageOf(query, 50, 1_000);
  const found = named(ground, query).filter(({ accountId }) =>
    may(ground, { kind: 'user', accountId, throughApp: false }, project, 'EDIT_ISSUES'),
  );
  return ok(found.slice(startAt, startAt + maxResults).map(({ accountId }) => person(ground, accountId)));
}

function groupsOf({ query }: Call, ground: Ground) {
  const { groups } = known(ground, query.get('accountId'));
  const self = (id: string) => `${ground.baseUrl}/rest/api/3/group?groupId=${id}`;
  return ok(
    groups.map((name) => ({ name, groupId: groupIdOf(ground, name), self: self(groupIdOf(ground, name)) })),
  );
}
