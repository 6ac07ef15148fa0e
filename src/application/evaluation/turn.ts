/** Whose turn it is while little of Jira's hour is left, or of a site's part of it: what falls due soonest. */
import type { Ports } from '../ports';
import type { Quota } from '../ports/evaluation';
import { freePoints, secondsToWait } from './pace';

/** Below this share of the hour's points only what falls due before the next hour is well under way is evaluated. */
const SCARCE = 0.1;
const WELL_UNDER_WAY_MS = 15 * 60_000;

/** Those who wait do not all come back in the same second. */
const SPREAD_SECONDS = 60;

/** The queue holds nothing for longer. */
const LONGEST_SECONDS = 900;

/** How long an evaluation waits for its turn, in seconds; 0 where it is made at once, as that of an issue never evaluated. */
export async function secondsToTurn(ports: Ports, issueId: string): Promise<number> {
  const [quota, now] = [ports.issues.readQuota(), ports.now()];
  const seconds = quota === null || now >= quota.resetsAt ? 0 : secondsToOthers(quota, now);
  if (quota === null || seconds === 0) return 0;
  const dueAt = await ports.timers.of(issueId);
  if (dueAt === null || dueAt <= quota.resetsAt + WELL_UNDER_WAY_MS) return 0;
  return putOff(issueId, seconds);
}

/** What a site may ask at once of what can wait: endless, until it has had its part of the hour. */
export function pointsToSpend(ports: Ports): number {
  const [quota, now] = [ports.issues.readQuota(), ports.now()];
  const isOver = quota !== null && now < quota.resetsAt && quota.spent > quota.share;
  return isOver ? freePoints(quota, now) : Number.POSITIVE_INFINITY;
}

/** A site that has had its part of the hour leaves the others half of what is left for each minute of the rest. */
function secondsToOthers(quota: Quota, now: number): number {
  if (quota.left <= quota.limit * SCARCE) return (quota.resetsAt - now) / 1_000;
  return quota.spent > quota.share ? secondsToWait(quota, now) : 0;
}

/** A wait of at least so long, each issue's its own by some seconds. */
export const putOff = (issueId: string, seconds: number): number =>
  Math.min(LONGEST_SECONDS, Math.ceil(seconds) + (Number(issueId) % SPREAD_SECONDS));
