import type { Ports } from '../ports';
import type { DueTimers, EvaluationNote } from '../ports/evaluation';
import { batchTimers, FEWEST, withinPoints } from './timer-batches';
import { pointsForTimers } from './turn';

/** A delay the queue can hold; what comes later waits in the timers for the five-minute run. */
const PUSH_AHEAD_MS = 900_000;

/** From one run of the schedule to the next, about. */
const RUN_SECONDS = 240;

/** How far one run of the schedule looks ahead: past the next run, and a minute for its being late. */
const RUN_AHEAD_MS = 360_000;

/** One that was pushed and still stands so long after its instant was lost. */
const MISSED_MS = 60_000;

/** A timer at an instant: one that is near is pushed as well. */
export const timerAt = (at: number | null, now: number): NonNullable<EvaluationNote['timer']> => ({
  at,
  pushed: at !== null && at - now <= PUSH_AHEAD_MS,
});

/** Pushes what a timer that was set is near enough for. */
export async function pushTimer(
  ports: Ports,
  issueId: string,
  { at, pushed }: NonNullable<EvaluationNote['timer']>,
): Promise<void> {
  if (pushed && at !== null)
    await ports.queue.push([{ issueId, delaySeconds: toSeconds(at - ports.now()), timer: at }]);
}

/**
 * The five-minute run: pushes every timer that is near and was not pushed when it was set, and those that were missed. A second push of
 * one changes nothing. While points are short it pushes no more than may be evaluated, what fell due first before the rest, which
 * stands until a later run.
 */
export async function fireTimers(ports: Ports): Promise<void> {
  const now = ports.now();
  const near = await ports.timers.listDue(now + RUN_AHEAD_MS);
  const due = near.filter(({ pushed, at }) => !pushed || at < now - MISSED_MS);
  const { points, delaySeconds } = pointsForTimers(ports, RUN_AHEAD_MS);
  await pushBatches(ports, withinPoints(batchTimers(due), points), delaySeconds);
}

/** Pushes timers that are near, those of about one instant together, after a delay at least. */
export async function pushTimers(ports: Ports, timers: DueTimers): Promise<void> {
  await pushBatches(ports, batchTimers(timers), 0);
}

async function pushBatches(ports: Ports, batches: DueTimers[], leastSeconds: number): Promise<void> {
  const now = ports.now();
  const delayOf = (at: number) => Math.max(toSeconds(at - now), leastSeconds);
  const alone = batches.filter(({ length }) => length < FEWEST).flat();
  const together = batches.filter(({ length }) => length >= FEWEST);
  await ports.queue.push(alone.map(({ issueId, at }) => ({ issueId, delaySeconds: delayOf(at), timer: at })));
  await ports.queue.pushTimers(
    together.map((timers) => ({ timers, delaySeconds: delayOf(timers.at(-1)?.at ?? now) })),
  );
}

/**
 * Whether another try for a timer is left to the next run, which asks for whatever stands: where it would be made no sooner. One that
 * was `begun` may have set another timer before it died, and then it is its own to be made again.
 */
export async function isLeftToRun(
  ports: Ports,
  { issueId, timer }: { issueId: string; timer?: number | undefined },
  { seconds, begun }: { seconds: number; begun: boolean },
): Promise<boolean> {
  if (timer === undefined || seconds < RUN_SECONDS) return false;
  return !begun || (await ports.timers.of(issueId)) === timer;
}

const toSeconds = (left: number) => Math.max(0, Math.ceil(left / 1000));
