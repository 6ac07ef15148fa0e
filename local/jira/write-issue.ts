/** Changes an issue the way Jira does: one changelog entry with every item, `updated` moved, and the product event. */
import { nextId, put } from '../documents';
import type { Ground } from '../product';
import { type Change, type Issue, person, projectOf, statusesOf, statusJson } from './model';

export function save(ground: Ground, issue: Issue): void {
  put(ground.db, 'issue', issue.id, issue.projectId, issue);
}

export function record(ground: Ground, issue: Issue, author: string, items: Change['items']): void {
  if (items.length === 0) return;
  const id = String(nextId(ground.db, 'changelog'));
  put(ground.db, 'change', id, issue.id, { id, author, created: ground.now(), items });
  save(ground, { ...issue, updated: ground.now() });
  announce(ground, 'avi:jira:updated:issue', issue, author);
}

export function announce(
  ground: Ground,
  eventType: string,
  issue: Issue,
  author: string,
  more: object = {},
): void {
  const project = projectOf(ground, issue.projectId);
  const status = statusesOf(ground).find(({ id }) => id === issue.statusId);
  const fields = {
    summary: issue.summary,
    created: new Date(issue.created).toISOString().replace('Z', '+0000'),
    updated: new Date(ground.now()).toISOString().replace('Z', '+0000'),
    project: {
      id: project.id,
      key: project.key,
      name: project.name,
      projectTypeKey: 'software',
      simplified: false,
    },
    creator: { accountId: issue.reporter },
    reporter: { accountId: issue.reporter },
    assignee: issue.assignee && { accountId: issue.assignee },
    status: status && statusJson(ground, status),
    issuetype: { id: '10001', name: 'Incident', subtask: false },
  };
  ground.emit({
    eventType,
    issue: { id: issue.id, key: issue.key, fields },
    atlassianId: author,
    associatedUsers: [person(ground, author)],
    ...more,
  });
}
