/** The words of comments, kept apart by who may read them, so that a search tells nobody of what he may not see. */
import { sql } from '../../db';
import { all } from '../../documents/documents';
import type { Caller, Ground } from '../../product';
import { indexWords } from '../issues/issue-index';
import type { Issue } from '../model';
import { hasRole, projectsSeenBy } from '../people/access';
import { userOf } from '../people/people';
import { wordsIn } from '../words';
import type { Comment } from './comments';

const OPEN = 'comment';
const ofGroup = (name: string): string => `comment:group:${name}`;
const ofRole = (projectId: string, name: string): string => `comment:role:${projectId}:${name}`;

function readersOf({ visibility }: Comment, { projectId }: Issue): string {
  if (!visibility) return OPEN;
  return visibility.type === 'group' ? ofGroup(visibility.value) : ofRole(projectId, visibility.value);
}

export function indexComments({ db }: Ground, issue: Issue): void {
  const words = new Map<string, string>();
  for (const comment of all<Comment>(db, 'comment', issue.id)) {
    const readers = readersOf(comment, issue);
    words.set(readers, `${words.get(readers) ?? ''}${wordsIn(comment.body)}`);
  }
  sql(db, "DELETE FROM issue_words WHERE issue = ? AND field LIKE 'comment%'").run(Number(issue.id));
  for (const [readers, said] of words) indexWords(db, issue.id, readers, said);
}

/** The names under which the words are kept that somebody may read. */
export function commentsReadBy({ ground, caller }: { ground: Ground; caller: Caller }): string[] {
  const roles = projectsSeenBy(ground, caller).flatMap(({ id, roles: held }) =>
    Object.entries(held)
      .filter(([, role]) => caller.kind === 'app' || hasRole(ground, role, caller.accountId))
      .map(([name]) => ofRole(id, name)),
  );
  const groups = caller.kind === 'app' ? groupsIn(ground) : userOf(ground, caller.accountId).groups;
  return [OPEN, ...roles, ...groups.map(ofGroup)];
}

const groupsIn = (ground: Ground): string[] =>
  all<{ groups: string[] }>(ground.db, 'user').flatMap(({ groups }) => groups);
