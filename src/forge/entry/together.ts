/** What the queue hands over for many issues at once: timers that are due together, and what Jira was given to write. */
import type { InvocationError } from '@forge/events';
import { isLeftToRun } from '../../application/evaluation/timers';
import { putOff, secondsToTurn } from '../../application/evaluation/turn';
import type { Ports } from '../../application/ports';
import type { DueTimers } from '../../application/ports/evaluation';
import { checkWritings, refreshDue } from '../../application/refresh/refresh-due';
import * as z from '../../common/zod';
import { again, secondsToRetry, tellWhenSpent } from './retry';

const idShape = z.string().regex(/^\d+$/);
const bodyShape = z.looseObject({
  timers: z
    .array(z.looseObject({ issueId: idShape, at: z.number() }))
    .min(1)
    .optional(),
  writings: z
    .array(z.looseObject({ task: z.string(), issueIds: z.array(idShape) }))
    .min(1)
    .optional(),
});
export const togetherShape = z.looseObject({
  body: bodyShape.refine(({ timers, writings }) => timers !== undefined || writings !== undefined),
  retryContext: z
    .looseObject({
      retryCount: z.number().optional().catch(undefined),
      retryData: z.looseObject({ begun: z.boolean().optional() }).nullish().catch(undefined),
    })
    .optional(),
});

type Together = z.infer<typeof togetherShape>;

/** What failed is asked to be delivered again. */
export async function onTogether(
  ports: Ports,
  { body, retryContext }: Together,
  queued: Map<string, number>,
): Promise<InvocationError | undefined> {
  /** A try that the platform ended tells nothing. */
  const begun = retryContext !== undefined && retryContext.retryData?.begun !== false;
  try {
    if (body.writings) await checkWritings(ports, body.writings);
    return body.timers ? await evaluateTimers(ports, body.timers, { again: begun, queued }) : undefined;
  } catch (error) {
    ports.log('evaluations failed', { error: String(error) });
    const { seconds } = await secondsToRetry(ports, retryContext?.retryCount ?? 0, error);
    return again(seconds, { begun: true });
  }
}

/** All wait where the first has to: they are due at about one instant. What waits long and was not begun is asked for by the next run. */
async function evaluateTimers(
  ports: Ports,
  timers: DueTimers,
  how: { again: boolean; queued: Map<string, number> },
): Promise<InvocationError | undefined> {
  const [{ issueId, at: timer }] = timers as [DueTimers[number]];
  const seconds = await secondsToTurn(ports, { issueId, timer });
  if (seconds === 0) {
    await refreshDue(ports, timers, how);
    return undefined;
  }
  await tellWhenSpent(ports);
  const isLeft = !how.again && (await isLeftToRun(ports, { issueId, timer }, { seconds, begun: false }));
  return isLeft ? undefined : again(putOff(issueId, seconds), { begun: how.again });
}
