import type { Instant } from '../../domain/time/instant';
import type { Ports } from '../ports';
import { queueIssue } from './queue-issue';

/**
 * Marks a project as one that follows a scheme, so that its events come. A mark that Jira refuses is tried again every hour; until
 * then the search for changes finds them.
 */
export async function markFollowed(ports: Ports, projectId: string): Promise<void> {
  await logFailure(ports, projectId, async () => {
    await ports.followedMarks.add(projectId);
    await ports.projects.markFollowed(projectId, true);
  });
}

/** What somebody took off by hand may miss so long: the search for changes finds them meanwhile. */
const DAY_MS = 24 * 3_600_000;

/**
 * Every hour: each followed project bears its mark, and no other does. `seen` remembers, while the process lives, when a mark was seen
 * or set: it is looked at again a day later.
 */
export async function reconcileMarks(ports: Ports, seen: Map<string, Instant>): Promise<void> {
  const now = ports.now();
  const followed = await ports.schemes.listProjects();
  const isSeen = (projectId: string) => now < (seen.get(projectId) ?? Number.NEGATIVE_INFINITY) + DAY_MS;
  const isSettled = followed.every(isSeen) && [...seen.keys()].every((id) => followed.includes(id));
  if (followed.length > 0 && isSettled) return;
  const marked = await ports.followedMarks.list();
  for (const projectId of followed.filter((id) => !isSeen(id)))
    await logFailure(ports, projectId, async () => {
      if (!marked.includes(projectId)) await ports.followedMarks.add(projectId);
      await ports.projects.markFollowed(projectId, true);
      seen.set(projectId, now);
    });
  for (const projectId of marked.filter((id) => !followed.includes(id)))
    await logFailure(ports, projectId, async () => {
      await ports.projects.markFollowed(projectId, false);
      await ports.followedMarks.remove(projectId);
      seen.delete(projectId);
    });
}

/** Every hour: an issue that was moved to a project without a scheme wakes nothing there, and is cleared by its next evaluation. */
export async function sweepOutside(ports: Ports): Promise<void> {
  const followed = await ports.schemes.listProjects();
  for (const issueId of await ports.issues.listOutside(followed)) await queueIssue(ports, issueId);
}

async function logFailure(ports: Ports, projectId: string, run: () => Promise<void>): Promise<void> {
  await run().catch((error: unknown) => ports.log('project not marked', { projectId, error: String(error) }));
}
