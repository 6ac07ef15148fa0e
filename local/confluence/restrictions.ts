import { z } from 'zod';
import { put } from '../documents';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { pageOf } from './model';

const shape = z.array(
  z.looseObject({
    operation: z.enum(['read', 'update']),
    restrictions: z.looseObject({
      user: z.array(z.looseObject({ accountId: z.string() })).default([]),
      group: z.array(z.unknown()).default([]),
    }),
  }),
);

export const restrictions: Operations = {
  updateRestrictions: { route: 'PUT /wiki/rest/api/content/{id}/restriction', run: update },
};

/** Replaces every restriction of the page; whoever leaves himself out is locked out. */
function update({ caller, params, body }: Call, ground: Ground) {
  const page = pageOf(ground, caller, params.id ?? '');
  const read = shape.safeParse(body);
  if (!read.success)
    throw new Refused(400, `${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
  const who = (operation: string) =>
    read.data.find((it) => it.operation === operation)?.restrictions.user.map(({ accountId }) => accountId) ??
    null;
  put(ground.db, 'page', page.id, page.spaceId, { ...page, readers: who('read'), editors: who('update') });
  const results = read.data.map(({ operation }) => ({
    operation,
    restrictions: {
      user: { results: [], start: 0, limit: 200, size: 0 },
      group: { results: [], start: 0, limit: 200, size: 0 },
    },
    _expandable: {},
    _links: {},
  }));
  return ok({ results, start: 0, limit: 100, size: results.length, restrictionsHash: '', _links: {} });
}
