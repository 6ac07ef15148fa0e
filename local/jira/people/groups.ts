import { createHash } from 'node:crypto';
import { all, find } from '../../documents/documents';
import { type Call, type Ground, type Operations, ok, pageOf, Refused } from '../../product';
import type { User } from '../model';
import { isAdministrator } from './access';
import { person } from './people';

export const groups: Operations = {
  findGroups: { route: 'GET /rest/api/3/groups/picker', run: search },
  bulkGetGroups: { route: 'GET /rest/api/3/group/bulk', run: list },
  getUsersFromGroup: { route: 'GET /rest/api/3/group/member', run: members },
};

export const groupsOf = (ground: Ground): string[] =>
  [...new Set(all<User>(ground.db, 'user').flatMap((user) => user.groups))].sort();

/** A group's id is its own for life, whatever it is called later; one that was never renamed has an id made of its name. */
export function groupIdOf(ground: Ground, name: string): string {
  const known = find<{ id: string }>(ground.db, 'group', name)?.id;
  if (known) return known;
  const hex = createHash('sha1').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** The name that a group has today, given that name or its id. */
export const groupKnownAs = (ground: Ground, nameOrId: string): string | undefined =>
  groupsOf(ground).find((name) => name === nameOrId || groupIdOf(ground, name) === nameOrId);

export function groupNamed(ground: Ground, nameOrId: string): string {
  const name = groupKnownAs(ground, nameOrId);
  if (name === undefined) throw new Refused(400, `The group '${nameOrId}' does not exist.`);
  return name;
}

export const membersOf = (ground: Ground, name: string): string[] =>
  all<User>(ground.db, 'user')
    .filter((user) => user.groups.includes(name))
    .map(({ accountId }) => accountId);

function search({ query }: Call, ground: Ground) {
  const part = (query.get('query') ?? '').toLowerCase();
  const found = groupsOf(ground).filter((name) => name.toLowerCase().includes(part));
  const groupsFound = found.map((name) => ({
    name,
    html: name,
    labels: [],
    groupId: groupIdOf(ground, name),
  }));
  return ok({
    header: `Showing ${found.length} of ${found.length} matching groups`,
    total: found.length,
    groups: groupsFound,
  });
}

function list({ query }: Call, ground: Ground) {
  const [names, ids] = [query.getAll('groupName'), query.getAll('groupId')];
  const isWanted = (name: string) => names.includes(name) || ids.includes(groupIdOf(ground, name));
  const every = groupsOf(ground).filter((name) => names.length + ids.length === 0 || isWanted(name));
  const { startAt, maxResults } = pageOf(query, 50, 50);
  const values = every
    .slice(startAt, startAt + maxResults)
    .map((name) => ({ name, groupId: groupIdOf(ground, name) }));
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
  const asked = query.get('groupname') ?? query.get('groupId') ?? '';
  const name = groupKnownAs(ground, asked);
  if (name === undefined) throw new Refused(404, `The group '${asked}' does not exist.`);
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
