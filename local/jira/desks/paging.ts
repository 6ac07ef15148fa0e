/** A page of a list, as the service desk's REST has it: `start` and `limit`, and links to the pages beside it. */
import { type Call, Refused, type SiteContext } from '../../product/product';

const USUAL = 50;
const MOST = 100;

export function pageOf<Value>(
  { query }: Pick<Call, 'query'>,
  context: SiteContext,
  path: string,
  all: Value[],
) {
  const start = numberOf(query, 'start', 0);
  const limit = Math.min(numberOf(query, 'limit', USUAL), MOST);
  const values = all.slice(start, start + limit);
  const base = context.baseUrl;
  const isLastPage = start + values.length >= all.length;
  const linkTo = (from: number) => `${base}${path}?start=${from}&limit=${limit}`;
  const next = isLastPage ? {} : { next: linkTo(start + limit) };
  const links = { base, context: '', self: linkTo(start), ...next };
  return { _expands: [], size: values.length, start, limit, isLastPage, _links: links, values };
}

function numberOf(query: URLSearchParams, name: string, usual: number): number {
  const value = Number(query.get(name) ?? usual);
  if (!Number.isInteger(value) || value < 0) throw new Refused(400, `The value of ${name} is not valid.`);
  return value;
}
