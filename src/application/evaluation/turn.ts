/** Whose turn it is while little of Jira's hour is left, or of a site's part of it: what falls due soonest. */
import type { Ports } from '../ports';
import type { Quota } from '../ports/evaluation';
import { freePoints, RESERVED, secondsToWait } from './pace';

/** Below this share of the hour's points only what falls due before the next hour is well under way is evaluated. */
const SCARCE = 0.1;
const WELL_UNDER_WAY_MS = 15 * 60_000;

/** Those who wait do not all come back in the same second. */
const SPREAD_SECONDS = 60;

/** Whoever has had its part asks no sooner whether more is free: each who waits is handed over once more for it. */
const LEAST_SECONDS = 240;

/** The queue holds nothing for longer. */
const LONGEST_SECONDS = 900;

interface Wanted {
  issueId: string;
  timer?: number | undefined;
}

/** How long an evaluation waits for its turn, in seconds; 0 where it is made at once, as that of an issue never evaluated. */
export async function secondsToTurn(ports: Ports, { issueId, timer }: Wanted): Promise<number> {
  const [quota, now] = [quotaOf(ports), ports.now()];
  if (quota === null) return 0;
  if (quota.left <= 0) return putOff(issueId, secondsToReset(quota, now));
  if (timer !== undefined) return secondsToFree(quota, now);
  const seconds = quota.left <= quota.limit * SCARCE ? secondsToReset(quota, now) : secondsToFree(quota, now);
  if (seconds === 0) return 0;
  const dueAt = await ports.timers.of(issueId);
  if (dueAt === null || dueAt <= quota.resetsAt + WELL_UNDER_WAY_MS) return 0;
  return putOff(issueId, seconds);
}

/** What a site may ask at once of what can wait: endless, until it has had its part of the hour or nothing is left. */
export function pointsToSpend(ports: Ports): number {
  const quota = quotaOf(ports);
  if (quota === null || !(quota.left <= 0 || isOverShare(quota))) return Number.POSITIVE_INFINITY;
  return freePoints(quota, ports.now(), reservedOf(quota));
}

/** How long the next step of a look at many issues has to wait; 0 where it may be made. */
export function secondsToStep(ports: Ports): number {
  const quota = quotaOf(ports);
  return secondsToWait(quota, ports.now(), quota && isOverShare(quota) ? reservedOf(quota) : RESERVED);
}

/** What the timers that are due may ask until the next run, and after how many seconds: of the next hour where this one is spent. */
export function pointsForTimers(ports: Ports, nextRunMs: number): { points: number; delaySeconds: number } {
  const [quota, now] = [quotaOf(ports), ports.now()];
  if (quota === null) return { points: Number.POSITIVE_INFINITY, delaySeconds: 0 };
  const { left, spent, share, resetsAt } = quota;
  const ownPoints = Math.max(0, share - spent);
  if (left > 0) return { points: ownPoints + freePoints(quota, now, reservedOf(quota)), delaySeconds: 0 };
  return { points: resetsAt - now <= nextRunMs ? share : 0, delaySeconds: secondsToReset(quota, now) };
}

/** Whether the hour is spent for everybody, as far as Jira has told. */
export const isSpent = (ports: Ports): boolean => (quotaOf(ports)?.left ?? 1) <= 0;

/** What Jira last told, while that hour lasts. */
function quotaOf(ports: Ports): Quota | null {
  const quota = ports.issues.readQuota();
  return quota && ports.now() < quota.resetsAt ? quota : null;
}

const isOverShare = ({ spent, share }: Quota): boolean => spent > share;

const secondsToReset = ({ resetsAt }: Quota, now: number): number => Math.ceil((resetsAt - now) / 1_000);

/** A site that has had its part of the hour leaves the others theirs for each minute of the rest, and strangers half. */
const reservedOf = ({ share, limit }: Quota): number => Math.max(RESERVED, 1 - share / limit);

function secondsToFree(quota: Quota, now: number): number {
  const seconds = isOverShare(quota) ? secondsToWait(quota, now, reservedOf(quota)) : 0;
  return seconds === 0 ? 0 : Math.max(seconds, Math.min(LEAST_SECONDS, secondsToReset(quota, now)));
}

/** A wait of at least so long, each issue's its own by some seconds. */
export const putOff = (issueId: string, seconds: number): number =>
  Math.min(LONGEST_SECONDS, Math.ceil(seconds) + (Number(issueId) % SPREAD_SECONDS));
