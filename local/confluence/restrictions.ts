import { z } from 'zod';
import { put } from '../documents/documents';
import { groupKnownAs } from '../jira/people/groups';
import { type Call, type Ground, type Operations, ok, parsed } from '../product';
import { pageFor, pageOf } from './access';
import type { Kept, Page } from './model';
import { restricts } from './standing';
import { userJson } from './users';

/** A group is named by its id alone. */
const named = z.looseObject({ id: z.string() });
const shape = z
  .array(
    z.looseObject({
      operation: z.enum(['read', 'update']),
      restrictions: z.looseObject({
        user: z.array(z.looseObject({ accountId: z.string() })).default([]),
        group: z.array(named).default([]),
      }),
    }),
  )
  .min(1);

const ROUTE = '/wiki/rest/api/content/{id}/restriction';

export const restrictions: Operations = {
  getRestrictions: { route: `GET ${ROUTE}`, run: get },
  updateRestrictions: { route: `PUT ${ROUTE}`, run: update },
  deleteRestrictions: { route: `DELETE ${ROUTE}`, run: lift },
};

function get({ caller, params }: Call, ground: Ground) {
  return ok(restrictionsJson(ground, pageOf(ground, caller, params.id ?? '')));
}

/** Replaces every restriction of the page; whoever leaves himself out is locked out. */
function update({ caller, params, body }: Call, ground: Ground) {
  const page = pageFor(ground, caller, params.id ?? '');
  const asked = parsed(shape, body);
  const kept = restricts(ground.db)
    ? { readers: keptIn(asked, 'read'), editors: keptIn(asked, 'update') }
    : { readers: null, editors: null };
  const next = { ...page, ...kept };
  put(ground.db, 'page', page.id, page.spaceId, next);
  return ok(restrictionsJson(ground, next));
}

function keptIn(asked: z.infer<typeof shape>, operation: 'read' | 'update'): Kept | null {
  const given = asked.find((one) => one.operation === operation)?.restrictions;
  if (!given || given.user.length + given.group.length === 0) return null;
  return {
    users: given.user.map(({ accountId }) => accountId),
    groups: given.group.map(({ id }) => id),
  };
}

function lift({ caller, params }: Call, ground: Ground) {
  const page = pageFor(ground, caller, params.id ?? '');
  const next = { ...page, readers: null, editors: null };
  put(ground.db, 'page', page.id, page.spaceId, next);
  return ok(restrictionsJson(ground, next));
}

function restrictionsJson(ground: Ground, { id, readers, editors }: Page) {
  const self = (operation: string) =>
    `${ground.baseUrl}/wiki/rest/api/content/${id}/restriction/byOperation/${operation}`;
  const results = Object.entries({ read: readers, update: editors }).map(([operation, kept]) => ({
    operation,
    restrictions: { ...whoJson(ground, kept ?? { users: [], groups: [] }), _expandable: {} },
    _expandable: { content: `/rest/api/content/${id}` },
    _links: { self: self(operation) },
  }));
  return { results, start: 0, limit: 100, size: results.length, restrictionsHash: '', _links: {} };
}

function whoJson(ground: Ground, { users, groups }: Kept) {
  const page = (size: number) => ({ start: 0, limit: 200, size });
  return {
    user: { results: users.map((accountId) => userJson(ground, accountId)), ...page(users.length) },
    group: {
      results: groups.map((id) => ({ type: 'group', name: groupKnownAs(ground, id) ?? id, id, _links: {} })),
      ...page(groups.length),
    },
  };
}
