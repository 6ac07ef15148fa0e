import { all, find } from '../../documents/documents';
import { own } from '../../own';
import { type Call, type Ground, type Operations, ok, Refused } from '../../product';
import { ancestorsOf, pageOf, pagesOf, pagesTitled, sees } from '../access';
import { listed } from '../listed';
import type { Page } from '../model';
import { formatIn, onePage, pageJson, versionJson } from './page-json';

const PAGES = '/wiki/api/v2/pages';

export const pageReads: Operations = {
  getPages: { route: `GET ${PAGES}`, run: (call, ground) => list(call, ground, PAGES, spacesIn(call)) },
  getPagesInSpace: { route: 'GET /wiki/api/v2/spaces/{id}/pages', run: inSpace },
  getPageById: { route: `GET ${PAGES}/{id}`, run: get },
  getChildPages: { route: `GET ${PAGES}/{id}/children`, run: children },
  getPageAncestors: { route: `GET ${PAGES}/{id}/ancestors`, run: ancestors },
  getPageVersions: { route: `GET ${PAGES}/{id}/versions`, run: versions },
};

const several = (query: URLSearchParams, name: string): string[] =>
  query.getAll(name).flatMap((part) => part.split(','));

const spacesIn = ({ query }: Call): string[] => several(query, 'space-id');

function inSpace(call: Call, ground: Ground) {
  const id = call.params.id ?? '';
  return list(call, ground, `/wiki/api/v2/spaces/${id}/pages`, [id]);
}

const SORTS: Record<string, (page: Page) => string | number> = {
  id: ({ id }) => Number(id),
  title: ({ title }) => title,
  'created-date': ({ createdAt }) => createdAt,
  'modified-date': ({ updatedAt }) => updatedAt,
};

function list(call: Call, ground: Ground, path: string, spaces: string[]) {
  const { query, caller } = call;
  const statuses = several(query, 'status');
  const ids = several(query, 'id');
  const title = query.get('title');
  const wanted = (page: Page) =>
    (statuses.length === 0 ? page.status === 'current' : statuses.includes(page.status)) &&
    (ids.length === 0 || ids.includes(page.id)) &&
    (spaces.length === 0 || spaces.includes(page.spaceId));
  const among = title === null ? pagesOf(ground) : pagesTitled(ground, title);
  const found = among.filter((page) => wanted(page) && sees(ground, caller, page));
  const format = formatIn(query);
  return listed(call, ground, path, sorted(found, query.get('sort')), (page) =>
    pageJson(ground, page, format),
  );
}

function sorted(pages: Page[], by: string | null): Page[] {
  if (by === null) return pages;
  const key = own(SORTS, by.replace(/^-/, ''));
  if (!key) throw new Refused(400, `sort '${by}' is not one this site knows`);
  const inOrder = pages.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return by.startsWith('-') ? inOrder.reverse() : inOrder;
}

/** As it is now, or as it was at a version; a draft only when one asks for drafts. */
function get({ caller, params, query }: Call, ground: Ground) {
  const page = pageOf(ground, caller, params.id ?? '');
  if (page.status === 'draft' && query.get('get-draft') !== 'true') throw new Refused(404, 'Page not found');
  const version = query.get('version');
  const found = version === null ? page : find<Page>(ground.db, 'page-version', `${page.id}:${version}`);
  if (!found) throw new Refused(404, `Page has no version ${version}`);
  return ok(onePage(ground, found, formatIn(query)));
}

function children(call: Call, ground: Ground) {
  const { id, spaceId } = pageOf(ground, call.caller, call.params.id ?? '');
  const found = pagesOf(ground, spaceId).filter(
    (page) => page.parentId === id && page.status === 'current' && sees(ground, call.caller, page),
  );
  return listed(call, ground, `${PAGES}/${id}/children`, found, (page) => {
    return {
      id: page.id,
      status: page.status,
      title: page.title,
      spaceId: page.spaceId,
      childPosition: null,
    };
  });
}

/** From the top of the space down. */
function ancestors(call: Call, ground: Ground) {
  const page = pageOf(ground, call.caller, call.params.id ?? '');
  const found = ancestorsOf(ground, page).reverse();
  return listed(call, ground, `${PAGES}/${page.id}/ancestors`, found, ({ id }) => ({ id, type: 'page' }));
}

/** Newest first. */
function versions(call: Call, ground: Ground) {
  const { id } = pageOf(ground, call.caller, call.params.id ?? '');
  const every = all<Page>(ground.db, 'page-version', id).reverse();
  return listed(call, ground, `${PAGES}/${id}/versions`, every, (page) => ({
    ...versionJson(page),
    page: { title: page.title, id: page.id },
  }));
}
