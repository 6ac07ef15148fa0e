import { groupsOf, rolesOf } from '../../domain/scheme/versions/names-today';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { NoteReaders } from '../ports/messages';

/**
 * Leaves a note that only the team reads, or none: Jira takes a comment for a role or a group only from somebody who is in it. What
 * it refuses is kept for the health, and left by a later evaluation once the app is let in; a note is never public instead.
 */
export async function addInternalNote(
  ports: Ports,
  issue: EvaluatedIssue,
  key: string,
  text: string,
): Promise<void> {
  const { issueId, projectId } = issue.history;
  const readers = readersOfNote(issue);
  if (readers.length === 0) return;
  const outcome = await ports.messages.addInternalComment({ issueId, projectId }, readers, key, text);
  if (outcome === 'left') await ports.alerts.noteLeft(issueId, key);
  if (outcome !== 'refused') return;
  await ports.alerts.noteRefused({ issueId, projectId, key, at: issue.now });
  ports.log('note refused', { issueId, note: key });
}

/** Who of the team may read a note, the first that takes it: a service project's agents; else the scheme's roles, then its groups. */
function readersOfNote({ read, scheme }: EvaluatedIssue): NoteReaders[] {
  if (read.inServiceProject) return [{ kind: 'agents' }];
  const roles = rolesOf(scheme).map((role) => ({ kind: 'role' as const, ...role }));
  const groups = groupsOf(scheme, scheme.team.groups).map((group) => ({ kind: 'group' as const, ...group }));
  return [...roles, ...groups];
}
