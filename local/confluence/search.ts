import { zoneOf } from '../jira/people/people';
import { written } from '../jira/times';
import { type Call, type Ground, type Operations, ok, Refused } from '../product';
import { pagesOf, sees, spacesSeenBy } from './access';
import { fulfils, ordered, readCql } from './cql';
import type { Page } from './model';

export const searches: Operations = {
  searchByCQL: { route: 'GET /wiki/rest/api/search', run: search },
  searchContentByCQL: { route: 'GET /wiki/rest/api/content/search', run: searchContent },
};

interface Found {
  pages: Page[];
  start: number;
  limit: number;
  total: number;
}

function found({ caller, query }: Call, ground: Ground): Found {
  const cql = query.get('cql');
  if (!cql) throw new Refused(400, 'cql: required');
  const read = readCql(cql);
  const zone = zoneOf(ground, caller);
  const asker = { ground, caller, spaces: spacesSeenBy(ground, caller), now: ground.now(), zone };
  const seen = pagesOf(ground).filter(
    (page) => page.status === 'current' && sees(ground, caller, page) && fulfils(read.where, page, asker),
  );
  const [start, limit] = [Number(query.get('start') ?? 0), Math.min(Number(query.get('limit') ?? 25), 250)];
  const pages = ordered(seen, read).slice(start, start + limit);
  return { pages, start, limit, total: seen.length };
}

const links = (ground: Ground) => ({ base: `${ground.baseUrl}/wiki`, context: '/wiki' });

function contentJson(ground: Ground, { id, title, status, spaceId }: Page, call: Call) {
  const space = spacesSeenBy(ground, call.caller).find((one) => one.id === spaceId);
  const webui = `/spaces/${space?.key}/pages/${id}`;
  const self = `${ground.baseUrl}/wiki/rest/api/content/${id}`;
  return { id, type: 'page', status, title, _expandable: {}, _links: { webui, self } };
}

function search(call: Call, ground: Ground) {
  const { pages, start, limit, total } = found(call, ground);
  const zone = zoneOf(ground, call.caller);
  const results = pages.map((page) => ({
    content: contentJson(ground, page, call),
    title: page.title,
    excerpt: '',
    url: contentJson(ground, page, call)._links.webui,
    breadcrumbs: [],
    entityType: 'content',
    iconCssClass: 'aui-icon content-type-page',
    lastModified: written(page.updatedAt, zone).replace(/(\d\d)(\d\d)$/, '$1:$2'),
    friendlyLastModified: written(page.updatedAt, zone).slice(0, 10),
    score: 0,
  }));
  const numbers = { start, limit, size: results.length, totalSize: total };
  return ok({
    results,
    ...numbers,
    cqlQuery: call.query.get('cql'),
    searchDuration: 1,
    _links: links(ground),
  });
}

function searchContent(call: Call, ground: Ground) {
  const { pages, start, limit } = found(call, ground);
  const results = pages.map((page) => contentJson(ground, page, call));
  return ok({ results, start, limit, size: results.length, _links: links(ground) });
}
