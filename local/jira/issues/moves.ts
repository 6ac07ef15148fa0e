/** An issue goes to another project, as people move one on Jira's own pages: same id, new key; its comments and worklogs come along. */
import { put, remove, takeNextId } from '../../documents/documents';
import type { SiteContext } from '../../product/product';
import type { Issue } from '../model/model';
import { projectOf, requireIssue } from '../people/access';
import { recordChange } from '../writing/write-issue';

const REFUSAL = 'You do not have permission to move this issue.';

export function moveIssue(
  context: SiteContext,
  accountId: string,
  idOrKey: string,
  projectKey: string,
): Issue {
  const caller = { kind: 'user', accountId, throughApp: false } as const;
  const issue = requireIssue(context, caller, idOrKey, 'MOVE_ISSUES', REFUSAL);
  const [from, to] = [projectOf(context, issue.projectId), projectOf(context, projectKey)];
  const key = `${to.key}-${takeNextId(context.db, `key:${to.key}`, 0)}`;
  const moved = { ...issue, key, projectId: to.id };
  remove(context.db, 'issue', issue.id);
  put(context.db, 'issue', issue.id, to.id, moved);
  recordChange(context, moved, accountId, [
    { field: 'project', from: from.id, fromString: from.name, to: to.id, toString: to.name },
    { field: 'Key', from: null, fromString: issue.key, to: null, toString: key },
  ]);
  return moved;
}
