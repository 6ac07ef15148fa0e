import { waitedTickets } from '../../domain/automation/third-party';
import type { Ports } from '../ports';
import type { Watch } from '../ports/evaluation';

/**
 * Has the product events of a ticket's project come though it may follow no scheme, for an issue waits for the ticket. Where Jira
 * refuses the mark, the issue is looked at each hour all the same.
 */
export async function watchTicket(ports: Ports, watch: Watch): Promise<void> {
  await ports.watches.add(watch);
  await mark(ports, watch.projectId, true);
}

/** Every hour: a project bears the mark while an issue waits for a ticket of it, and no longer. */
export async function reconcileWatches(ports: Ports): Promise<void> {
  const watches = await ports.watches.list();
  const stands = await Promise.all(watches.map(({ issueId }) => isWaiting(ports, issueId)));
  const projects = new Set(watches.flatMap(({ projectId }, place) => (stands[place] ? projectId : [])));
  for (const projectId of projects) await mark(ports, projectId, true);
  for (const watch of watches.filter((_, place) => !stands[place]))
    if (projects.has(watch.projectId) || (await mark(ports, watch.projectId, false)))
      await ports.watches.remove(watch);
}

/** While it waits, an issue has a timer; one that is gone, or that nothing follows any more, has none. */
async function isWaiting(ports: Ports, issueId: string): Promise<boolean> {
  if (waitedTickets(await ports.events.of(issueId), ports.now()).length === 0) return false;
  return (await ports.timers.of(issueId)) !== null;
}

/** False where Jira refuses: it is tried again in an hour. */
async function mark(ports: Ports, projectId: string, waits: boolean): Promise<boolean> {
  try {
    await ports.projects.markWaitedFor(projectId, waits);
    return true;
  } catch (error) {
    ports.log('project not marked', { projectId, error: String(error) });
    return false;
  }
}
