import type { Ports } from '../ports';
import type { RebuildJob } from '../ports/evaluation';
import { isCreatedSince } from './queue-created';
import { queueIssue } from './queue-issue';
import { pointsToSpend } from './turn';

/** How far one run looks back at least: product events come up to three minutes late, and Jira's index lags. */
const LEAST_MS = 15 * 60_000;

/** What the last run may have missed at its edge. */
const OVERLAP_MS = 5 * 60_000;

/** So seldom, where nothing happens, it is noted how far the runs came: the next one looks back further, and finds no more. */
const QUIET_MS = 30 * 60_000;

/**
 * Finds the issues that changed in followed projects since the last run that ended well, and asks for an evaluation of each: an event
 * that was lost is healed within minutes, and hours without a run leave no gap. `queued` remembers, while the process lives, which
 * changes have been asked for.
 */
export async function queueChanged(ports: Ports, queued: Map<string, number>): Promise<void> {
  const now = ports.now();
  const noted = await ports.sweeps.readLastAt();
  const last = noted ?? now;
  const back = Math.max(LEAST_MS, now - last + OVERLAP_MS);
  const projects = await ports.schemes.listProjects();
  if (await isTooMuch(ports, projects, toMinutes(back))) return;
  const changed = projects.length > 0 ? await ports.issues.listChanged(projects, toMinutes(back)) : [];
  const bulkJobs = changed.length > 0 ? await listBulkJobs(ports, projects) : [];
  for (const { id, updatedAt } of changed) {
    if ((queued.get(id) ?? 0) >= updatedAt || bulkJobs.some((look) => isCreatedSince(look, id))) continue;
    if (await queueIssue(ports, id)) queued.set(id, updatedAt);
  }
  const isQuiet = changed.length === 0 && noted !== null && now - noted < QUIET_MS;
  if (!isQuiet) await ports.sweeps.saveEnd({ at: now, before: last }, ports.issues.readQuota());
}

/** A project that is gone has none. A look costs a point an issue. A site that has had its part of the hour looks once so much is free, and no later than in the next one. */
async function isTooMuch(ports: Ports, projects: string[], minutes: number): Promise<boolean> {
  const points = pointsToSpend(ports);
  if (points === Number.POSITIVE_INFINITY) return false;
  if (points === 0) return true;
  const changed = `updated >= -${minutes}m`;
  const counts = await Promise.all(
    projects.map((projectId) => ports.issues.countIn(projectId, changed).catch(() => 0)),
  );
  return counts.reduce((sum, count) => sum + count, 0) > points;
}

/** The looks at issues that were created many at once: they come to each of these. */
async function listBulkJobs(ports: Ports, projects: string[]): Promise<RebuildJob[]> {
  const jobs = await Promise.all(projects.map((projectId) => ports.rebuilds.find(projectId, 'created')));
  return jobs.filter((job) => job !== null);
}

/** Jira's relative dates are whole minutes. */
const toMinutes = (length: number) => Math.ceil(length / 60_000);
