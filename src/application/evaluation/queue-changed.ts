import type { Ports } from '../ports';
import { queueIssue } from './queue-issue';

/** How far one run looks back at least: product events come up to three minutes late, and Jira's index lags. */
const LEAST_MS = 15 * 60_000;

/** What the last run may have missed at its edge. */
const OVERLAP_MS = 5 * 60_000;

/**
 * Finds the issues that changed in followed projects since the last run that ended well, and asks for an evaluation of each: an event
 * that was lost is healed within minutes, and hours without a run leave no gap. `seen` remembers, while the process lives, which
 * changes have been asked for.
 */
export async function queueChanged(ports: Ports, queued: Map<string, number>): Promise<void> {
  const now = ports.now();
  const last = (await ports.sweeps.readLastAt()) ?? now;
  const back = Math.max(LEAST_MS, now - last + OVERLAP_MS);
  const projects = await ports.schemes.listProjects();
  const changed = projects.length > 0 ? await ports.issues.listChanged(projects, toMinutes(back)) : [];
  for (const { id, updatedAt } of changed) {
    if ((queued.get(id) ?? 0) >= updatedAt) continue;
    if (await queueIssue(ports, id)) queued.set(id, updatedAt);
  }
  await ports.sweeps.saveEnd({ at: now, before: last }, ports.issues.readQuota());
}

/** Jira's relative dates are whole minutes. */
const toMinutes = (length: number) => Math.ceil(length / 60_000);
