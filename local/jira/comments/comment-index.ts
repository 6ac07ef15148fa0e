/** The words of comments, kept apart by who may read them, so that a search tells nobody of what he may not see. */
import { prepareSql } from '../../common/db';
import { listAll } from '../../documents/documents';
import type { Caller, SiteContext } from '../../product/product';
import { indexWords } from '../index/issue-index';
import type { Issue } from '../model/model';
import { wordsOf } from '../model/search-words';
import { hasRole, visibleProjectsOf } from '../people/access';
import { userOf } from '../people/people';
import type { Comment } from './comment';

const OPEN = 'comment';
const ofGroup = (name: string): string => `comment:group:${name}`;
const ofRole = (projectId: string, name: string): string => `comment:role:${projectId}:${name}`;

function fieldOf({ visibility }: Comment, { projectId }: Issue): string {
  if (!visibility) return OPEN;
  return visibility.type === 'group' ? ofGroup(visibility.value) : ofRole(projectId, visibility.value);
}

export function indexComments({ db }: SiteContext, issue: Issue): void {
  const words = new Map<string, string>();
  for (const comment of listAll<Comment>(db, 'comment', issue.id)) {
    const field = fieldOf(comment, issue);
    words.set(field, `${words.get(field) ?? ''}${wordsOf(comment.body)}`);
  }
  prepareSql(db, "DELETE FROM issue_words WHERE issue = ? AND field LIKE 'comment%'").run(Number(issue.id));
  for (const [field, text] of words) indexWords(db, issue.id, field, text);
}

/** The names under which the words are kept that somebody may read. */
export function readableCommentFields({
  context,
  caller,
}: {
  context: SiteContext;
  caller: Caller;
}): string[] {
  const roles = visibleProjectsOf(context, caller).flatMap(({ id, roles: projectRoles }) =>
    Object.entries(projectRoles)
      .filter(([, role]) => caller.kind === 'app' || hasRole(context, role, caller.accountId))
      .map(([name]) => ofRole(id, name)),
  );
  const groups = caller.kind === 'app' ? allGroupsOf(context) : userOf(context, caller.accountId).groups;
  return [OPEN, ...roles, ...groups.map(ofGroup)];
}

const allGroupsOf = (context: SiteContext): string[] =>
  listAll<{ groups: string[] }>(context.db, 'user').flatMap(({ groups }) => groups);
