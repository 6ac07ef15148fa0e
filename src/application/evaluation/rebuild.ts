import { forEachOf } from '../each';
import { refusedToBegin } from '../licence';
import type { Ports } from '../ports';
import type { RebuildJob } from '../ports/evaluation';
import { type Refusal, refuse } from '../refusal';

/** A step that was not heard of for this long has died; the schedule takes it up. */
const LOST_MS = 360_000;

export type RebuildOrder = 'start' | 'pause' | 'resume' | 'cancel';

interface RebuildRequest {
  projectId: string;
  accountId: string;
}

/**
 * Looks at the issues of a project once more, all or those a search finds; a project admin starts, pauses, resumes and cancels it.
 * While one is open no other begins.
 */
export async function orderRebuild(
  ports: Ports,
  request: RebuildRequest,
  order: RebuildOrder,
  { search = '', finished = false }: { search?: string; finished?: boolean } = {},
): Promise<{ kind: 'rebuild'; job: RebuildJob } | Refusal> {
  const { projectId } = request;
  if (!(await ports.people.canAdminister(projectId))) return notAllowed();
  const job = await ports.rebuilds.find(projectId, 'asked');
  if (order === 'start') {
    const judgedAgainBy = finished ? request.accountId : null;
    return startRebuild(ports, { projectId, jql: search.trim() || null, judgedAgainBy }, job);
  }
  const next = applyOrder(job, order);
  if (!next) return noOpenJob();
  await ports.rebuilds.save(next);
  if (next.state === 'running') await ports.rebuilds.push(next, 0);
  if (next.state === 'cancelled' && next.jql === null) await ports.rollups.cancel(projectId);
  return { kind: 'rebuild', job: next };
}

async function startRebuild(
  ports: Ports,
  wanted: Pick<RebuildJob, 'projectId' | 'jql' | 'judgedAgainBy'>,
  before: RebuildJob | null,
): Promise<{ kind: 'rebuild'; job: RebuildJob } | Refusal> {
  const unlicensed = refusedToBegin(ports);
  if (unlicensed) return unlicensed;
  if (isOpen(before)) return refuseWhileRunning();
  const refused = await refuseFaultySearch(ports, wanted.jql);
  if (refused) return refused;
  const job = await createJob(ports, { ...wanted, kind: 'asked' });
  if (job.judgedAgainBy !== null) await recordJudgedAgain(ports, job, job.judgedAgainBy);
  await ports.rebuilds.save(job);
  await ports.rebuilds.push(job, 0);
  return { kind: 'rebuild', job };
}

/** The log says who had finished results evaluated again, and of which issues. */
async function recordJudgedAgain(ports: Ports, { projectId, jql }: RebuildJob, by: string): Promise<void> {
  const { key } = await ports.projects.factsOf(projectId);
  const subject = jql === null ? key : `${key}: ${jql}`.slice(0, 200);
  await ports.site.recordAudit({ at: ports.now(), by, what: 'judged-again', subject });
}

const isOpen = (job: RebuildJob | null) => job?.state === 'running' || job?.state === 'paused';

/** What Jira says of a search it does not take, in its own words. */
export async function refuseFaultySearch(ports: Ports, jql: string | null): Promise<Refusal | null> {
  const fault = jql === null ? null : await ports.issues.findFault(jql);
  return fault === null ? null : refuse('invalid', () => fault);
}

/** What may have an open cycle: all that is not done, and of the rest what owes a report, waits for its client to be told, or runs on. */
const MAY_BE_OPEN =
  'statusCategory != Done OR slaReportState IN (running, paused, breached) OR slaAwaitsReply = yes OR slaState IN ("on-track", "at-risk", "paused")';

/**
 * Starts the look at every issue that a project's first scheme asks for, or at the open ones that another version is for too; a
 * failure leaves the issues to their next change. A look that an earlier version began starts anew.
 */
export async function beginRebuild(
  ports: Ports,
  projectId: string,
  kind: 'asked' | 'version',
): Promise<void> {
  try {
    const jql = kind === 'version' ? MAY_BE_OPEN : null;
    const job = await createJob(ports, { projectId, kind, jql, judgedAgainBy: null });
    await ports.rebuilds.save(job);
    await ports.rebuilds.push(job, 0);
  } catch (error) {
    ports.log('issues not looked at again', { projectId, error: String(error) });
  }
}

/** Where a project's job stands; null when there never was one. */
export async function showRebuild(ports: Ports, { projectId }: Pick<RebuildRequest, 'projectId'>) {
  if (!(await ports.people.canAdminister(projectId))) return notAllowed();
  return { kind: 'rebuild' as const, job: await ports.rebuilds.find(projectId, 'asked') };
}

/** Only a look at them all counts the desk's months anew. */
export async function createJob(
  ports: Ports,
  order: Pick<RebuildJob, 'projectId' | 'kind' | 'jql' | 'judgedAgainBy'> & { fromId?: string | null },
): Promise<RebuildJob> {
  const now = ports.now();
  if (order.jql === null) await ports.rollups.restart(order.projectId);
  const total = await ports.issues.countIn(order.projectId, order.jql);
  const { projectId, kind, jql, judgedAgainBy, fromId = null } = order;
  return {
    ...{ projectId, kind, jql, judgedAgainBy, fromId },
    startedAt: now,
    steppedAt: now,
    state: 'running',
    token: null,
    done: 0,
    total,
    begun: false,
    evaluated: false,
    writing: [],
  };
}

function applyOrder(job: RebuildJob | null, order: RebuildOrder): RebuildJob | null {
  if (job?.state === 'running' && order === 'pause') return { ...job, state: 'paused' };
  if (job?.state === 'paused' && order === 'resume') return { ...job, state: 'running' };
  return job && isOpen(job) && order === 'cancel' ? { ...job, state: 'cancelled' } : null;
}

/** The schedule takes up jobs whose step was lost with the process that made it. */
export async function reviveRebuilds(ports: Ports): Promise<void> {
  const words = { failed: 'rebuild not taken up', of: ({ projectId }: RebuildJob) => projectId };
  await forEachOf(
    ports,
    await ports.rebuilds.listRunning(await ports.schemes.listProjects()),
    words,
    async (job) => {
      if (ports.now() - job.steppedAt > LOST_MS) await ports.rebuilds.push(job, 0);
    },
  );
}

const notAllowed = () => refuse('not-allowed', ({ refusals }) => refusals.rebuild.notAllowed);

const refuseWhileRunning = () => refuse('busy', ({ refusals }) => refusals.rebuild.running);

const noOpenJob = () => refuse('invalid', ({ refusals }) => refusals.rebuild.nothingRunning);
