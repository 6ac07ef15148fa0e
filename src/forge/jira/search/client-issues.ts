import type { ClientIssue } from '../../../application/ports/accounts';
import { quoteJql } from '../../../common/guards/jql';
import * as z from '../../../common/zod';
import { parseJsonInstant } from '../../../domain/sla/reading/json-instant';
import { searchExisting } from './search-existing';
import { searchIssues } from './search-issues';

const issueShape = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    updated: z.string(),
    project: z.looseObject({ key: z.string() }),
    security: z.unknown().optional(),
  }),
});

const FIELDS = ['summary', 'updated', 'project', 'security'];

/** Issues of some projects that came, changed or were open in the last days. */
export function issuesOf(
  projectKeys: string[],
  days: number,
  from: string | null,
  count: number,
): Promise<Page> {
  const keys = projectKeys.filter((key) => /^\w+$/.test(key));
  return searchExisting(keys, 'keys', (there) => pageOf(there, days, from, count), {
    issues: [],
    next: null,
  });
}

interface Page {
  issues: ClientIssue[];
  next: string | null;
}

async function pageOf(keys: string[], days: number, from: string | null, count: number): Promise<Page> {
  const projects = keys.map(quoteJql);
  const lived = `created >= -${days}d OR updated >= -${days}d OR statusCategory != Done`;
  const jql = `project in (${projects.join(', ')}) AND (${lived}) ORDER BY created DESC`;
  const { issues, next } = await searchIssues('app', { jql, fields: FIELDS, size: count, from }, issueShape);
  return { issues: issues.map(toClientIssue), next };
}

/** The words of an issue with a security level are nobody's beyond it. */
function toClientIssue({ id, key, fields }: z.infer<typeof issueShape>): ClientIssue {
  const { summary, updated, project, security } = fields;
  return {
    id,
    key,
    summary: security ? '' : (summary ?? ''),
    projectKey: project.key,
    updatedAt: parseJsonInstant(updated),
  };
}
