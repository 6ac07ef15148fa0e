import { formatInstant } from '../jira/model/instants';
import { zoneOf } from '../jira/people/people';
import { type Call, type Operations, Refused, type SiteContext, toAnswer } from '../product/product';
import { matchesCondition, readCql, sortPages } from './cql';
import { canSeePage, pagesOf, visibleSpacesOf } from './model/access';
import type { Page } from './model/model';

export const searches: Operations = {
  searchByCQL: { route: 'GET /wiki/rest/api/search', run: search },
  searchContentByCQL: { route: 'GET /wiki/rest/api/content/search', run: searchContent },
};

interface SearchResult {
  pages: Page[];
  start: number;
  limit: number;
  total: number;
}

function findPages({ caller, query }: Call, context: SiteContext): SearchResult {
  const cql = query.get('cql');
  if (!cql) throw new Refused(400, 'cql: required');
  const cqlQuery = readCql(cql);
  const zone = zoneOf(context, caller);
  const reader = { context, caller, spaces: visibleSpacesOf(context, caller), now: context.now(), zone };
  const matching = pagesOf(context).filter(
    (page) =>
      page.status === 'current' &&
      canSeePage(context, caller, page) &&
      matchesCondition(cqlQuery.where, page, reader),
  );
  const [start, limit] = [Number(query.get('start') ?? 0), Math.min(Number(query.get('limit') ?? 25), 250)];
  const pages = sortPages(matching, cqlQuery).slice(start, start + limit);
  return { pages, start, limit, total: matching.length };
}

const linksOf = (context: SiteContext) => ({ base: `${context.baseUrl}/wiki`, context: '/wiki' });

function toContentJson(context: SiteContext, { id, title, status, spaceId }: Page, call: Call) {
  const space = visibleSpacesOf(context, call.caller).find((candidate) => candidate.id === spaceId);
  const webui = `/spaces/${space?.key}/pages/${id}`;
  const self = `${context.baseUrl}/wiki/rest/api/content/${id}`;
  return { id, type: 'page', status, title, _expandable: {}, _links: { webui, self } };
}

function search(call: Call, context: SiteContext) {
  const { pages, start, limit, total } = findPages(call, context);
  const zone = zoneOf(context, call.caller);
  const results = pages.map((page) => ({
    content: toContentJson(context, page, call),
    title: page.title,
    excerpt: '',
    url: toContentJson(context, page, call)._links.webui,
    breadcrumbs: [],
    entityType: 'content',
    iconCssClass: 'aui-icon content-type-page',
    lastModified: formatInstant(page.updatedAt, zone).replace(/(\d\d)(\d\d)$/, '$1:$2'),
    friendlyLastModified: formatInstant(page.updatedAt, zone).slice(0, 10),
    score: 0,
  }));
  const numbers = { start, limit, size: results.length, totalSize: total };
  return toAnswer({
    results,
    ...numbers,
    cqlQuery: call.query.get('cql'),
    searchDuration: 1,
    _links: linksOf(context),
  });
}

function searchContent(call: Call, context: SiteContext) {
  const { pages, start, limit } = findPages(call, context);
  const results = pages.map((page) => toContentJson(context, page, call));
  return toAnswer({ results, start, limit, size: results.length, _links: linksOf(context) });
}
