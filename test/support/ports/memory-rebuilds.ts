/** Rebuilds of projects in memory, and the steps that were asked for, each with its delay. */
import type { RebuildJob, Rebuilds } from '../../../src/application/ports/evaluation';

export function createRebuilds(...started: RebuildJob[]) {
  const jobs = new Map<string, RebuildJob>();
  const pushed: { done: number; delaySeconds: number }[] = [];
  const rebuilds: Rebuilds = {
    find: async (projectId, kind) => jobs.get(`${projectId} ${kind}`) ?? null,
    save: async (job) => {
      jobs.set(`${job.projectId} ${job.kind}`, job);
    },
    listRunning: async () => [...jobs.values()].filter(({ state }) => state === 'running'),
    push: async ({ done }, delaySeconds) => {
      pushed.push({ done, delaySeconds });
    },
  };
  for (const job of started) jobs.set(`${job.projectId} ${job.kind}`, job);
  return { rebuilds, jobs, pushed };
}

/** What was asked of the desk's months: that they be counted anew, shown, or given up. */
export function createRecount() {
  const asked: string[] = [];
  const note = (what: string) => async () => {
    asked.push(what);
  };
  return { rollups: { restart: note('restart'), finish: note('finish'), cancel: note('cancel') }, asked };
}
