/** Whose turn it is while little of Jira's hour is left: what falls due soonest. */
import type { Ports } from '../ports';

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
  if (quota === null || now >= quota.resetsAt || quota.left > quota.limit * SCARCE) return 0;
  const dueAt = await ports.timers.of(issueId);
  if (dueAt === null || dueAt <= quota.resetsAt + WELL_UNDER_WAY_MS) return 0;
  return putOff(issueId, (quota.resetsAt - now) / 1_000);
}

/** A wait of at least so long, each issue's its own by some seconds. */
export const putOff = (issueId: string, seconds: number): number =>
  Math.min(LONGEST_SECONDS, Math.ceil(seconds) + (Number(issueId) % SPREAD_SECONDS));
