/** Issues as Jira's searches find them. */
import { route } from '@forge/api';
import { quoteJql } from '../../../common/guards/jql';
import * as z from '../../../common/zod';
import { limitToProject } from '../../../domain/search/limit-to-project';
import { parseJsonInstant } from '../../../domain/sla/reading/json-instant';
import { ask, askOk, UnexpectedAnswer } from '../../request';
import { searchExisting } from './search-existing';
import { searchAllIssues, searchIssues } from './search-issues';

type As = 'app' | 'user';

/** How many of the last page's issues are remembered: one that is deleted cannot tell where the next page begins. */
const TOKEN_KEYS = 10;

const issueShape = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({ updated: z.string() }),
});
const FIELDS = ['updated'];
const faultShape = z.looseObject({ errorMessages: z.array(z.string()).min(1) });

export function countIn(projectId: string, jql: string | null): Promise<number> {
  return countMatches('app', limitToProject(projectId, jql));
}

export function countFor(jql: string): Promise<number> {
  return countMatches('user', jql);
}

async function countMatches(as: As, jql: string): Promise<number> {
  const place = route`/rest/api/3/search/approximate-count`;
  const answer = await askOk('jira', as, place, { method: 'POST', body: { jql } });
  return z.looseObject({ count: z.number() }).parse(answer).count;
}

export async function findFault(jql: string): Promise<string | null> {
  const place = route`/rest/api/3/search/approximate-count`;
  const as = 'user' as const;
  const answer = await ask('jira', as, place, { method: 'POST', body: { jql } });
  const { status, body } = answer;
  if (status === 200) return null;
  const fault = faultShape.safeParse(body);
  if (status !== 400 || !fault.success) throw new UnexpectedAnswer('POST search', answer);
  return fault.data.errorMessages.join(' ');
}

/** Where the next page begins is told by keys, the last one first. */
export async function listIssues(
  { projectId, jql }: { projectId: string; jql: string | null },
  token: string | null,
  size: number,
) {
  const search = {
    jql: limitToProject(projectId, jql),
    fields: FIELDS,
    size,
    after: token?.split(' ') ?? [],
  };
  const { issues, keys } = await searchAfter('ASC', search, issueShape);
  return { ids: issues.map(({ id }) => id), next: keys.length === 0 ? null : keys.join(' ') };
}

/** A page by key, after those of the page before. */
interface SearchAfter {
  jql: string;
  fields: readonly string[];
  properties?: readonly string[];
  size: number;
  after: string[];
}

type Keyed = z.ZodType<{ key: string }>;

/** The newest first; `keys` are those after which the next page begins, none where this one is the last. */
export const searchNewestAfter = <Issue extends Keyed>(search: SearchAfter, shape: Issue) =>
  searchAfter('DESC', search, shape);

async function searchAfter<Issue extends Keyed>(
  order: 'ASC' | 'DESC',
  { after: [last, ...before], ...search }: SearchAfter,
  shape: Issue,
): Promise<{ issues: z.infer<Issue>[]; keys: string[] }> {
  const rest = last ? `key ${order === 'ASC' ? '>' : '<'} ${quoteJql(last)} AND ${search.jql}` : search.jql;
  try {
    const { issues } = await searchIssues('app', { ...search, jql: `${rest} ORDER BY key ${order}` }, shape);
    const keys = issues.map(({ key }) => key).reverse();
    return { issues, keys: issues.length < search.size ? [] : keys.slice(0, TOKEN_KEYS) };
  } catch (error) {
    const isRefused = error instanceof UnexpectedAnswer && error.status === 400;
    if (isRefused && before.length > 0) return searchAfter(order, { ...search, after: before }, shape);
    throw error;
  }
}

export async function findFor(jql: string, token: string | null, size: number) {
  const { issues, next } = await searchIssues('user', { jql, fields: FIELDS, size, from: token }, issueShape);
  return { ids: issues.map(({ id }) => id), next };
}

interface ChangedIssue {
  id: string;
  updatedAt: number;
}

export function listChanged(projectIds: string[], minutes: number): Promise<ChangedIssue[]> {
  return searchExisting(projectIds, 'id', (ids) => searchChanged(ids, minutes), []);
}

async function searchChanged(projectIds: string[], minutes: number): Promise<ChangedIssue[]> {
  const jql = `project in (${projectIds.join(', ')}) AND updated >= -${minutes}m ORDER BY updated ASC`;
  const changed = await searchAllIssues('app', { jql, fields: FIELDS, size: 1000 }, issueShape);
  return changed.map(({ id, fields }) => ({ id, updatedAt: parseJsonInstant(fields.updated) }));
}

/** What one hour clears: the queue takes five hundred events a minute. */
const CLEARED_AT_ONCE = 400;

export async function listOutside(projectIds: string[]): Promise<string[]> {
  const elsewhere = projectIds.length > 0 ? ` AND project not in (${projectIds.join(', ')})` : '';
  const jql = `(slaState is not EMPTY OR slaSeverity is not EMPTY)${elsewhere} ORDER BY key ASC`;
  const { issues } = await searchIssues('app', { jql, fields: FIELDS, size: CLEARED_AT_ONCE }, issueShape);
  return issues.map(({ id }) => id);
}
