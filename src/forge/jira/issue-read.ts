/** One issue of Jira's answers as the app reads it. */

import { PROPERTY_KEY, readIssueProperty } from '../../application/ports/issue-property';
import type { IssueRead } from '../../application/ports/issues';
import * as z from '../../common/zod';
import { parseJsonInstant } from '../../domain/sla/reading/json-instant';
import { componentsShape, namesOf } from './search/ownership-fields';
import { listShapes } from './whole-issue';

/** What every read asks for. */
export const ISSUE_FIELDS: readonly string[] = [
  ...['summary', 'status', 'priority', 'created', 'updated', 'creator', 'reporter', 'assignee', 'project'],
  ...['resolution', 'resolutiondate', 'statuscategorychangedate', 'labels', 'components', 'issuetype'],
  ...['comment', 'worklog'],
];
const namedShape = z.looseObject({ name: z.string() }).nullish().catch(null);
export const issueShape = z.looseObject({
  id: z.string(),
  key: z.string(),
  properties: z.looseObject({}).optional(),
  fields: z.looseObject({
    created: z.string(),
    updated: z.string(),
    project: z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      projectTypeKey: z.string().optional(),
    }),
    assignee: z.object({ accountId: z.string(), displayName: z.string().nullish() }).nullish(),
    status: namedShape,
    priority: namedShape,
    resolution: z.looseObject({ name: z.string() }).nullish().catch(null),
    labels: z.array(z.string()).nullish(),
    components: componentsShape,
    reporter: z.looseObject({ accountId: z.string(), emailAddress: z.string().nullish() }).nullish(),
    comment: listShapes.comment,
    worklog: listShapes.worklog,
  }),
  changelog: listShapes.changelog,
});

/** What the app reads out of an issue, beside `json`, the same with every list whole. */
export function toIssueRead(issue: z.infer<typeof issueShape>, json: unknown): IssueRead {
  const { assignee, components, created, labels, reporter, resolution, updated } = issue.fields;
  const { status, priority } = issue.fields;
  const { projectTypeKey, ...project } = issue.fields.project;
  const property = issue.properties?.[PROPERTY_KEY];
  return {
    id: issue.id,
    key: issue.key,
    project,
    inServiceProject: projectTypeKey === 'service_desk',
    resolution: resolution?.name ?? null,
    assignee: assignee?.accountId ?? null,
    assigneeName: assignee?.displayName ?? null,
    statusName: status?.name ?? null,
    priorityName: priority?.name ?? null,
    labels: labels ?? [],
    components: namesOf(components),
    reporter: reporter ? { accountId: reporter.accountId, email: reporter.emailAddress ?? null } : null,
    receivedAt: parseJsonInstant(created),
    updatedAt: parseJsonInstant(updated),
    property: readIssueProperty(property),
    hasProperty: property !== undefined,
    json,
  };
}
