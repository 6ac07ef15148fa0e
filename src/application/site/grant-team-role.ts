import type { SavedAnswer } from '../../contract/admin';
import type { RefusedNotesView } from '../../contract/site/health';
import { rolesOf } from '../../domain/scheme/versions/names-today';
import { queueIssue } from '../evaluation/queue-issue';
import type { Ports } from '../ports';
import type { RefusedNote } from '../ports/messages';
import { type Refusal, refuse } from '../refusal';

/** The notes that Jira refused, by project, the latest first, each with the role that the app can be let into. */
export async function listRefusedNotes(ports: Ports): Promise<RefusedNotesView[]> {
  const byProject = new Map<string, RefusedNote[]>();
  for (const note of await ports.alerts.listRefusedNotes())
    byProject.set(note.projectId, [...(byProject.get(note.projectId) ?? []), note]);
  const views = await Promise.all(
    [...byProject].map(async ([projectId, notes]) => {
      const { project, role } = await teamRoleOf(ports, projectId);
      const at = Math.max(...notes.map((note) => note.at));
      return { projectId, project, role: role?.name ?? null, notes: notes.length, at };
    }),
  );
  return views.sort((a, b) => b.at - a.at);
}

/** The first of the team's roles that the project has today; a project that cannot be read has none. */
async function teamRoleOf(
  ports: Ports,
  projectId: string,
): Promise<{ project: string; role: { id: string; name: string } | null }> {
  const facts = await ports.projects.factsOf(projectId).catch(() => null);
  const scheme = (await ports.schemes.versionsOf(projectId)).at(-1)?.scheme;
  if (!facts || !scheme) return { project: facts?.key ?? projectId, role: null };
  const today = await ports.people.rolesOf(projectId);
  const roles = rolesOf(scheme).flatMap(
    ({ id, name }) => today.find((role) => (id === null ? role.name === name : role.id === id)) ?? [],
  );
  return { project: facts.key, role: roles[0] ?? null };
}

/**
 * Puts the app's own account into the team's role, as the administrator who asks, so that it may leave notes there; the issues whose
 * notes were refused are looked at again.
 */
export async function grantTeamRole(
  ports: Ports,
  by: string,
  projectId: string,
): Promise<SavedAnswer | Refusal> {
  const { project, role } = await teamRoleOf(ports, projectId);
  if (!role) return noRole();
  const appAccount = await ports.people.ownAccount();
  if (!(await ports.projects.addToRole(projectId, role.id, appAccount)))
    return notTakenByJira(project, role.name);
  await ports.site.recordAudit({
    at: ports.now(),
    by,
    what: 'app-let-in',
    subject: `${project} ${role.name}`,
  });
  const refusedNotes = (await ports.alerts.listRefusedNotes()).filter((note) => note.projectId === projectId);
  for (const { issueId, key } of refusedNotes) await ports.alerts.noteLeft(issueId, key);
  for (const issueId of new Set(refusedNotes.map((note) => note.issueId))) await queueIssue(ports, issueId);
  return { kind: 'saved' };
}

const noRole = () => refuse('invalid', ({ refusals }) => refusals.site.noTeamRole);

const notTakenByJira = (project: string, role: string) =>
  refuse('busy', ({ refusals }) => refusals.site.roleNotGranted(role, project));
