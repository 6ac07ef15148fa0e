import { route } from '@forge/api';
import { z } from 'zod';
import type { PastIssues } from '../../../application/ports/issues';
import { askOk } from '../../request';

const foundShape = z.looseObject({
  issues: z.array(z.looseObject({ id: z.string() })),
  nextPageToken: z.string().nullish(),
});

/** A project's issues as Jira's search lists them. */
export const jiraPastIssues: PastIssues = { idsOf };

async function idsOf(projectId: string, from: string | null, count: number) {
  const jql = `project = ${projectId} ORDER BY created DESC`;
  const query = new URLSearchParams({ jql, fields: 'id', maxResults: String(count) });
  if (from !== null) query.set('nextPageToken', from);
  const answer = await askOk('jira', 'app', route`/rest/api/3/search/jql?${query}`);
  const { issues, nextPageToken } = foundShape.parse(answer);
  return { issueIds: issues.map(({ id }) => id), next: nextPageToken ?? null };
}
