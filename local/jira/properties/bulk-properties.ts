/** Properties of many issues in one request, as a task that is done at once. */
import { z } from 'zod';
import { type Call, type Operations, parseBody, type SiteContext } from '../../product/product';
import { findIssue } from '../index/issue-index';
import type { Issue } from '../model/model';
import { requireIssue } from '../people/access';
import { createTask, placeOfTask } from '../tasks/tasks';
import { checkProperty, indexProperties, putProperty } from './properties';

export const bulkProperties: Operations = {
  bulkSetIssuePropertiesByIssue: { route: 'POST /rest/api/3/issue/properties/multi', run: setMany },
};

const shape = z.strictObject({
  issues: z
    .array(
      z.strictObject({
        issueID: z.number().int(),
        properties: z
          .record(z.string(), z.unknown())
          .refine((properties) => sizeOf(properties) >= 1, 'no properties')
          .refine((properties) => sizeOf(properties) <= 10, 'at most 10 properties of an issue'),
      }),
    )
    .min(1)
    .max(100, 'at most 100 issues'),
});

const sizeOf = (properties: object): number => Object.keys(properties).length;

/** Refused whole where a value is none; one issue that is not there makes the task fail, and the others are written all the same. */
function setMany({ caller, body }: Call, context: SiteContext) {
  const { issues } = parseBody(shape, body);
  for (const { properties } of issues)
    for (const [key, value] of Object.entries(properties)) checkProperty(key, value);
  const missing = issues.flatMap(({ issueID, properties }) => {
    const issue = findIssue(context.db, String(issueID));
    if (!issue) return issueID;
    requireIssue(context, caller, issue.id, 'EDIT_ISSUES', 'You do not have permission to edit this issue.');
    setAll(context, issue, properties, caller.accountId);
    return [];
  });
  const failure = missing.length > 0 ? `No issue exists with the ids ${missing.join(', ')}` : undefined;
  const id = createTask(context, caller.accountId, failure);
  return { status: 303, headers: { Location: placeOfTask(context, id) } };
}

function setAll(context: SiteContext, issue: Issue, properties: Record<string, unknown>, by: string): void {
  for (const [key, value] of Object.entries(properties)) putProperty(context, issue.id, key, value);
  indexProperties(context, issue);
  context.emit({ eventType: 'avi:jira:set:issue-property', atlassianId: by });
}
