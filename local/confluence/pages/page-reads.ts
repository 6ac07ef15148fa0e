import { own } from '../../common/own';
import { find, listAll } from '../../documents/documents';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../../product/product';
import {
  ancestorsOf,
  canEditPage,
  canSeePage,
  findPages,
  listPagesByTitle,
  pageOf,
  pagesOf,
} from '../model/access';
import { toListAnswer } from '../model/list-answer';
import type { Page } from '../model/model';
import { formatOf, toPageJson, toSinglePageJson, toVersionJson } from './page-json';

const PAGES = '/wiki/api/v2/pages';

export const pageReads: Operations = {
  getPages: {
    route: `GET ${PAGES}`,
    run: (call, context) => listPages(call, context, PAGES, spaceIdsOf(call)),
  },
  getPagesInSpace: { route: 'GET /wiki/api/v2/spaces/{id}/pages', run: listPagesInSpace },
  getPageById: { route: `GET ${PAGES}/{id}`, run: get },
  getChildPages: { route: `GET ${PAGES}/{id}/children`, run: listChildren },
  getPageAncestors: { route: `GET ${PAGES}/{id}/ancestors`, run: listAncestors },
  getPageOperations: { route: `GET ${PAGES}/{id}/operations`, run: listPageOperations },
  getPageVersions: { route: `GET ${PAGES}/{id}/versions`, run: listVersions },
};

const valuesOf = (query: URLSearchParams, name: string): string[] =>
  query.getAll(name).flatMap((part) => part.split(','));

const spaceIdsOf = ({ query }: Call): string[] => valuesOf(query, 'space-id');

function listPagesInSpace(call: Call, context: SiteContext) {
  const id = call.params.id ?? '';
  return listPages(call, context, `/wiki/api/v2/spaces/${id}/pages`, [id]);
}

const SORTS: Record<string, (page: Page) => string | number> = {
  id: ({ id }) => Number(id),
  title: ({ title }) => title,
  'created-date': ({ createdAt }) => createdAt,
  'modified-date': ({ updatedAt }) => updatedAt,
};

function listPages(call: Call, context: SiteContext, path: string, spaces: string[]) {
  const { query, caller } = call;
  const statuses = valuesOf(query, 'status');
  const ids = valuesOf(query, 'id');
  const title = query.get('title');
  const isWanted = (page: Page) =>
    (statuses.length === 0 ? page.status === 'current' : statuses.includes(page.status)) &&
    (ids.length === 0 || ids.includes(page.id)) &&
    (title === null || page.title === title) &&
    (spaces.length === 0 || spaces.includes(page.spaceId));
  const among = listAmong(context, ids, title);
  const matching = among.filter((page) => isWanted(page) && canSeePage(context, caller, page));
  const format = formatOf(query);
  return toListAnswer(call, context, path, sortPages(matching, query.get('sort')), (page) =>
    toPageJson(context, page, format),
  );
}

/** Pages among which are all that are wanted, oldest first: those that are named, where some are. */
function listAmong(context: SiteContext, ids: readonly string[], title: string | null): Page[] {
  if (ids.length > 0) return findPages(context, ids);
  return title === null ? pagesOf(context) : listPagesByTitle(context, title);
}

function sortPages(pages: Page[], by: string | null): Page[] {
  if (by === null) return pages;
  const sortKeyOf = own(SORTS, by.replace(/^-/, ''));
  if (!sortKeyOf) throw new Refused(400, `sort '${by}' is not one this site knows`);
  const inOrder = pages.sort((a, b) =>
    sortKeyOf(a) < sortKeyOf(b) ? -1 : sortKeyOf(a) > sortKeyOf(b) ? 1 : 0,
  );
  return by.startsWith('-') ? inOrder.reverse() : inOrder;
}

/** As it is now, or as it was at a version; a draft only when one asks for drafts. */
function get({ caller, params, query }: Call, context: SiteContext) {
  const page = pageOf(context, caller, params.id ?? '');
  if (page.status === 'draft' && query.get('get-draft') !== 'true') throw new Refused(404, 'Page not found');
  const version = query.get('version');
  const shown = version === null ? page : find<Page>(context.db, 'page-version', `${page.id}:${version}`);
  if (!shown) throw new Refused(404, `Page has no version ${version}`);
  return toAnswer(toSinglePageJson(context, shown, formatOf(query)));
}

function listChildren(call: Call, context: SiteContext) {
  const { id, spaceId } = pageOf(context, call.caller, call.params.id ?? '');
  const children = pagesOf(context, spaceId).filter(
    (page) => page.parentId === id && page.status === 'current' && canSeePage(context, call.caller, page),
  );
  return toListAnswer(call, context, `${PAGES}/${id}/children`, children, (page) => {
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
function listAncestors(call: Call, context: SiteContext) {
  const page = pageOf(context, call.caller, call.params.id ?? '');
  const ancestors = ancestorsOf(context, page).reverse();
  return toListAnswer(call, context, `${PAGES}/${page.id}/ancestors`, ancestors, ({ id }) => ({
    id,
    type: 'page',
  }));
}

/** What the caller may do to the page. */
function listPageOperations({ caller, params }: Call, context: SiteContext) {
  const page = pageOf(context, caller, params.id ?? '');
  const operations = canEditPage(context, caller, page) ? ['read', 'update', 'delete'] : ['read'];
  return toAnswer({ operations: operations.map((operation) => ({ operation, targetType: 'page' })) });
}

/** Newest first. */
function listVersions(call: Call, context: SiteContext) {
  const { id } = pageOf(context, call.caller, call.params.id ?? '');
  const every = listAll<Page>(context.db, 'page-version', id).reverse();
  return toListAnswer(call, context, `${PAGES}/${id}/versions`, every, (page) => ({
    ...toVersionJson(page),
    page: { title: page.title, id: page.id },
  }));
}
