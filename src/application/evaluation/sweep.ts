import type { Ports } from '../ports';
import { markIssue } from './mark-issue';

/** How far one run looks back at least: product events come up to three minutes late, and Jira's index lags. */
const LEAST_MS = 15 * 60_000;

/** What the last run may have missed at its edge. */
const OVERLAP_MS = 5 * 60_000;

/**
 * Finds the issues that changed in followed projects since the last run that ended well, and asks for a pass over each: an event
 * that was lost is healed within minutes, and hours without a run leave no gap. `seen` remembers, while the process lives, which
 * changes have been asked for.
 */
export async function sweep(ports: Ports, seen: Map<string, number>): Promise<void> {
  const now = ports.now();
  const last = (await ports.sweeps.lastAt()) ?? now;
  const back = Math.max(LEAST_MS, now - last + OVERLAP_MS);
  const projects = await ports.schemes.projects();
  const changed = projects.length > 0 ? await ports.issues.changedSince(projects, minutes(back)) : [];
  for (const { id, updatedAt } of changed) {
    if ((seen.get(id) ?? 0) >= updatedAt) continue;
    if (await markIssue(ports, id)) seen.set(id, updatedAt);
  }
  await ports.sweeps.ended(now, ports.issues.grant());
}

/** Jira's relative dates are whole minutes. */
const minutes = (length: number) => Math.ceil(length / 60_000);
