/** The organizations of service projects by name, with the rights of whoever asks: Jira shows them all to agents, and none to others. */
import { route } from '@forge/api';
import type { Named } from '../../../application/ports/people';
import type { Organizations } from '../../../application/ports/site';
import * as z from '../../../common/zod';
import { ask, UnexpectedAnswer } from '../../request';

const MOST = 10;
/** As many as Jira gives in one answer. */
const PAGE = 50;
/** How many are looked through for a name. */
const MOST_PAGES = 40;

const organizationShape = z.looseObject({ id: z.string(), name: z.string() });
const pageShape = z.looseObject({ isLastPage: z.boolean(), values: z.array(organizationShape) });

export const jiraOrganizations: Organizations = { search, namesOf };

/** Jira searches none by name: they are read page after page until enough are found. */
async function search(text: string): Promise<Named[] | null> {
  const organizationsRead: Named[] = [];
  const wanted = text.toLowerCase();
  const seen = await readAll((organizations) => {
    organizationsRead.push(...organizations.filter(({ name }) => name.toLowerCase().includes(wanted)));
    return organizationsRead.length >= MOST;
  });
  return seen === 'none' ? null : organizationsRead.slice(0, MOST);
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string | null> | null> {
  const names = new Map<string, string | null>();
  const seen = await readAll((organizations) => {
    for (const { id, name } of organizations) if (ids.includes(id)) names.set(id, name);
    return names.size === ids.length;
  });
  if (seen === 'none') return null;
  if (seen === 'all') for (const id of ids) if (!names.has(id)) names.set(id, null);
  return names;
}

/** Reads on until it is enough; none are seen by somebody to whom Jira shows no organization at all. */
async function readAll(isEnough: (organizations: Named[]) => boolean): Promise<'none' | 'all' | 'some'> {
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await pageAt(page * PAGE);
    if (answer === null || (page === 0 && answer.values.length === 0)) return 'none';
    if (isEnough(answer.values.map(({ id, name }) => ({ id, name })))) return 'some';
    if (answer.isLastPage) return 'all';
  }
  return 'some';
}

/** Null where there are no service projects, or the caller may not ask. */
async function pageAt(start: number) {
  const place = route`/rest/servicedeskapi/organization?start=${start}&limit=${PAGE}`;
  const answer = await ask('jira', 'user', place);
  const { status, body } = answer;
  if (status === 401 || status === 403 || status === 404) return null;
  if (status !== 200) throw new UnexpectedAnswer('GET /rest/servicedeskapi/organization', answer);
  return pageShape.parse(body);
}
