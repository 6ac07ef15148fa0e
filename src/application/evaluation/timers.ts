import type { Ports } from '../ports';
import type { EvaluationNote } from '../ports/evaluation';

/** A delay the queue can hold; what comes later waits in the timers for the five-minute run. */
const PUSH_AHEAD_MS = 900_000;

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
 * one changes nothing.
 */
export async function fireTimers(ports: Ports): Promise<void> {
  const now = ports.now();
  const near = await ports.timers.listDue(now + RUN_AHEAD_MS);
  const due = near.filter(({ pushed, at }) => !pushed || at < now - MISSED_MS);
  await ports.queue.push(
    due.map(({ issueId, at }) => ({ issueId, delaySeconds: toSeconds(at - now), timer: at })),
  );
}

const toSeconds = (left: number) => Math.max(0, Math.ceil(left / 1000));
