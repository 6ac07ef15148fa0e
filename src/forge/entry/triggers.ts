import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { queueChanged } from '../../application/evaluation/queue-changed';
import { queueIssue } from '../../application/evaluation/queue-issue';
import { reviveRebuilds, stepRebuild } from '../../application/evaluation/rebuild';
import { refreshIssue } from '../../application/evaluation/refresh-issue';
import { fireTimers } from '../../application/evaluation/timers';
import { retryReports } from '../../application/report/retry-reports';
import { watchReports } from '../../application/report/watch-reports';
import { Latest } from '../../domain/latest';
import { createPerInstallation } from '../per-installation';
import { ports } from '../wiring';

const eventShape = z.looseObject({ issue: z.looseObject({ id: z.string().regex(/^\d+$/) }) });
const jobShape = z.looseObject({
  body: z.looseObject({ issueId: z.string().regex(/^\d+$/), timer: z.number().optional() }),
  retryContext: z.unknown().optional(),
});

/** A product event only says which issue to look at; what changed is read from the issue itself. */
export async function onIssueEvent(event: unknown): Promise<void> {
  const parsed = eventShape.safeParse(event);
  if (!parsed.success) return ports.log('event without an issue ignored', {});
  await queueIssue(ports, parsed.data.issue.id);
}

/** One pass over an issue; a failure is asked to be delivered again. */
export async function onEvaluate(job: unknown): Promise<InvocationError | undefined> {
  const parsed = jobShape.safeParse(job);
  if (!parsed.success) {
    ports.log('job without an issue ignored', {});
    return undefined;
  }
  try {
    const { issueId, timer } = parsed.data.body;
    const again = parsed.data.retryContext !== undefined;
    const updatedAt = await refreshIssue(ports, issueId, { timer, again });
    if (updatedAt !== null) queued().set(issueId, updatedAt);
    return undefined;
  } catch (error) {
    ports.log('pass failed', { issueId: parsed.data.body.issueId, error: String(error) });
    return new InvocationError({ retryAfter: 30, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

const stepShape = z.looseObject({
  body: z.looseObject({
    projectId: z.string().regex(/^\d+$/),
    kind: z.enum(['asked', 'daily']).default('asked'),
    done: z.number(),
  }),
});

/** One step of a look at every issue of a project; one that fails is taken up by the schedule. */
export async function onRebuild(job: unknown): Promise<void> {
  const parsed = stepShape.safeParse(job);
  if (!parsed.success) return ports.log('step without a project ignored', {});
  await stepRebuild(ports, parsed.data.body);
}

/** What this process has asked for already; another process asks again, and a pass that changes nothing writes nothing. */
const queued = createPerInstallation(() => new Latest<number>(5_000));

/** Every five minutes: timers that are near, changes whose event was lost, and what is owed and was not done. */
export async function runEveryFiveMinutes(): Promise<void> {
  await step('timers', () => fireTimers(ports));
  await step('sweep', () => queueChanged(ports, queued()));
  await step('rebuilds', () => reviveRebuilds(ports));
  await step('reports', () => retryReports(ports));
  await step('pages', () => watchReports(ports));
}

/** A step that fails does not keep the next one from its work. */
async function step(name: string, run: () => Promise<void>): Promise<void> {
  await run().catch((error: unknown) => ports.log('step failed', { name, error: String(error) }));
}
