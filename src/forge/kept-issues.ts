import { route } from '@forge/api';
import { z } from 'zod';
import type { KeptIssue, KeptIssues } from '../application/ports/issues';
import { clockNames } from '../domain/scheme/scheme';
import { askOk } from './request';

const PROPERTY = 'sablier';
const PAGE = 100;

const keptShape = z.object({
  v: z.literal(1),
  scheme: z.number(),
  severity: z.string(),
  clocks: z.partialRecord(
    z.enum(clockNames),
    z.object({
      state: z.enum(['running', 'paused', 'met', 'breached', 'cancelled']),
      dueAt: z.number().nullable(),
      stoppedAt: z.number().nullable(),
      heldAt: z.number().nullable(),
      breachedAt: z.number().nullable().default(null),
      elapsed: z.number(),
    }),
  ),
});
const issueShape = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    created: z.string(),
    labels: z.array(z.string()).nullish(),
    reporter: z.looseObject({ accountId: z.string() }).nullish(),
    assignee: z.looseObject({ accountId: z.string(), displayName: z.string().nullish() }).nullish(),
  }),
  properties: z.looseObject({}).optional(),
});
const foundShape = z.looseObject({ issues: z.array(issueShape), nextPageToken: z.string().nullish() });

/** Issues with the state the app left on them, as a person's own search finds them: Jira leaves out what they may not see. */
export const jiraKeptIssues: KeptIssues = { listFor };

async function listFor(accountId: string, projectId: string, from: string | null, count: number) {
  const issues: KeptIssue[] = [];
  let next = from;
  do {
    const page = await pageOf(accountId, projectId, next);
    issues.push(...page.issues.flatMap(keptIssue));
    next = page.nextPageToken ?? null;
  } while (next !== null && issues.length < count);
  return { issues, next };
}

/** Those that are not done, and those whose report is still owed though they are. */
async function pageOf(accountId: string, projectId: string, from: string | null) {
  const jql = `project = ${projectId} AND slaState IS NOT EMPTY AND (statusCategory != Done OR slaReportState IN (running, paused, breached)) ORDER BY created ASC`;
  const body = {
    jql,
    fields: ['summary', 'created', 'labels', 'assignee', 'reporter'],
    properties: [PROPERTY],
    maxResults: PAGE,
    ...(from === null ? {} : { nextPageToken: from }),
  };
  const answer = await askOk('jira', { user: accountId }, route`/rest/api/3/search/jql`, {
    method: 'POST',
    body,
  });
  return foundShape.parse(answer);
}

/** What somebody else wrote under the property is no state: the issue is left out until its next pass mends it. */
function keptIssue({ id, key, fields, properties }: z.infer<typeof issueShape>): KeptIssue[] {
  const state = keptShape.safeParse(properties?.[PROPERTY]);
  if (!state.success) return [];
  const { assignee } = fields;
  return [
    {
      id,
      key,
      summary: fields.summary ?? '',
      receivedAt: Date.parse(fields.created.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')),
      labels: fields.labels ?? [],
      reporter: fields.reporter?.accountId ?? null,
      assignee: assignee
        ? { id: assignee.accountId, name: assignee.displayName ?? assignee.accountId }
        : null,
      state: state.data,
    },
  ];
}
