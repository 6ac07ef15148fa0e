/** Changes an issue the way Jira does: one changelog entry with every item, `updated` moved, and the product event. */
import { nextId, put } from '../../documents/documents';
import type { Ground } from '../../product';
import { type Change, type Issue, prioritiesOf, statusesOf } from '../model';
import { projectOf } from '../people/access';
import { person } from '../people/people';
import { issueTypeJson } from '../projects/issue-types';
import { statusJson } from '../projects/statuses';
import { indexIssue } from './issue-index';

export function save(ground: Ground, issue: Issue): void {
  put(ground.db, 'issue', issue.id, issue.projectId, issue);
  indexIssue(ground, issue);
}

/** Something around the issue changed, such as a comment: it was updated, and its changelog says nothing. */
export const touch = (ground: Ground, issue: Issue): void =>
  save(ground, { ...issue, updated: ground.now() });

export function record(ground: Ground, issue: Issue, author: string, items: Change['items']): void {
  if (items.length === 0) return;
  const change = keepChange(ground, issue.id, author, items);
  touch(ground, issue);
  const more = { changelog: { id: change.id, items: change.items } };
  announce(ground, 'avi:jira:updated:issue', issue, author, more);
}

function keepChange(ground: Ground, issueId: string, author: string, items: Change['items']): Change {
  const id = String(nextId(ground.db, 'changelog'));
  const change = { id, author, created: ground.now(), items };
  put(ground.db, 'change', id, issueId, change);
  return change;
}

export function announce(
  ground: Ground,
  eventType: string,
  issue: Issue,
  author: string,
  more: object = {},
): void {
  ground.emit({
    eventType,
    issue: { id: issue.id, key: issue.key, fields: eventFields(ground, issue) },
    atlassianId: author,
    associatedUsers: [person(ground, author)],
    ...more,
  });
}

const utc = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

function eventFields(ground: Ground, issue: Issue) {
  const { id, key, name, type = 'software' } = projectOf(ground, issue.projectId);
  const status = statusesOf(ground).find((one) => one.id === issue.statusId);
  return {
    summary: issue.summary,
    created: utc(issue.created),
    updated: utc(ground.now()),
    project: { id, key, name, projectTypeKey: type, simplified: false },
    creator: { accountId: issue.reporter },
    reporter: { accountId: issue.reporter },
    assignee: issue.assignee && { accountId: issue.assignee },
    status: status && statusJson(ground, status),
    priority: prioritiesOf(ground).find((one) => one.id === issue.priorityId),
    issuetype: issueTypeJson(ground, issue.typeId),
  };
}
