/** Lists as Confluence's second version gives them: a part at a time, the next one by a cursor. */
import { readToken, tokenFor } from '../jira/search/page-token';
import { type Answer, type Call, type Ground, ok, Refused } from '../product';

const USUAL = 25;
const MOST = 250;

/** The part of a list that was asked for, each of it written by `json`. */
export function listed<One>(
  { query }: Call,
  ground: Ground,
  path: string,
  every: One[],
  json: (one: One) => unknown,
): Answer {
  const limit = Number(query.get('limit') ?? USUAL);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new Refused(400, `limit must be between 1 and ${MOST}`);
  const asked = new URLSearchParams(query);
  asked.delete('cursor');
  const subject = `${path}?${asked}`;
  const from = readToken(query.get('cursor'), subject);
  const results = every.slice(from, from + limit).map(json);
  const base = `${ground.baseUrl}/wiki`;
  if (from + limit >= every.length) return ok({ results, _links: { base } });
  asked.set('cursor', tokenFor(subject, from + limit));
  const next = `${path}?${asked}`;
  return {
    ...ok({ results, _links: { next, base } }),
    headers: { Link: `<${next}>; rel="next", <${base}>; rel="base"` },
  };
}
