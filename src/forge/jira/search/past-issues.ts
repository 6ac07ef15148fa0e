import type { PastIssues } from '../../../application/ports/issues';
import * as z from '../../../common/zod';
import { searchIssues } from './search-issues';

const issueShape = z.looseObject({ id: z.string() });

/** A project's issues as Jira's search lists them. */
export const jiraPastIssues: PastIssues = { idsOf };

async function idsOf(projectId: string, from: string | null, count: number) {
  const jql = `project = ${projectId} ORDER BY created DESC`;
  const { issues, next } = await searchIssues('app', { jql, fields: ['id'], size: count, from }, issueShape);
  return { issueIds: issues.map(({ id }) => id), next };
}
