/** How fast a look at many issues may go: what falls due today comes first, and takes its points before it. */
import type { Instant } from '../../domain/time/instant';
import type { Quota, RebuildJob } from '../ports/evaluation';

const HOUR = 3_600_000;

/** Half of what is granted for the rest of the hour stays for the events of the day; what they have not taken by its end is free. */
export const RESERVED = 0.5;

/** This much stays to the last second: a page that somebody opens is answered. */
const KEPT = 0.05;

/** The queue holds nothing for longer. */
const LONGEST_SECONDS = 900;
const SHORTEST_SECONDS = 10;

/** A hundred issues cost some 206 points. Where Jira tells nothing of the hour, half of the smallest tier's is taken. */
const POINTS_A_HUNDRED = 206;
const STEP_SECONDS = { told: 5, untold: 23 };

export const secondsBetweenSteps = (quota: Quota | null): number =>
  quota ? STEP_SECONDS.told : STEP_SECONDS.untold;

/** A step that took more of the hour at once would be felt by the events. */
const STEP_SHARE = 0.02;
const MOST_HUNDREDS = 5;

/** How many issues a step looks at: the more, the fewer calls each. */
export function issuesPerStep(quota: Quota | null): number {
  const hundreds = quota ? Math.floor((quota.limit * STEP_SHARE) / POINTS_A_HUNDRED) : 1;
  return 100 * Math.min(MOST_HUNDREDS, Math.max(1, hundreds));
}

/** How long the next step has to wait; 0 where it may be made. */
export function secondsToWait(quota: Quota | null, now: Instant, reserved = RESERVED): number {
  if (quota === null || now >= quota.resetsAt) return 0;
  const share = quota.left / quota.limit;
  if (share <= KEPT) return Math.min(LONGEST_SECONDS, Math.ceil((quota.resetsAt - now) / 1_000));
  const untilReset = quota.resetsAt - now;
  const untilAllowed = untilReset - (share / reserved) * HOUR;
  if (untilAllowed < 0) return 0;
  return Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, Math.ceil(untilAllowed / 1_000)));
}

/** How many points a look may ask at once: what is left beyond what stays for the rest of the hour. */
export function freePoints({ limit, left, resetsAt }: Quota, now: Instant, reserved = RESERVED): number {
  return Math.max(0, left - (limit * reserved * Math.max(0, resetsAt - now)) / HOUR);
}

/** When a job will be done if it goes on as it has, waiting included; null while that is not known. */
export function estimateEnd({
  startedAt,
  steppedAt,
  done,
  total,
}: Pick<RebuildJob, 'startedAt' | 'steppedAt' | 'done' | 'total'>): Instant | null {
  if (done === 0 || steppedAt <= startedAt) return null;
  return steppedAt + ((steppedAt - startedAt) / done) * Math.max(0, total - done);
}
