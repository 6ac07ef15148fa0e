import { z } from 'zod';
import { find, nextId, put, remove, removeAll } from '../../documents/documents';
import { type Call, type Caller, type Ground, type Operations, ok, parsed, Refused } from '../../product';
import { pageFor, pageOf, pagesTitled, refuseWriting, spacesSeenBy } from '../access';
import { announce } from '../events';
import type { Page } from '../model';
import { confluenceOf } from '../standing';
import { bodyShape, checked, EMPTY } from './page-body';
import { onePage } from './page-json';

const title = z.string().trim().min(1).max(255);
const createShape = z.looseObject({
  spaceId: z.string(),
  status: z.enum(['current', 'draft']).default('current'),
  title: title.optional(),
  parentId: z.string().optional(),
  body: bodyShape.optional(),
});
const updateShape = z.looseObject({
  id: z.string(),
  status: z.enum(['current', 'draft']),
  title,
  body: bodyShape,
  version: z.looseObject({ number: z.number().int(), message: z.string().optional() }),
  parentId: z.string().optional(),
  ownerId: z.string().optional(),
});

export const pages: Operations = {
  createPage: { route: 'POST /wiki/api/v2/pages', run: create },
  updatePage: { route: 'PUT /wiki/api/v2/pages/{id}', run: update },
  updatePageTitle: { route: 'PUT /wiki/api/v2/pages/{id}/title', run: rename },
  deletePage: { route: 'DELETE /wiki/api/v2/pages/{id}', run: erase },
};

function create({ caller, query, body }: Call, ground: Ground) {
  const asked = parsed(createShape, body);
  if (!spacesSeenBy(ground, caller).some(({ id }) => id === asked.spaceId))
    throw new Refused(404, 'Space not found');
  refuseWriting(ground, caller, asked.spaceId);
  if (asked.parentId !== undefined) pageOf(ground, caller, asked.parentId);
  if (asked.status === 'current') refuseTitle(ground, asked.spaceId, asked.title, null);
  // Without restrictions a page is nobody’s own, whatever is asked.
  const isPrivate = query.get('private') === 'true' && !confluenceOf(ground.db).startsWith('free');
  const page = newPage(ground, caller, asked, isPrivate);
  keep(ground, page);
  announce(ground, 'created', page, caller.accountId);
  return ok(onePage(ground, page, page.body.representation));
}

function newPage(
  ground: Ground,
  { accountId }: Caller,
  asked: z.infer<typeof createShape>,
  isPrivate: boolean,
): Page {
  const at = ground.now();
  const only = isPrivate ? { users: [accountId], groups: [] } : null;
  return {
    id: String(nextId(ground.db, 'page', 100_000)),
    spaceId: asked.spaceId,
    parentId: asked.parentId ?? null,
    title: asked.title ?? '',
    status: asked.status,
    body: checked(asked.body ?? EMPTY),
    version: 1,
    message: '',
    authorId: accountId,
    ownerId: accountId,
    createdAt: at,
    updatedAt: at,
    updatedBy: accountId,
    readers: only,
    editors: only,
    labels: [],
  };
}

/** The page as it is now, and, once it is published, what it was at each version. */
function keep({ db }: Ground, page: Page): void {
  put(db, 'page', page.id, page.spaceId, page);
  if (page.status === 'current') put(db, 'page-version', `${page.id}:${page.version}`, page.id, page);
}

/** A space holds one page of a title, whether or not the caller may see the other. */
export function refuseTitle(
  ground: Ground,
  spaceId: string,
  given: string | undefined,
  except: string | null,
): void {
  if (given === undefined) throw new Refused(400, 'title: a page that is published has one');
  const taken = pagesTitled(ground, given).some(
    (page) => page.spaceId === spaceId && page.id !== except && page.status === 'current',
  );
  if (taken)
    throw new Refused(
      400,
      'A page with this title already exists: A page already exists with the same TITLE in this space',
    );
}

function update({ caller, params, body }: Call, ground: Ground) {
  const page = pageFor(ground, caller, params.id ?? '');
  const asked = parsed(updateShape, body);
  if (asked.id !== page.id) throw new Refused(400, 'id: the page’s own, as in the path');
  if (page.status === 'current' && asked.status === 'draft')
    throw new Refused(400, 'status: this site keeps no draft beside a published page');
  refuseVersion(page, asked.version.number);
  if (asked.status === 'current') refuseTitle(ground, page.spaceId, asked.title, page.id);
  if (asked.parentId !== undefined) pageOf(ground, caller, asked.parentId);
  const next = { ...page, ...changed(ground, caller, page, asked) };
  keep(ground, next);
  announce(ground, page.status === 'draft' ? 'created' : 'updated', next, caller.accountId);
  return ok(onePage(ground, next, next.body.representation));
}

/** A new name is a new version, of which nobody needs to know the number. */
function rename({ caller, params, body }: Call, ground: Ground) {
  const page = pageFor(ground, caller, params.id ?? '');
  const asked = parsed(z.looseObject({ status: z.enum(['current', 'draft']), title }), body);
  if (asked.status === 'current') refuseTitle(ground, page.spaceId, asked.title, page.id);
  const version = page.status === 'current' ? page.version + 1 : page.version;
  const by = { updatedAt: ground.now(), updatedBy: caller.accountId };
  const next = { ...page, title: asked.title, version, ...by };
  keep(ground, next);
  announce(ground, 'updated', next, caller.accountId);
  return ok(onePage(ground, next, null));
}

/** The next version of a published page; a draft stays at the first until it is published. */
function refuseVersion({ status, version }: Page, given: number): void {
  if (given === (status === 'draft' ? 1 : version + 1)) return;
  throw new Refused(
    409,
    `Version must be incremented when updating a page. Current Version: [${version}]. Provided version: [${given}]`,
  );
}

function changed(
  ground: Ground,
  { accountId }: Caller,
  page: Page,
  asked: z.infer<typeof updateShape>,
): Partial<Page> {
  return {
    title: asked.title,
    status: asked.status,
    body: checked(asked.body),
    version: asked.version.number,
    message: asked.version.message ?? '',
    parentId: asked.parentId ?? page.parentId,
    ownerId: asked.ownerId ?? page.ownerId,
    updatedAt: ground.now(),
    updatedBy: accountId,
  };
}

/** To the trash; from there, with `purge`, to nowhere. A draft goes at once, if one says that it is one. */
function erase({ caller, params, query }: Call, ground: Ground) {
  if (query.get('purge') === 'true') return purge(ground, caller, params.id ?? '');
  const page = pageFor(ground, caller, params.id ?? '');
  if (page.status === 'draft') {
    if (query.get('draft') !== 'true') throw new Refused(404, 'Page not found');
    remove(ground.db, 'page', page.id);
    return { status: 204 };
  }
  announce(ground, 'trashed', { ...page, status: 'trashed' }, caller.accountId);
  put(ground.db, 'page', page.id, page.spaceId, { ...page, status: 'trashed' });
  return { status: 204 };
}

function purge(ground: Ground, caller: Caller, id: string) {
  const page = find<Page>(ground.db, 'page', id);
  if (page?.status !== 'trashed' || (caller.kind !== 'app' && page.authorId !== caller.accountId))
    throw new Refused(404, 'Page not found in the trash');
  remove(ground.db, 'page', id);
  for (const kind of ['page-version', 'page-property', 'page-comment', 'attachment'])
    removeAll(ground.db, kind, id);
  announce(ground, 'deleted', page, caller.accountId);
  return { status: 204 };
}
