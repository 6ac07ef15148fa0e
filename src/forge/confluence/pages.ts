import { type Route, route } from '@forge/api';
import type {
  DraftPage,
  PageFile,
  PageRead,
  PageSummary,
  Pages,
  PageWrite,
  Readers,
} from '../../application/ports/pages';
import { PageRefused } from '../../application/report/place/page-refused';
import * as z from '../../common/zod';
import type { Node } from '../../domain/document/node';
import { withCache } from '../cached';
import { ask, askOk, UnexpectedAnswer } from '../request';
import { issueOf, setByline } from './page-property';
import { isWithoutEffect } from './restrictions';
import { searchPages, searchSpaces } from './search-places';
import { findSpaceId, knownSpaceId, refuseSpace } from './spaces';

const pageShape = z.looseObject({
  id: z.string(),
  title: z.string(),
  authorId: z.string().nullish(),
  spaceId: z.string().nullish(),
  parentId: z.string().nullish(),
  version: z.looseObject({ number: z.number() }),
  _links: z.looseObject({ webui: z.string().optional(), base: z.string().optional() }).optional(),
});
const listShape = z.looseObject({
  results: z.array(pageShape),
  _links: z.looseObject({ base: z.string().optional() }).optional(),
});
const withBody = z.looseObject({
  title: z.string(),
  version: z.looseObject({ number: z.number(), authorId: z.string() }),
  body: z.looseObject({ atlas_doc_format: z.looseObject({ value: z.string() }) }),
});
const documentShape = z.looseObject({ content: z.array(z.custom<Node>()) });
const userShape = z.looseObject({ accountId: z.string() });

/** Pages as Confluence's REST API keeps them. */
export const confluencePages: Pages = {
  findSpaceId,
  knownSpaceId,
  searchSpaces,
  searchPages,
  findByTitle,
  createPrivate,
  createOpen,
  moveToTrash,
  restrictTo,
  read,
  listVisible,
  write,
  publish,
  setByline,
  issueOf,
  attach,
};

async function findByTitle(spaceId: string, title: string): Promise<DraftPage | null> {
  const body = await askOk('confluence', 'app', route`/wiki/api/v2/pages?space-id=${spaceId}&title=${title}`);
  const { results, _links } = listShape.parse(body);
  const page = results[0];
  if (!page) return null;
  return { id: page.id, url: urlOf(page, _links?.base), byApp: page.authorId === (await readAppAccount()) };
}

function createPrivate(spaceId: string, title: string, parentId: string | null = null) {
  return create(route`/wiki/api/v2/pages?private=true`, { spaceId, title, parentId });
}

function createOpen(spaceId: string, title: string, parentId: string | null = null) {
  return create(route`/wiki/api/v2/pages`, { spaceId, title, parentId });
}

/** A duplicate title is Confluence's 400; the caller looks for the page that holds it. */
async function create(
  place: Route,
  { parentId, ...page }: { spaceId: string; title: string; parentId: string | null },
): Promise<DraftPage | null> {
  const body = {
    ...page,
    ...(parentId === null ? {} : { parentId }),
    status: 'current',
    body: { representation: 'atlas_doc_format', value: EMPTY },
  };
  const answer = await ask('confluence', 'app', place, { method: 'POST', body });
  if (answer.status === 400) return null;
  if (answer.status === 404 && parentId !== null) throw new PageRefused('parent-gone');
  if (answer.status === 403 || answer.status === 404) return refuseSpace(page.spaceId);
  if (answer.status !== 200) throw new UnexpectedAnswer('POST pages', answer);
  const created = pageShape.parse(answer.body);
  return { id: created.id, url: urlOf(created), byApp: true };
}

/** A page that is gone is where it should be. */
async function moveToTrash(pageId: string): Promise<void> {
  const answer = await ask('confluence', 'app', route`/wiki/api/v2/pages/${pageId}`, { method: 'DELETE' });
  if (answer.status !== 204 && answer.status !== 404) throw new UnexpectedAnswer('DELETE page', answer);
}

const EMPTY = JSON.stringify({ version: 1, type: 'doc', content: [] });

function urlOf(page: z.infer<typeof pageShape>, base = page._links?.base): string {
  return `${base ?? ''}${page._links?.webui ?? `/pages/viewpage.action?pageId=${page.id}`}`;
}

const HOUR = 3_600_000;

