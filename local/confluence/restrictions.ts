import { z } from 'zod';
import { put } from '../documents/documents';
import { findGroup } from '../jira/people/groups';
import { type Call, type Operations, parseBody, type SiteContext, toAnswer } from '../product/product';
import { editablePageOf, pageOf } from './model/access';
import { restrictsPages } from './model/confluence-state';
import type { Page, Restriction } from './model/model';
import { toUserJson } from './users';

/** A group is named by its id alone. */
const groupShape = z.looseObject({ id: z.string() });
const shape = z
  .array(
    z.looseObject({
      operation: z.enum(['read', 'update']),
      restrictions: z.looseObject({
        user: z.array(z.looseObject({ accountId: z.string() })).default([]),
        group: z.array(groupShape).default([]),
      }),
    }),
  )
  .min(1);

const ROUTE = '/wiki/rest/api/content/{id}/restriction';

export const restrictions: Operations = {
  getRestrictions: { route: `GET ${ROUTE}`, run: getRestrictions },
  updateRestrictions: { route: `PUT ${ROUTE}`, run: updateRestrictions },
  deleteRestrictions: { route: `DELETE ${ROUTE}`, run: deleteRestrictions },
};

function getRestrictions({ caller, params }: Call, context: SiteContext) {
  return toAnswer(toRestrictionsJson(context, pageOf(context, caller, params.id ?? '')));
}

/** Replaces every restriction of the page; whoever leaves himself out is locked out. */
function updateRestrictions({ caller, params, body }: Call, context: SiteContext) {
  const page = editablePageOf(context, caller, params.id ?? '');
  const input = parseBody(shape, body);
  const restrictions = restrictsPages(context.db)
    ? { readers: restrictionOf(input, 'read'), editors: restrictionOf(input, 'update') }
    : { readers: null, editors: null };
  const next = { ...page, ...restrictions };
  put(context.db, 'page', page.id, page.spaceId, next);
  return toAnswer(toRestrictionsJson(context, next));
}

function restrictionOf(input: z.infer<typeof shape>, operation: 'read' | 'update'): Restriction | null {
  const subjects = input.find((change) => change.operation === operation)?.restrictions;
  if (!subjects || subjects.user.length + subjects.group.length === 0) return null;
  return {
    users: subjects.user.map(({ accountId }) => accountId),
    groups: subjects.group.map(({ id }) => id),
  };
}

function deleteRestrictions({ caller, params }: Call, context: SiteContext) {
  const page = editablePageOf(context, caller, params.id ?? '');
  const next = { ...page, readers: null, editors: null };
  put(context.db, 'page', page.id, page.spaceId, next);
  return toAnswer(toRestrictionsJson(context, next));
}

function toRestrictionsJson(context: SiteContext, { id, readers, editors }: Page) {
  const selfLinkOf = (operation: string) =>
    `${context.baseUrl}/wiki/rest/api/content/${id}/restriction/byOperation/${operation}`;
  const results = Object.entries({ read: readers, update: editors }).map(([operation, restriction]) => ({
    operation,
    restrictions: { ...toSubjectsJson(context, restriction ?? { users: [], groups: [] }), _expandable: {} },
    _expandable: { content: `/rest/api/content/${id}` },
    _links: { self: selfLinkOf(operation) },
  }));
  return { results, start: 0, limit: 100, size: results.length, restrictionsHash: '', _links: {} };
}

function toSubjectsJson(context: SiteContext, { users, groups }: Restriction) {
  const pageInfoOf = (size: number) => ({ start: 0, limit: 200, size });
  return {
    user: { results: users.map((accountId) => toUserJson(context, accountId)), ...pageInfoOf(users.length) },
    group: {
      results: groups.map((id) => ({ type: 'group', name: findGroup(context, id) ?? id, id, _links: {} })),
      ...pageInfoOf(groups.length),
    },
  };
}
