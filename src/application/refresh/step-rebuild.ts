/** The steps of a look at many issues: so many each as are read in few calls. */
import { runWithClaim } from '../claims';
import { forEachOf, tellTrouble } from '../each';
import { issuesPerStep, secondsBetweenSteps } from '../evaluation/pace';
import { continueCreated } from '../evaluation/queue-created';
import { secondsToStep } from '../evaluation/turn';
import type { Ports } from '../ports';
import type { RebuildJob } from '../ports/evaluation';
import type { PageRead } from '../ports/issues';
import { fieldsAskedIn, listUnwritten } from './refresh-due';
import { refreshPage } from './refresh-page';

/** How long a step keeps another of its job away, should it die. */
const STEP_MS = 330_000;

/** Until Jira is asked again about a task of its own, or for what it refused. */
const AGAIN_SECONDS = 30;

/**
 * One step: the next page of issues is evaluated, and the step after it is asked for; where Jira grants little, it waits. A step that
 * comes late or twice is not where the job stands, and does nothing.
 */
export async function stepRebuild(
  ports: Ports,
  step: Pick<RebuildJob, 'projectId' | 'kind' | 'done'>,
  queued: Map<string, number>,
): Promise<void> {
  const key = `rebuild:${step.projectId}:${step.kind}`;
  await runWithClaim(ports, key, STEP_MS, async () => {
    const job = await ports.rebuilds.find(step.projectId, step.kind);
    if (job?.state !== 'running' || job.done !== step.done) return;
    const wait = secondsToStep(ports);
    if (wait > 0) return askForNext(ports, job, wait);
    await makeStep(ports, job, queued).catch(async (error: unknown) => {
      await tellTrouble(ports, 'rebuild step failed', `${job.projectId}: ${String(error)}`);
      return askForNext(ports, job, secondsToStep(ports) || AGAIN_SECONDS);
    });
  });
}

/** A job that waits is not lost. */
async function askForNext(ports: Ports, job: RebuildJob, seconds: number): Promise<void> {
  await saveUnlessOrdered(ports, { ...job, steppedAt: ports.now() + seconds * 1_000 });
  await ports.rebuilds.push(job, seconds);
}

async function makeStep(ports: Ports, job: RebuildJob, queued: Map<string, number>): Promise<void> {
  const unwritten = await listUnwritten(ports, job.writing);
  if (unwritten.length > 0) return askForNext(ports, { ...job, writing: unwritten }, AGAIN_SECONDS);
  if (job.evaluated) return end(ports, job);
  await saveUnlessOrdered(ports, { ...job, begun: true, writing: [] });
  const size = issuesPerStep(ports.issues.readQuota());
  const fields = await fieldsAskedIn(ports, [job.projectId]);
  const page = await ports.issues.readPage({ ...job, fields }, job.token, size);
  const ids = [...page.reads.map(({ id }) => id), ...page.unsure];
  await unseal(ports, job, ids);
  const writing = await refreshPage(ports, page, { again: job.begun, queued });
  await saveStep(ports, job, { page, writing, count: ids.length });
}

/** Each issue records that it is judged again, once a job; who waits for a record is judged again by the next order. */
async function unseal(
  ports: Ports,
  { judgedAgainBy: actor, startedAt }: RebuildJob,
  ids: string[],
): Promise<void> {
  if (actor === null) return;
  const words = { failed: 'issue not judged again', of: (issueId: string) => issueId };
  await forEachOf(ports, ids, words, async (issueId) => {
    const now = ports.now();
    const event = { id: `judged-again:${startedAt}`, at: now, actor, kind: 'judged-again' as const };
    if ((await ports.events.append(issueId, event, now)) === 'busy') throw new Error('busy');
  });
}

interface Made {
  page: PageRead;
  writing: RebuildJob['writing'];
  count: number;
}

/** The job is at its end once Jira has written what the last page left. */
async function saveStep(ports: Ports, job: RebuildJob, { page, writing, count }: Made): Promise<void> {
  const evaluated = page.next === null;
  const done = job.done + count;
  const next = { ...job, token: page.next, done, begun: false, writing, evaluated, steppedAt: ports.now() };
  if (evaluated && writing.length === 0) return end(ports, next);
  const { state } = await saveUnlessOrdered(ports, next);
  if (state === 'running') await ports.rebuilds.push(next, secondsBetweenSteps(ports.issues.readQuota()));
}

async function end(ports: Ports, job: RebuildJob): Promise<void> {
  const next = job.kind === 'created' ? await continueCreated(ports, job) : null;
  if (next) {
    await ports.rebuilds.save(next);
    return ports.rebuilds.push(next, secondsBetweenSteps(ports.issues.readQuota()));
  }
  await ports.rebuilds.save({
    ...job,
    state: 'done',
    judgedAgainBy: null,
    writing: [],
    steppedAt: ports.now(),
  });
  if (job.jql === null) await ports.rollups.finish(job.projectId);
}

/** What was ordered while the step was under way stands. */
async function saveUnlessOrdered(ports: Ports, job: RebuildJob): Promise<RebuildJob> {
  const { state } = (await ports.rebuilds.find(job.projectId, job.kind)) ?? job;
  const next = { ...job, state };
  await ports.rebuilds.save(next);
  return next;
}
