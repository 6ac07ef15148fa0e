import { forEachOf } from '../each';
import type { Ports } from '../ports';
import { createJob } from './rebuild';

/** A day without two looks at what is finished: the schedule comes twice, late or not at all. */
const DAILY_MS = 20 * 3_600_000;

/** How long after its last change a finished issue is looked at each day, and how much longer for days without a run. */
const FINISHED_DAYS = 7;

/**
 * Once a day every finished issue that changed lately is looked at again, so that what came after the end and was lost is made good:
 * an evaluation each, which writes nothing where nothing changed, and the same half of the grant as any look.
 */
export async function checkFinished(ports: Ports): Promise<void> {
  const words = { failed: 'finished issues not looked at', of: (projectId: string) => projectId };
  await forEachOf(ports, await ports.schemes.listProjects(), words, (projectId) =>
    beginDaily(ports, projectId),
  );
}

async function beginDaily(ports: Ports, projectId: string): Promise<void> {
  const last = await ports.rebuilds.find(projectId, 'daily');
  const since = last ? ports.now() - last.startedAt : 0;
  if (last && (since < DAILY_MS || last.state === 'running')) return;
  const days = FINISHED_DAYS + Math.ceil(since / 86_400_000);
  const jql = `statusCategory = Done AND updated >= -${days}d`;
  const job = await createJob(ports, { projectId, kind: 'daily', jql, judgedAgainBy: null });
  await ports.rebuilds.save(job);
  await ports.rebuilds.push(job, 0);
}
