/** Lists as Confluence's second version gives them: a part at a time, the next one by a cursor. */
import { readToken, toToken } from '../../jira/model/page-token';
import { type Answer, type Call, Refused, type SiteContext, toAnswer } from '../../product/product';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 250;

/** The part of a list that was asked for, each of it written by `json`. */
export function toListAnswer<Item>(
  { query }: Call,
  context: SiteContext,
  path: string,
  items: Item[],
  toJson: (item: Item) => unknown,
): Answer {
  const limit = Number(query.get('limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new Refused(400, `limit must be between 1 and ${MAX_LIMIT}`);
  const linkQuery = new URLSearchParams(query);
  linkQuery.delete('cursor');
  const subject = `${path}?${linkQuery}`;
  const from = readToken(query.get('cursor'), subject);
  const results = items.slice(from, from + limit).map(toJson);
  const base = `${context.baseUrl}/wiki`;
  if (from + limit >= items.length) return toAnswer({ results, _links: { base } });
  linkQuery.set('cursor', toToken(subject, from + limit));
  const next = `${path}?${linkQuery}`;
  return {
    ...toAnswer({ results, _links: { next, base } }),
    headers: { Link: `<${next}>; rel="next", <${base}>; rel="base"` },
  };
}
