import type { InvocationError } from '@forge/events';
import { sendDigests } from '../../application/alerts/send-digests';
import { sendHeldMail } from '../../application/alerts/send-held-mail';
import { withKnownProjects } from '../../application/evaluation/known-projects';
import { queueChanged } from '../../application/evaluation/queue-changed';
import { type Arrivals, queueCreated } from '../../application/evaluation/queue-created';
import { liftEarlyMark, oweEvaluation, queueIssue } from '../../application/evaluation/queue-issue';
import { reviveRebuilds } from '../../application/evaluation/rebuild';
import { fireTimers, isLeftToRun } from '../../application/evaluation/timers';
import { putOff, secondsToTurn } from '../../application/evaluation/turn';
import { rebuildKinds } from '../../application/ports/evaluation';
import { type EvaluationCause, refreshIssue } from '../../application/refresh/refresh-issue';
import { stepRebuild } from '../../application/refresh/step-rebuild';
import { retryReports } from '../../application/report/retry-reports';
import { type LastLook, watchReports } from '../../application/report/watch-reports';
import { Latest } from '../../common/latest';
import * as z from '../../common/zod';
import { createPerInstallation } from '../per-installation';
import { again, secondsToRetry, tellWhenSpent } from './retry';
import { onTogether, togetherShape } from './together';
import { ports } from './wiring';

const eventShape = z.looseObject({ issue: z.looseObject({ id: z.string().regex(/^\d+$/) }) });
const createdShape = z.looseObject({
  eventType: z.literal('avi:jira:created:issue'),
  issue: z.looseObject({
    id: z.string().regex(/^\d+$/),
    fields: z.looseObject({ project: z.looseObject({ id: z.string().regex(/^\d+$/) }) }),
  }),
});
const retryShape = z.looseObject({
  retryCount: z.number().optional().catch(undefined),
  retryData: z.looseObject({ owed: z.boolean().optional() }).nullish().catch(undefined),
});
const jobShape = z.looseObject({
  jobId: z.string().min(1).optional().catch(undefined),
  body: z.looseObject({
    issueId: z.string().regex(/^\d+$/),
    timer: z.number().optional(),
    markedAt: z.number().optional(),
  }),
  retryContext: retryShape.optional(),
});

/** A product event only says which issue to look at; what changed is read from the issue itself. */
export async function onIssueEvent(event: unknown): Promise<void> {
  const parsed = eventShape.safeParse(event);
  if (!parsed.success) return ports.log('event without an issue ignored', {});
  const created = createdShape.safeParse(event).data?.issue;
  if (!created) return queueChange(parsed.data.issue.id);
  const { id, fields } = created;
  await queueCreated(ports, { issueId: id, projectId: fields.project.id }, arrivals());
}

async function queueChange(issueId: string): Promise<void> {
  await queueIssue(ports, issueId);
}

/** What this process heard of issues that were created; another process counts its own. */
const arrivals = createPerInstallation(() => new Latest<Arrivals>(50));

/** One evaluation of an issue, or of many that are due together; one that failed is asked to be delivered again, unless another has been made by then. */
export async function onEvaluate(job: unknown): Promise<InvocationError | undefined> {
  const together = togetherShape.safeParse(job).data;
  if (together) return onTogether(ports, together, queued());
  const parsed = jobShape.safeParse(job);
  if (!parsed.success) {
    ports.log('job without an issue ignored', {});
    return undefined;
  }
  const { body, retryContext } = parsed.data;
  try {
    if (isMade(parsed.data)) return undefined;
    if (body.markedAt !== undefined) await liftEarlyMark(ports, body.issueId, body.markedAt);
    const wait = await secondsToTurn(ports, body);
    if (wait > 0) return await waitForTurn(parsed.data, wait);
    await refresh(parsed.data);
    return undefined;
  } catch (error) {
    ports.log('evaluation failed', { issueId: body.issueId, error: String(error) });
    return retryOf(body, retryContext?.retryCount ?? 0, error);
  }
}

/** When the last evaluation of each issue that this process ended well began to read it, and the jobs that these were. */
const readAt = createPerInstallation(() => new Latest<number>(5_000));
const ended = createPerInstallation(() => new Latest<true>(5_000));

