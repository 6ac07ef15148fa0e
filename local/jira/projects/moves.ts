/** An issue goes to another project, as people move one on Jira's own pages: same id, new key; its comments and worklogs come along. */
import { nextId, put, remove } from '../../documents/documents';
import type { Ground } from '../../product';
import { record } from '../issues/write-issue';
import type { Issue } from '../model';
import { issueFor, projectOf } from '../people/access';

const REFUSAL = 'You do not have permission to move this issue.';

export function moveIssue(ground: Ground, accountId: string, idOrKey: string, projectKey: string): Issue {
  const caller = { kind: 'user', accountId, throughApp: false } as const;
  const issue = issueFor(ground, caller, idOrKey, 'MOVE_ISSUES', REFUSAL);
  const [from, to] = [projectOf(ground, issue.projectId), projectOf(ground, projectKey)];
  const key = `${to.key}-${nextId(ground.db, `key:${to.key}`, 0)}`;
  const moved = { ...issue, key, projectId: to.id };
  remove(ground.db, 'issue', issue.id);
  put(ground.db, 'issue', issue.id, to.id, moved);
  record(ground, moved, accountId, [
    { field: 'project', from: from.id, fromString: from.name, to: to.id, toString: to.name },
    { field: 'Key', from: null, fromString: issue.key, to: null, toString: key },
  ]);
  return moved;
}
