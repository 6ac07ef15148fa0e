import { z } from 'zod';
import { find, put, remove, removeAll, takeNextId } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Operations,
  parseBody,
  Refused,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { editablePageOf, listPagesByTitle, pageOf, refuseWriting, visibleSpacesOf } from '../model/access';
import { confluenceStateOf } from '../model/confluence-state';
import { emitPageEvent } from '../model/events';
import type { Page } from '../model/model';
import { bodyShape, checkBody, EMPTY } from './page-body';
import { toSinglePageJson } from './page-json';

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
  createPage: { route: 'POST /wiki/api/v2/pages', run: createPage },
  updatePage: { route: 'PUT /wiki/api/v2/pages/{id}', run: updatePage },
  updatePageTitle: { route: 'PUT /wiki/api/v2/pages/{id}/title', run: renamePage },
  deletePage: { route: 'DELETE /wiki/api/v2/pages/{id}', run: deletePage },
};

function createPage({ caller, query, body }: Call, context: SiteContext) {
  const input = parseBody(createShape, body);
  if (!visibleSpacesOf(context, caller).some(({ id }) => id === input.spaceId))
    throw new Refused(404, 'Space not found');
  refuseWriting(context, caller, input.spaceId);
  if (input.parentId !== undefined) pageOf(context, caller, input.parentId);
  if (input.status === 'current') refuseTitle(context, input.spaceId, input.title, null);
  // Without restrictions a page is nobody’s own, whatever is asked.
  const isPrivate = query.get('private') === 'true' && !confluenceStateOf(context.db).startsWith('free');
  const page = toNewPage(context, caller, input, isPrivate);
  storePage(context, page);
  emitPageEvent(context, 'created', page, caller.accountId);
  return toAnswer(toSinglePageJson(context, page, page.body.representation));
}

function toNewPage(
  context: SiteContext,
  { accountId }: Caller,
  input: z.infer<typeof createShape>,
  isPrivate: boolean,
): Page {
  const at = context.now();
  const restriction = isPrivate ? { users: [accountId], groups: [] } : null;
  return {
    id: String(takeNextId(context.db, 'page', 100_000)),
    spaceId: input.spaceId,
    parentId: input.parentId ?? null,
    title: input.title ?? '',
    status: input.status,
    body: checkBody(input.body ?? EMPTY),
    version: 1,
    message: '',
    authorId: accountId,
    ownerId: accountId,
    createdAt: at,
    updatedAt: at,
    updatedBy: accountId,
    readers: restriction,
    editors: restriction,
    labels: [],
  };
}

/** The page as it is now, and, once it is published, what it was at each version. */
function storePage({ db }: SiteContext, page: Page): void {
  put(db, 'page', page.id, page.spaceId, page);
  if (page.status === 'current') put(db, 'page-version', `${page.id}:${page.version}`, page.id, page);
}

/** A space holds one page of a title, whether or not the caller may see the other. */
export function refuseTitle(
  context: SiteContext,
  spaceId: string,
  title: string | undefined,
  except: string | null,
): void {
  if (title === undefined) throw new Refused(400, 'title: a page that is published has one');
  const isTaken = listPagesByTitle(context, title).some(
    (page) => page.spaceId === spaceId && page.id !== except && page.status === 'current',
  );
  if (isTaken)
    throw new Refused(
      400,
      'A page with this title already exists: A page already exists with the same TITLE in this space',
    );
}

function updatePage({ caller, params, body }: Call, context: SiteContext) {
  const page = editablePageOf(context, caller, params.id ?? '');
  const input = parseBody(updateShape, body);
  if (input.id !== page.id) throw new Refused(400, 'id: the page’s own, as in the path');
  if (page.status === 'current' && input.status === 'draft')
    throw new Refused(400, 'status: this site keeps no draft beside a published page');
  refuseVersion(page, input.version.number);
  if (input.status === 'current') refuseTitle(context, page.spaceId, input.title, page.id);
  if (input.parentId !== undefined) pageOf(context, caller, input.parentId);
  const next = { ...page, ...changesOf(context, caller, page, input) };
  storePage(context, next);
  emitPageEvent(context, page.status === 'draft' ? 'created' : 'updated', next, caller.accountId);
  return toAnswer(toSinglePageJson(context, next, next.body.representation));
}

/** A new name is a new version, of which nobody needs to know the number. */
function renamePage({ caller, params, body }: Call, context: SiteContext) {
  const page = editablePageOf(context, caller, params.id ?? '');
  const input = parseBody(z.looseObject({ status: z.enum(['current', 'draft']), title }), body);
  if (input.status === 'current') refuseTitle(context, page.spaceId, input.title, page.id);
  const version = page.status === 'current' ? page.version + 1 : page.version;
  const by = { updatedAt: context.now(), updatedBy: caller.accountId };
  const next = { ...page, title: input.title, version, ...by };
  storePage(context, next);
  emitPageEvent(context, 'updated', next, caller.accountId);
  return toAnswer(toSinglePageJson(context, next, null));
}

/** The next version of a published page; a draft stays at the first until it is published. */
function refuseVersion({ status, version }: Page, number: number): void {
  if (number === (status === 'draft' ? 1 : version + 1)) return;
  throw new Refused(
    409,
    `Version must be incremented when updating a page. Current Version: [${version}]. Provided version: [${number}]`,
  );
}

function changesOf(
  context: SiteContext,
  { accountId }: Caller,
  page: Page,
  input: z.infer<typeof updateShape>,
): Partial<Page> {
  return {
    title: input.title,
    status: input.status,
    body: checkBody(input.body),
    version: input.version.number,
    message: input.version.message ?? '',
    parentId: input.parentId ?? page.parentId,
    ownerId: input.ownerId ?? page.ownerId,
    updatedAt: context.now(),
    updatedBy: accountId,
  };
}

/** To the trash; from there, with `purge`, to nowhere. A draft goes at once, if one says that it is one. */
function deletePage({ caller, params, query }: Call, context: SiteContext) {
  if (query.get('purge') === 'true') return purgePage(context, caller, params.id ?? '');
  const page = editablePageOf(context, caller, params.id ?? '');
  if (page.status === 'draft') {
    if (query.get('draft') !== 'true') throw new Refused(404, 'Page not found');
    remove(context.db, 'page', page.id);
    return { status: 204 };
  }
  emitPageEvent(context, 'trashed', { ...page, status: 'trashed' }, caller.accountId);
  put(context.db, 'page', page.id, page.spaceId, { ...page, status: 'trashed' });
  return { status: 204 };
}

function purgePage(context: SiteContext, caller: Caller, id: string) {
  const page = find<Page>(context.db, 'page', id);
  if (page?.status !== 'trashed' || (caller.kind !== 'app' && page.authorId !== caller.accountId))
    throw new Refused(404, 'Page not found in the trash');
  remove(context.db, 'page', id);
  for (const kind of ['page-version', 'page-property', 'page-comment', 'attachment'])
    removeAll(context.db, kind, id);
  emitPageEvent(context, 'deleted', page, caller.accountId);
  return { status: 204 };
}
