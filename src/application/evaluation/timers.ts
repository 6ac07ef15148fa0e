import type { Ports } from '../ports';

/** A delay the queue can hold; what comes later waits in the timers for the five-minute run. */
const PUSH_AHEAD_MS = 900_000;

/** How far one run of the schedule looks ahead: past the next run, and a minute for its being late. */
const RUN_AHEAD_MS = 360_000;

/** One that was pushed and still stands so long after its instant was lost. */
const MISSED_MS = 60_000;

/** Sees to it that the issue is looked at again at an instant: kept as a timer, and pushed at once if that is soon. */
export async function setTimer(
  ports: Ports,
  issueId: string,
  at: number | null,
  { stored }: { stored: boolean },
): Promise<void> {
  if (stored) return;
  const remaining = at === null ? Number.POSITIVE_INFINITY : at - ports.now();
  const isNear = remaining <= PUSH_AHEAD_MS;
  await ports.timers.set(issueId, at, isNear);
  if (isNear && at !== null)
    await ports.queue.push([{ issueId, delaySeconds: toSeconds(remaining), timer: at }]);
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