/** The app's own account, which is the same for as long as the app is installed. */
const readAccount = withCache(
  HOUR,
  async (_who: string) =>
    userShape.parse(await askOk('confluence', 'app', route`/wiki/rest/api/user/current`)).accountId,
);
const readAppAccount = () => readAccount('app');

/** Replaces the page's restrictions; the app stays among them, or it would lock itself out. */
async function restrictTo(pageId: string, readers: string[], editors = readers): Promise<void> {
  const app = await readAppAccount();
  const toRestriction = (operation: string, people: string[]) => {
    const user = [app, ...people].map((accountId) => ({ type: 'known', accountId }));
    return { operation, restrictions: { user, group: [] } };
  };
  await restrict(pageId, [toRestriction('read', readers), toRestriction('update', editors)]);
}

/** Nothing is written to a page whose restriction was refused, nor is it shown to more people. */
async function restrict(
  pageId: string,
  body: object[],
  refused: 'restriction-refused' | 'no-readers' = 'restriction-refused',
): Promise<void> {
  const place = route`/wiki/rest/api/content/${pageId}/restriction`;
  const answer = await ask('confluence', 'app', place, { method: 'PUT', body });
  const { status } = answer;
  if (status === 404) throw new PageRefused('page-gone');
  if (status === 400 || status === 403) throw new PageRefused(refused);
  if (status !== 200) throw new UnexpectedAnswer('PUT restriction', answer);
  if (isWithoutEffect(answer.body)) throw new PageRefused('no-restrictions');
}

/** Who may see a published page is the space's affair, or some readers' beside the team; the team and the app alone may edit it. */
async function publish(pageId: string, editors: string[], readers: Readers | null = null): Promise<void> {
  const toUsers = (accountIds: string[]) => accountIds.map((accountId) => ({ type: 'known', accountId }));
  const team = [await readAppAccount(), ...editors];
  const edit = { operation: 'update', restrictions: { user: toUsers(team), group: [] } };
  if (!readers) return restrict(pageId, [edit]);
  const group = readers.groupId === null ? [] : [{ type: 'group', id: readers.groupId }];
  const user = toUsers([...new Set([...team, ...readers.accountIds])]);
  await restrict(pageId, [edit, { operation: 'read', restrictions: { user, group } }], 'no-readers');
}

async function listVisible(pageIds: string[]): Promise<Map<string, PageSummary>> {
  const body = await askOk(
    'confluence',
    'app',
    route`/wiki/api/v2/pages?id=${pageIds.join(',')}&limit=${pageIds.length}`,
  );
  const { results, _links } = listShape.parse(body);
  return new Map(
    results.map((page) => [
      page.id,
      {
        version: page.version.number,
        url: urlOf(page, _links?.base),
        title: page.title,
        spaceId: page.spaceId ?? '',
        parentId: page.parentId ?? null,
      },
    ]),
  );
}

/** A file of the same name on the page becomes its next version: there is never a second one. */
async function attach(pageId: string, { name, mediaType, text }: PageFile): Promise<void> {
  const place = route`/wiki/rest/api/content/${pageId}/child/attachment`;
  await askOk('confluence', 'app', place, {
    method: 'PUT',
    file: { name, mediaType, content: text },
  });
}

async function read(pageId: string): Promise<PageRead | null> {
  const place = route`/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`;
  const answer = await ask('confluence', 'app', place);
  const { status, body } = answer;
  if (status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET page', answer);
  const { title, version, body: content } = withBody.parse(body);
  return {
    title,
    version: version.number,
    nodes: documentShape.parse(JSON.parse(content.atlas_doc_format.value)).content,
    author: version.authorId === (await readAppAccount()) ? null : version.authorId,
  };
}

async function write(
  pageId: string,
  { title, version, nodes, owner, message = 'Facts from the issue' }: PageWrite,
): Promise<'written' | 'conflict'> {
  const document = { version: 1, type: 'doc', content: nodes };
  const body = {
    id: pageId,
    status: 'current',
    title,
    version: { number: version + 1, message },
    body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
    ...(owner ? { ownerId: owner } : {}),
  };
  const place = route`/wiki/api/v2/pages/${pageId}`;
  const answer = await ask('confluence', 'app', place, { method: 'PUT', body });
  if (answer.status === 409) return 'conflict';
  if (answer.status === 404) throw new PageRefused('page-gone');
  if (answer.status === 403) throw new PageRefused('no-permission');
  if (answer.status !== 200) throw new UnexpectedAnswer('PUT page', answer);
  return 'written';
}