/** The clocks of two processes are not one. */
const SKEW_MS = 1_000;

/** Whether it came before, or the issue has been read since the change that asks for it; another process reads it again, and changes nothing. */
function isMade({ jobId, body: { issueId, markedAt }, retryContext }: Job): boolean {
  if (retryContext) return false;
  if (jobId !== undefined && ended().has(`${jobId}:${issueId}`)) return true;
  return markedAt !== undefined && markedAt + SKEW_MS <= (readAt().get(issueId) ?? 0);
}

async function refresh(job: Job): Promise<void> {
  const { issueId } = job.body;
  const begunAt = ports.now();
  const refreshed = await refreshIssue(ports, issueId, occasionOf(job));
  if (refreshed === null) return;
  ended().set(`${job.jobId}:${issueId}`, true);
  readAt().set(issueId, begunAt);
  if (refreshed.updatedAt !== null) queued().set(issueId, refreshed.updatedAt);
}

type Job = z.infer<typeof jobShape>;

/** One that waits is handed over again, or asked for by the next run where a timer stands for it. */
async function waitForTurn({ body, retryContext }: Job, seconds: number) {
  await tellWhenSpent(ports);
  if (await isLeftToRun(ports, body, { seconds, begun: retryContext !== undefined })) return undefined;
  const isFirst = retryContext === undefined && body.markedAt !== undefined;
  if (isFirst) await oweEvaluation(ports, body.issueId);
  return again(seconds, { owed: isFirst || (retryContext?.retryData?.owed ?? false) });
}

/** A try that the platform ended tells nothing, and is made again whatever has happened since. */
function occasionOf({ body: { timer }, retryContext }: Job): EvaluationCause {
  return retryContext ? { timer, again: true, ifOwed: retryContext.retryData?.owed ?? false } : { timer };
}

/**
 * Each try waits twice as long as the one before, and no less than Jira asks for, which the health tells; where it could not be noted
 * that it is owed, it is made in any case.
 */
async function retryOf(
  body: Job['body'],
  retries: number,
  error: unknown,
): Promise<InvocationError | undefined> {
  const { seconds, isBusy } = await secondsToRetry(ports, retries, error);
  const isLeft = isLeftToRun(ports, body, { seconds, begun: true });
  if (await isLeft.catch(() => false)) return undefined;
  const isOwed = await oweEvaluation(ports, body.issueId).then(
    () => true,
    () => false,
  );
  return again(isBusy ? putOff(body.issueId, seconds) : seconds, { owed: isOwed });
}

const stepShape = z.looseObject({
  body: z.looseObject({
    projectId: z.string().regex(/^\d+$/),
    kind: z.enum(rebuildKinds).default('asked'),
    done: z.number(),
  }),
});

/** One step of a look at every issue of a project; one that dies is taken up by the schedule. */
export async function onRebuild(job: unknown): Promise<void> {
  const parsed = stepShape.safeParse(job);
  if (!parsed.success) return ports.log('step without a project ignored', {});
  await stepRebuild(ports, parsed.data.body, queued());
}

/** What this process has asked for already; another process asks again, and an evaluation that changes nothing writes nothing. */
const queued = createPerInstallation(() => new Latest<number>(20_000));

const lastLook = createPerInstallation((): LastLook => ({ at: 0, pages: 0 }));

/** Every five minutes: timers that are near, changes whose event was lost, and what is owed and was not done. */
export async function runEveryFiveMinutes(): Promise<void> {
  await step('timers', () => fireTimers(ports));
  await step('reading', () => ports.readAhead.run());
  const run = withKnownProjects(ports);
  await step('sweep', () => queueChanged(run, queued()));
  await step('rebuilds', () => reviveRebuilds(run));
  await step('digests', () => sendDigests(run));
  await step('held mail', () => sendHeldMail(run));
  await step('reports', () => retryReports(run));
  await step('pages', () => watchReports(run, lastLook()));
}

/** A step that fails does not keep the next one from its work. */
async function step(name: string, run: () => Promise<void>): Promise<void> {
  await run().catch((error: unknown) => ports.log('step failed', { name, error: String(error) }));
}
