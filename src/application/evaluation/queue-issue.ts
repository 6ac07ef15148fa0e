import type { Ports } from '../ports';

/** How long a mark holds off further pushes when its evaluation never comes. */
const MARK_MS = 60_000;

/** How long changes are gathered before the evaluation, so that a burst of them costs one. */
const GATHER_SECONDS = 3;

/** An evaluation that failed is still wanted, unless another one reads the issue before; a mark that has expired holds off nobody. */
export async function markAgain(ports: Ports, issueId: string): Promise<void> {
  await ports.marks.set(issueId, ports.now(), ports.now());
}

/**
 * Notes that an issue changed; a burst of changes costs one push, for the evaluation reads the issue whole. False when another change
 * has asked for the evaluation already.
 */
export async function queueIssue(ports: Ports, issueId: string): Promise<boolean> {
  const now = ports.now();
  if (!(await ports.marks.set(issueId, now, now + MARK_MS))) return false;
  await ports.queue.push([{ issueId, delaySeconds: GATHER_SECONDS, marked: true }]);
  return true;
}
