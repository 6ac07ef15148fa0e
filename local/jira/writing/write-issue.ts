/** Changes an issue the way Jira does: one changelog entry with every item, `updated` moved, and the product event. */
import { find, put, takeNextId } from '../../documents/documents';
import type { SiteContext } from '../../product/product';
import { indexIssue } from '../index/issue-index';
import { type Change, type Issue, prioritiesOf, statusesOf } from '../model/model';
import { projectOf } from '../people/access';
import { toPersonJson } from '../people/people';
import { toIssueTypeJson } from '../projects/issue-types';
import { toStatusJson } from '../projects/statuses';

export function saveIssue(context: SiteContext, issue: Issue): void {
  const before = find<Issue>(context.db, 'issue', issue.id);
  put(context.db, 'issue', issue.id, issue.projectId, issue);
  indexIssue(context, issue, before);
}

/** Something around the issue changed, such as a comment: it was updated, and its changelog says nothing. */
export const touchIssue = (context: SiteContext, issue: Issue): void =>
  saveIssue(context, { ...issue, updated: context.now() });

export function recordChange(
  context: SiteContext,
  issue: Issue,
  author: string,
  items: Change['items'],
): void {
  if (items.length === 0) return;
  const change = storeChange(context, issue.id, author, items);
  touchIssue(context, issue);
  const more = { changelog: { id: change.id, items: change.items } };
  emitIssueEvent(context, 'avi:jira:updated:issue', issue, author, more);
}

function storeChange(context: SiteContext, issueId: string, author: string, items: Change['items']): Change {
  const id = String(takeNextId(context.db, 'changelog'));
  const change = { id, author, created: context.now(), items };
  put(context.db, 'change', id, issueId, change);
  return change;
}

export function emitIssueEvent(
  context: SiteContext,
  eventType: string,
  issue: Issue,
  author: string,
  more: object = {},
): void {
  context.emit({
    eventType,
    issue: { id: issue.id, key: issue.key, fields: toEventFields(context, issue) },
    atlassianId: author,
    associatedUsers: [toPersonJson(context, author)],
    ...more,
  });
}

const toUtc = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

function toEventFields(context: SiteContext, issue: Issue) {
  const { id, key, name, type = 'software' } = projectOf(context, issue.projectId);
  const status = statusesOf(context).find((candidate) => candidate.id === issue.statusId);
  return {
    summary: issue.summary,
    created: toUtc(issue.created),
    updated: toUtc(context.now()),
    project: { id, key, name, projectTypeKey: type, simplified: false },
    creator: { accountId: issue.reporter },
    reporter: { accountId: issue.reporter },
    assignee: issue.assignee && { accountId: issue.assignee },
    status: status && toStatusJson(context, status),
    priority: prioritiesOf(context).find((candidate) => candidate.id === issue.priorityId),
    issuetype: toIssueTypeJson(context, issue.typeId),
  };
}
