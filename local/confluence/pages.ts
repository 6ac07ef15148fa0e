import { z } from 'zod';
import { all, nextId, put } from '../documents';
import { type Call, type Caller, type Ground, type Operations, ok, Refused } from '../product';
import { type Page, pageOf, type Space, sees, spacesSeenBy } from './model';

const body = z.object({ representation: z.literal('atlas_doc_format'), value: z.string() });
const createShape = z.looseObject({ spaceId: z.string(), title: z.string().min(1), body: body.optional() });
const updateShape = z.looseObject({
  id: z.string(),
  status: z.enum(['current', 'draft']),
  title: z.string().min(1),
  body,
  version: z.looseObject({ number: z.number().int() }),
  ownerId: z.string().optional(),
});

export const pages: Operations = {
  createPage: { route: 'POST /wiki/api/v2/pages', run: create },
  getPages: { route: 'GET /wiki/api/v2/pages', run: list },
  getPageById: { route: 'GET /wiki/api/v2/pages/{id}', run: get },
  updatePage: { route: 'PUT /wiki/api/v2/pages/{id}', run: update },
};

function parsed<Shape extends z.ZodType>(shape: Shape, given: unknown): z.infer<Shape> {
  const read = shape.safeParse(given);
  if (!read.success)
    throw new Refused(400, `${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
  return read.data;
}

function create({ caller, query, body: given }: Call, ground: Ground) {
  const asked = parsed(createShape, given);
  if (!spacesSeenBy(ground, caller).some(({ id }) => id === asked.spaceId))
    throw new Refused(404, 'Space not found');
  refuseDuplicate(ground, asked.spaceId, asked.title, null);
  const only = query.get('private') === 'true' ? [caller.accountId] : null;
  const page: Page = {
    id: String(nextId(ground.db, 'page', 100_000)),
    spaceId: asked.spaceId,
    title: asked.title,
    body: documentIn(asked.body?.value ?? '{"version":1,"type":"doc","content":[]}'),
    version: 1,
    authorId: caller.accountId,
    ownerId: caller.accountId,
    createdAt: ground.now(),
    updatedAt: ground.now(),
    readers: only,
    editors: only,
  };
  put(ground.db, 'page', page.id, page.spaceId, page);
  return ok(onePage(ground, page, true));
}

/** A space holds one page of a title, whether or not the caller may see the other. */
function refuseDuplicate(ground: Ground, spaceId: string, title: string, except: string | null): void {
  const taken = all<Page>(ground.db, 'page', spaceId).some(
    (page) => page.title === title && page.id !== except,
  );
  if (taken)
    throw new Refused(
      400,
      'A page with this title already exists: A page already exists with the same TITLE in this space',
    );
}

function documentIn(value: string): string {
  try {
    if ((JSON.parse(value) as { type?: unknown }).type === 'doc') return value;
  } catch {}
  throw new Refused(400, 'body.value is not a document in atlas_doc_format');
}

function list({ caller, query }: Call, ground: Ground) {
  const [space, title] = [query.get('space-id'), query.get('title')];
  const found = all<Page>(ground.db, 'page').filter(
    (page) =>
      sees(ground, caller, page) && (!space || page.spaceId === space) && (!title || page.title === title),
  );
  const results = found.map((page) => pageJson(ground, page, query.has('body-format')));
  return ok({ results, _links: { base: `${ground.baseUrl}/wiki` } });
}

function get({ caller, params, query }: Call, ground: Ground) {
  return ok(onePage(ground, pageOf(ground, caller, params.id ?? ''), query.has('body-format')));
}

function update({ caller, params, body: given }: Call, ground: Ground) {
  const page = pageOf(ground, caller, params.id ?? '');
  if (!mayEdit(page, caller)) throw new Refused(403, 'You are not permitted to edit this page.');
  const asked = parsed(updateShape, given);
  if (asked.version.number !== page.version + 1)
    throw new Refused(409, `Version must be incremented on update. Current version is: [${page.version}].`);
  refuseDuplicate(ground, page.spaceId, asked.title, page.id);
  const next = {
    ...page,
    title: asked.title,
    body: documentIn(asked.body.value),
    version: page.version + 1,
    ownerId: asked.ownerId ?? page.ownerId,
    updatedAt: ground.now(),
  };
  put(ground.db, 'page', page.id, page.spaceId, next);
  return ok(onePage(ground, next, true));
}

const mayEdit = (page: Page, { accountId }: Caller) =>
  page.editors === null || page.editors.includes(accountId);

/** A page alone says where its links start; pages in a list leave that to the list. */
function onePage(ground: Ground, page: Page, withBody: boolean) {
  const json = pageJson(ground, page, withBody);
  return { ...json, _links: { ...json._links, base: `${ground.baseUrl}/wiki` } };
}

function pageJson(ground: Ground, page: Page, withBody: boolean) {
  const space = all<Space>(ground.db, 'space').find(({ id }) => id === page.spaceId);
  return {
    id: page.id,
    status: 'current',
    title: page.title,
    spaceId: page.spaceId,
    parentId: null,
    authorId: page.authorId,
    ownerId: page.ownerId,
    createdAt: new Date(page.createdAt).toISOString(),
    version: {
      number: page.version,
      message: '',
      minorEdit: false,
      authorId: page.authorId,
      createdAt: new Date(page.updatedAt).toISOString(),
    },
    body: withBody ? { atlas_doc_format: { representation: 'atlas_doc_format', value: page.body } } : {},
    _links: { webui: `/spaces/${space?.key}/pages/${page.id}` },
  };
}
