import { z } from 'zod';
import { prepareSql } from '../../common/db';
import { find } from '../../documents/documents';
import {
  type Call,
  type Caller,
  type Operations,
  parseBody,
  type SiteContext,
  toAnswer,
} from '../../product/product';
import { indexDue } from '../index/issue-index';
import { type IssueQuery, splitList, toIssueJson } from '../issues/issue-json';
import type { Issue } from '../model/model';
import { readToken, toToken } from '../model/page-token';
import { compileJql, findIds } from './find-ids';

const shape = z.looseObject({
  jql: z.string().default(''),
  fields: z.array(z.string()).default([]),
  expand: z.string().optional(),
  properties: z.array(z.string()).max(5).default([]),
  maxResults: z.number().int().min(0).default(50),
  nextPageToken: z.string().nullish(),
  reconcileIssues: z.array(z.number().int()).max(50, 'at most 50 issues can be reconciled').default([]),
});

export const searches: Operations = {
  searchAndReconsileIssuesUsingJql: {
    route: 'GET /rest/api/3/search/jql',
    run: (call, context) => search(call, context, toQuery(call.query)),
  },
  searchAndReconsileIssuesUsingJqlPost: {
    route: 'POST /rest/api/3/search/jql',
    run: (call, context) => search(call, context, parseBody(shape, call.body)),
  },
  countIssues: { route: 'POST /rest/api/3/search/approximate-count', run: countIssues },
};

function toQuery(query: URLSearchParams): z.infer<typeof shape> {
  const maxResults = query.get('maxResults');
  return parseBody(shape, {
    jql: query.get('jql') ?? '',
    fields: query.getAll('fields').flatMap(splitList),
    expand: query.get('expand') ?? undefined,
    properties: query.getAll('properties').flatMap(splitList),
    ...(maxResults === null ? {} : { maxResults: Number(maxResults) }),
    nextPageToken: query.get('nextPageToken'),
    reconcileIssues: query.getAll('reconcileIssues').flatMap(splitList).map(Number),
  });
}

const MAX_RESULTS = { withFields: 100, idsOnly: 5_000 };

/** A page of issues; only the token of a page leads to the next one, and there is no total. */
function search({ caller }: Call, context: SiteContext, query: z.infer<typeof shape>) {
  const idsOnly = query.fields.every((name) => name === 'id' || name === 'key');
  const size = Math.min(query.maxResults, idsOnly ? MAX_RESULTS.idsOnly : MAX_RESULTS.withFields);
  const from = readToken(query.nextPageToken, query.jql);
  indexDue(context, query.reconcileIssues);
  const ids = findIds(context, caller, query.jql, size + 1, from);
  const more = ids.length > size && size > 0;
  const issues = ids.slice(0, size).flatMap((id) => find<Issue>(context.db, 'issue', id) ?? []);
  const json = issues.map((issue) => toFoundJson(context, caller, issue, query));
  return toAnswer({
    issues: json,
    ...(more ? { nextPageToken: toToken(query.jql, from + size) } : {}),
    isLast: !more,
  });
}

/** Without fields asked for, an issue is its id and nothing else. */
function toFoundJson(context: SiteContext, caller: Caller, issue: Issue, query: z.infer<typeof shape>) {
  const { fields, properties } = query;
  const otherFields = fields.filter((name) => name !== 'id' && name !== 'key');
  const expand = splitList(query.expand);
  if (fields.length === 0 && expand.length === 0 && properties.length === 0) return { id: issue.id };
  const wanted: IssueQuery = { fields: otherFields.length === 0 ? ['id'] : otherFields, expand, properties };
  return toIssueJson(context, caller, issue, wanted);
}

function countIssues({ caller, body }: Call, context: SiteContext) {
  const { jql = '' } = parseBody(z.looseObject({ jql: z.string().optional() }), body);
  indexDue(context);
  const { condition } = compileJql(context, caller, jql);
  const row = prepareSql(context.db, `SELECT count(*) AS count FROM issues i WHERE ${condition.text}`).get(
    ...condition.values,
  ) as { count: number };
  return toAnswer({ count: row.count });
}
