/** Spaces and pages to choose from: Confluence searches neither by a part of its name without a right more, so the names are read. */
import { type Route, route } from '@forge/api';
import type { Named } from '../../application/ports/people';
import * as z from '../../common/zod';
import { ask, UnexpectedAnswer } from '../request';

const MOST = 10;
/** So many names are read at most; of a larger site what comes later is entered by its key or its address. */
const PAGES_READ = 8;

const listShape = z.looseObject({
  results: z.array(
    z.looseObject({
      id: z.string(),
      key: z.string().optional(),
      name: z.string().optional(),
      title: z.string().optional(),
    }),
  ),
  _links: z.looseObject({ next: z.string().optional() }).optional(),
});

type Listed = z.infer<typeof listShape>['results'][number];

/** By their keys, which is what is stored of a space. */
export const searchSpaces = (text: string): Promise<Named[]> =>
  searchNames(
    (cursor) => route`/wiki/api/v2/spaces?${listQuery({ status: 'current' }, cursor)}`,
    ({ key = '', name = key }) => ({ id: key, name: `${name} (${key})` }),
    text,
  );

export async function searchPages(spaceKey: string, text: string): Promise<Named[]> {
  const { status, body } = await ask('confluence', 'app', route`/wiki/api/v2/spaces?keys=${spaceKey}`);
  const id = status === 200 ? listShape.parse(body).results[0]?.id : undefined;
  if (!id) return [];
  return searchNames(
    (cursor) => route`/wiki/api/v2/spaces/${id}/pages?${listQuery({}, cursor)}`,
    (page) => ({ id: page.id, name: page.title ?? page.id }),
    text,
  );
}

function listQuery(more: Record<string, string>, cursor: string | null): URLSearchParams {
  return new URLSearchParams({ ...more, limit: '250', ...(cursor ? { cursor } : {}) });
}

async function searchNames(
  placeOf: (cursor: string | null) => Route,
  toNamed: (listed: Listed) => Named,
  text: string,
): Promise<Named[]> {
  const words = text.toLowerCase();
  const places: Named[] = [];
  let cursor: string | null = null;
  for (let read = 0; read < PAGES_READ && places.length < MOST; read += 1) {
    const answer: Awaited<ReturnType<typeof ask>> = await ask('confluence', 'app', placeOf(cursor));
    if (answer.status === 429 || answer.status >= 500) throw new UnexpectedAnswer('GET places', answer);
    if (answer.status !== 200) return places;
    const { results, _links } = listShape.parse(answer.body);
    places.push(...results.map(toNamed).filter(({ name }) => name.toLowerCase().includes(words)));
    cursor = new URL(_links?.next ?? '', 'https://confluence').searchParams.get('cursor');
    if (!cursor) break;
  }
  return places.slice(0, MOST);
}
