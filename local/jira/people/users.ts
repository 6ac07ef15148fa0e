import { find, listAll } from '../../documents/documents';
import {
  type Call,
  type Operations,
  Refused,
  rangeOf,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import type { User } from '../model/model';
import { issueOf, may, projectOf } from './access';
import { groupIdOf } from './groups';
import { toPersonJson, userOf } from './people';

export const users: Operations = {
  getCurrentUser: { route: 'GET /rest/api/3/myself', run: getMyself },
  getUser: { route: 'GET /rest/api/3/user', run: get },
  bulkGetUsers: { route: 'GET /rest/api/3/user/bulk', run: listBulk },
  findUsers: { route: 'GET /rest/api/3/user/search', run: searchUsers },
  findAssignableUsers: { route: 'GET /rest/api/3/user/assignable/search', run: listAssignable },
  getUserGroups: { route: 'GET /rest/api/3/user/groups', run: listGroups },
  getAllUsers: { route: 'GET /rest/api/3/users/search', run: searchUsers },
};

function getMyself({ caller }: Call, context: SiteContext) {
  return toAnswer(withLocale(context, caller.accountId));
}

/** A language is told only of those who let it be known, as everybody here does. */
function withLocale(context: SiteContext, accountId: string) {
  return { ...toPersonJson(context, accountId), locale: userOf(context, accountId).locale.replace('-', '_') };
}

function requireUser(context: SiteContext, accountId: string | null): User {
  if (accountId === null) throw new Refused(400, 'Either the accountId query parameter must be provided.');
  const user = find<User>(context.db, 'user', accountId);
  if (user) return user;
  if (accountId === context.appAccountId) return userOf(context, accountId);
  throw new Refused(404, 'Specified user does not exist or you do not have required permissions');
}

function get({ query }: Call, context: SiteContext) {
  return toAnswer(withLocale(context, requireUser(context, query.get('accountId')).accountId));
}

/** Ids that are unknown are left out. */
function listBulk({ query }: Call, context: SiteContext) {
  const { startAt, maxResults } = rangeOf(query, 10, 200);
  const ids = query.getAll('accountId');
  const every = ids.filter((id) => find(context.db, 'user', id) || id === context.appAccountId);
  const values = every.slice(startAt, startAt + maxResults).map((id) => toPersonJson(context, id));
  const isLast = startAt + values.length >= every.length;
  return toAnswer({ startAt, maxResults, total: every.length, isLast, values });
}

/** Those whose name begins with the words, in any of its parts, or whose address does. */
function matchingUsersOf(context: SiteContext, query: URLSearchParams): User[] {
  const part = (query.get('query') ?? '').toLowerCase();
  const accountId = query.get('accountId');
  return listAll<User>(context.db, 'user').filter(
    (user) =>
      !user.guest &&
      (accountId === null || user.accountId === accountId) &&
      ` ${user.displayName.toLowerCase()} ${user.email?.toLowerCase() ?? ''}`.includes(
        part === '' ? '' : ` ${part}`,
      ),
  );
}

function searchUsers({ query }: Call, context: SiteContext) {
  const { startAt, maxResults } = rangeOf(query, 50, 1_000);
  const matching = matchingUsersOf(context, query).slice(startAt, startAt + maxResults);
  return toAnswer(matching.map(({ accountId }) => toPersonJson(context, accountId)));
}

function listAssignable({ caller, query }: Call, context: SiteContext) {
  const issueKey = query.get('issueKey') ?? query.get('issueId');
  const name = issueKey ? issueOf(context, caller, issueKey).projectId : (query.get('project') ?? '');
  const project = projectOf(context, name);
  const { startAt, maxResults } = rangeOf(query, 50, 1_000);
  const matching = matchingUsersOf(context, query).filter(({ accountId }) =>
    may(context, { kind: 'user', accountId, throughApp: false }, project, 'EDIT_ISSUES'),
  );
  return toAnswer(
    matching.slice(startAt, startAt + maxResults).map(({ accountId }) => toPersonJson(context, accountId)),
  );
}

function listGroups({ query }: Call, context: SiteContext) {
  const { groups } = requireUser(context, query.get('accountId'));
  const selfLinkOf = (id: string) => `${context.baseUrl}/rest/api/3/group?groupId=${id}`;
  return toAnswer(
    groups.map((name) => ({
      name,
      groupId: groupIdOf(context, name),
      self: selfLinkOf(groupIdOf(context, name)),
    })),
  );
}
