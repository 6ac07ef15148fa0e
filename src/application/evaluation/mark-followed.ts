import type { Ports } from '../ports';
import { queueIssue } from './queue-issue';

/**
 * Marks a project as one that follows a scheme, so that its events come. A mark that Jira refuses is tried again every hour; until
 * then the search for changes finds them.
 */
export async function markFollowed(ports: Ports, projectId: string, isNoted = false): Promise<void> {
  await logFailure(ports, projectId, async () => {
    if (!isNoted) await ports.followedMarks.add(projectId);
    await ports.projects.markFollowed(projectId, true);
  });
}

/** Every hour: each followed project bears its mark, and no other does. */
export async function reconcileMarks(ports: Ports): Promise<void> {
  const followed = await ports.schemes.listProjects();
  const marked = await ports.followedMarks.list();
  for (const projectId of followed) await markFollowed(ports, projectId, marked.includes(projectId));
  const unfollowed = marked.filter((id) => !followed.includes(id));
  for (const projectId of unfollowed)
    await logFailure(ports, projectId, async () => {
      await ports.projects.markFollowed(projectId, false);
      await ports.followedMarks.remove(projectId);
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
