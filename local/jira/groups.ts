import { all } from '../documents';
import { type Call, type Ground, type Operations, ok, pageOf, Refused } from '../product';
import { isAdministrator } from './access';
import type { User } from './model';
import { person } from './people';

export const groups: Operations = {
  findGroups: { route: 'GET /rest/api/3/groups/picker', run: search },
  bulkGetGroups: { route: 'GET /rest/api/3/group/bulk', run: list },
  getUsersFromGroup: { route: 'GET /rest/api/3/group/member', run: members },
};

export const groupsOf = (ground: Ground): string[] =>
  [...new Set(all<User>(ground.db, 'user').flatMap((user) => user.groups))].sort();

/** The name of a group, given its name or its id: on this site they are the same. */
export function groupNamed(ground: Ground, name: string): string {
  if (!groupsOf(ground).includes(name)) throw new Refused(400, `The group '${name}' does not exist.`);
  return name;
}

export const membersOf = (ground: Ground, name: string): string[] =>
  all<User>(ground.db, 'user')
    .filter((user) => user.groups.includes(name))
    .map(({ accountId }) => accountId);

function search({ query }: Call, ground: Ground) {
  const part = (query.get('query') ?? '').toLowerCase();
  const found = groupsOf(ground).filter((name) => name.toLowerCase().includes(part));
  const groupsFound = found.map((name) => ({ name, html: name, labels: [], groupId: name }));
  return ok({
    header: `Showing ${found.length} of ${found.length} matching groups`,
    total: found.length,
    groups: groupsFound,
  });
}

function list({ query }: Call, ground: Ground) {
  const wanted = [...query.getAll('groupName'), ...query.getAll('groupId')];
  const every = groupsOf(ground).filter((name) => wanted.length === 0 || wanted.includes(name));
  const { startAt, maxResults } = pageOf(query, 50, 50);
  const values = every.slice(startAt, startAt + maxResults).map((name) => ({ name, groupId: name }));
  return ok({
    startAt,
    maxResults,
    total: every.length,
    isLast: startAt + values.length >= every.length,
    values,
  });
}

function members({ caller, query }: Call, ground: Ground) {
  if (caller.kind !== 'app' && !isAdministrator(ground, caller))
    throw new Refused(403, 'You are not authorised to see the members of a group.');
  const name = query.get('groupname') ?? query.get('groupId') ?? '';
  if (!groupsOf(ground).includes(name)) throw new Refused(404, `The group '${name}' does not exist.`);
  const every = membersOf(ground, name);
  const { startAt, maxResults } = pageOf(query, 50, 50);
  const values = every.slice(startAt, startAt + maxResults).map((accountId) => person(ground, accountId));
  return ok({
    startAt,
    maxResults,
    total: every.length,
    isLast: startAt + values.length >= every.length,
    values,
  });
}
