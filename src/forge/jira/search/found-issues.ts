/** Issues as Jira's searches find them. */
import { route } from '@forge/api';
import { z } from 'zod';
import { limitToProject } from '../../../domain/search/limit-to-project';
import { parseJsonInstant } from '../../../domain/sla/reading/json-instant';
import { ask, askOk, UnexpectedAnswer } from '../../request';
import { searchExisting } from './search-existing';

type As = 'app' | 'user';

/** How many of the last page's issues are remembered: one that is deleted cannot tell where the next page begins. */
const TOKEN_KEYS = 10;

const foundShape = z.looseObject({
  issues: z.array(
    z.looseObject({ id: z.string(), key: z.string(), fields: z.looseObject({ updated: z.string() }) }),
  ),
  nextPageToken: z.string().nullish(),
});
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
  const { status, body } = await ask('jira', as, place, { method: 'POST', body: { jql } });
  if (status === 200) return null;
  const fault = faultShape.safeParse(body);
  if (status !== 400 || !fault.success) throw new UnexpectedAnswer('POST search', status);
  return fault.data.errorMessages.join(' ');
}

/** Where the next page begins is told by keys, the last one first. */
export async function listIssues(
  { projectId, jql }: { projectId: string; jql: string | null },
  token: string | null,
  size: number,
) {
  const { issues } = await searchAfter(limitToProject(projectId, jql), token?.split(' ') ?? [], size);
  const keys = issues.map(({ key }) => key).reverse();
  const next = issues.length < size ? null : keys.slice(0, TOKEN_KEYS).join(' ');
  return { ids: issues.map(({ id }) => id), next };
}

async function searchAfter(jql: string, [last, ...before]: string[], size: number) {
  const rest = last ? `key > "${last}" AND ${jql}` : jql;
  const body = { jql: `${rest} ORDER BY key ASC`, fields: ['updated'], maxResults: size };
  const place = route`/rest/api/3/search/jql`;
  const { status, body: answer } = await ask('jira', 'app', place, { method: 'POST', body });
  if (status === 200) return foundShape.parse(answer);
  if (status === 400 && before.length > 0) return searchAfter(jql, before, size);
  throw new UnexpectedAnswer('POST search', status);
}

export async function findFor(jql: string, token: string | null, size: number) {
  const { issues, nextPageToken } = await searchIssues('user', jql, token, size);
  return { ids: issues.map(({ id }) => id), next: nextPageToken ?? null };
}

async function searchIssues(as: As, jql: string, token: string | null | undefined, maxResults: number) {
  const body = { jql, fields: ['updated'], maxResults, ...(token ? { nextPageToken: token } : {}) };
  const answer = await askOk('jira', as, route`/rest/api/3/search/jql`, { method: 'POST', body });
  return foundShape.parse(answer);
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
  const changed: ChangedIssue[] = [];
  let token: string | null | undefined;
  do {
    const page = await searchIssues('app', jql, token, 1000);
    changed.push(
      ...page.issues.map(({ id, fields }) => ({ id, updatedAt: parseJsonInstant(fields.updated) })),
    );
    token = page.nextPageToken;
  } while (token);
  return changed;
}

/** What one hour clears: the queue takes five hundred events a minute. */
const CLEARED_AT_ONCE = 400;

export async function listOutside(projectIds: string[]): Promise<string[]> {
  const elsewhere = projectIds.length > 0 ? ` AND project not in (${projectIds.join(', ')})` : '';
  const jql = `(slaState is not EMPTY OR slaSeverity is not EMPTY)${elsewhere} ORDER BY key ASC`;
  const { issues } = await searchIssues('app', jql, null, CLEARED_AT_ONCE);
  return issues.map(({ id }) => id);
}
