import { z } from 'zod';
import { sql } from '../../db';
import { find } from '../../documents/documents';
import { type Call, type Caller, type Ground, type Operations, ok, parsed } from '../../product';
import { catchUp } from '../issues/issue-index';
import { type Asked, issueJson, listed } from '../issues/issue-json';
import type { Issue } from '../model';
import { compiled, matching } from './matching';
import { readToken, tokenFor } from './page-token';

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
    run: (call, ground) => search(call, ground, fromQuery(call.query)),
  },
  searchAndReconsileIssuesUsingJqlPost: {
    route: 'POST /rest/api/3/search/jql',
    run: (call, ground) => search(call, ground, parsed(shape, call.body)),
  },
  countIssues: { route: 'POST /rest/api/3/search/approximate-count', run: count },
};

function fromQuery(query: URLSearchParams): z.infer<typeof shape> {
  const maxResults = query.get('maxResults');
  return parsed(shape, {
    jql: query.get('jql') ?? '',
    fields: query.getAll('fields').flatMap(listed),
    expand: query.get('expand') ?? undefined,
    properties: query.getAll('properties').flatMap(listed),
    ...(maxResults === null ? {} : { maxResults: Number(maxResults) }),
    nextPageToken: query.get('nextPageToken'),
    reconcileIssues: query.getAll('reconcileIssues').flatMap(listed).map(Number),
  });
}

const MOST = { withFields: 100, idsOnly: 5_000 };

/** A page of issues; only the token of a page leads to the next one, and there is no total. */
function search({ caller }: Call, ground: Ground, asked: z.infer<typeof shape>) {
  const idsOnly = asked.fields.every((name) => name === 'id' || name === 'key');
  const size = Math.min(asked.maxResults, idsOnly ? MOST.idsOnly : MOST.withFields);
  const from = readToken(asked.nextPageToken, asked.jql);
  catchUp(ground, asked.reconcileIssues);
  const ids = matching(ground, caller, asked.jql, size + 1, from);
  const more = ids.length > size && size > 0;
  const issues = ids.slice(0, size).flatMap((id) => find<Issue>(ground.db, 'issue', id) ?? []);
  const json = issues.map((issue) => found(ground, caller, issue, asked));
  return ok({
    issues: json,
    ...(more ? { nextPageToken: tokenFor(asked.jql, from + size) } : {}),
    isLast: !more,
  });
}

/** Without fields asked for, an issue is its id and nothing else. */
function found(ground: Ground, caller: Caller, issue: Issue, asked: z.infer<typeof shape>) {
  const { fields, properties } = asked;
  const plain = fields.filter((name) => name !== 'id' && name !== 'key');
  const expand = listed(asked.expand);
  if (fields.length === 0 && expand.length === 0 && properties.length === 0) return { id: issue.id };
  const wanted: Asked = { fields: plain.length === 0 ? ['id'] : plain, expand, properties };
  return issueJson(ground, caller, issue, wanted);
}

function count({ caller, body }: Call, ground: Ground) {
  const { jql = '' } = parsed(z.looseObject({ jql: z.string().optional() }), body);
  catchUp(ground);
  const { condition } = compiled(ground, caller, jql);
  const row = sql(ground.db, `SELECT count(*) AS count FROM issues i WHERE ${condition.text}`).get(
    ...condition.values,
  ) as { count: number };
  return ok({ count: row.count });
}
