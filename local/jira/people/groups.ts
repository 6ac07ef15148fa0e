import { createHash } from 'node:crypto';
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
import { isAdministrator } from './access';
import { toPersonJson } from './people';

export const groups: Operations = {
  findGroups: { route: 'GET /rest/api/3/groups/picker', run: searchGroups },
  bulkGetGroups: { route: 'GET /rest/api/3/group/bulk', run: listGroups },
  getUsersFromGroup: { route: 'GET /rest/api/3/group/member', run: listMembers },
};

export const groupsOf = (context: SiteContext): string[] =>
  [...new Set(listAll<User>(context.db, 'user').flatMap((user) => user.groups))].sort();

/** A group's id is its own for life, whatever it is called later; one that was never renamed has an id made of its name. */
export function groupIdOf(context: SiteContext, name: string): string {
  const stored = find<{ id: string }>(context.db, 'group', name)?.id;
  if (stored) return stored;
  const hex = createHash('sha1').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** The name that a group has today, given that name or its id. */
export const findGroup = (context: SiteContext, nameOrId: string): string | undefined =>
  groupsOf(context).find((name) => name === nameOrId || groupIdOf(context, name) === nameOrId);

export function requireGroup(context: SiteContext, nameOrId: string): string {
  const name = findGroup(context, nameOrId);
  if (name === undefined) throw new Refused(400, `The group '${nameOrId}' does not exist.`);
  return name;
}

export const membersOf = (context: SiteContext, name: string): string[] =>
  listAll<User>(context.db, 'user')
    .filter((user) => user.groups.includes(name))
    .map(({ accountId }) => accountId);

function searchGroups({ query }: Call, context: SiteContext) {
  const part = (query.get('query') ?? '').toLowerCase();
  const matching = groupsOf(context).filter((name) => name.toLowerCase().includes(part));
  const groupsFound = matching.map((name) => ({
    name,
    html: name,
    labels: [],
    groupId: groupIdOf(context, name),
  }));
  return toAnswer({
    header: `Showing ${matching.length} of ${matching.length} matching groups`,
    total: matching.length,
    groups: groupsFound,
  });
}

function listGroups({ query }: Call, context: SiteContext) {
  const [names, ids] = [query.getAll('groupName'), query.getAll('groupId')];
  const isWanted = (name: string) => names.includes(name) || ids.includes(groupIdOf(context, name));
  const every = groupsOf(context).filter((name) => names.length + ids.length === 0 || isWanted(name));
  const { startAt, maxResults } = rangeOf(query, 50, 50);
  const values = every
    .slice(startAt, startAt + maxResults)
    .map((name) => ({ name, groupId: groupIdOf(context, name) }));
  return toAnswer({
    startAt,
    maxResults,
    total: every.length,
    isLast: startAt + values.length >= every.length,
    values,
  });
}

function listMembers({ caller, query }: Call, context: SiteContext) {
  if (caller.kind !== 'app' && !isAdministrator(context, caller))
    throw new Refused(403, 'You are not authorised to see the members of a group.');
  const nameOrId = query.get('groupname') ?? query.get('groupId') ?? '';
  const name = findGroup(context, nameOrId);
  if (name === undefined) throw new Refused(404, `The group '${nameOrId}' does not exist.`);
  const every = membersOf(context, name);
  const { startAt, maxResults } = rangeOf(query, 50, 50);
  const values = every
    .slice(startAt, startAt + maxResults)
    .map((accountId) => toPersonJson(context, accountId));
  return toAnswer({
    startAt,
    maxResults,
    total: every.length,
    isLast: startAt + values.length >= every.length,
    values,
  });
}
