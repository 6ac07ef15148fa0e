import type { Instant } from '../../domain/time/instant';
import type { Ports } from '../ports';

/** How long changes are gathered before the evaluation, so that a burst of them costs one. */
const GATHER_SECONDS = 3;

/**
 * How long a mark holds off further pushes: less than the evaluation waits, and a second less still, for the clocks of two processes
 * are not one. Whatever changes later asks for an evaluation of its own, so that nobody has to lift a mark.
 */
const MARK_MS = 2_000;

/** The evaluation that a mark has asked for begins sooner than it should: what changes from now on asks for another all the same. */
export async function liftEarlyMark(ports: Ports, issueId: string, markedAt: Instant): Promise<void> {
  const until = markedAt + MARK_MS;
  if (ports.now() < until) await ports.marks.lift(issueId, until);
}

/** An evaluation that failed, or has to wait, is wanted until another one reads the issue. */
export function oweEvaluation(ports: Ports, issueId: string): Promise<void> {
  return ports.marks.owe(issueId, ports.now());
}

/**
 * Notes that an issue changed; a burst of changes costs one push, for the evaluation reads the issue whole. False when another change
 * has asked for the evaluation already.
 */
export async function queueIssue(ports: Ports, issueId: string): Promise<boolean> {
  const now = ports.now();
  if (!(await ports.marks.set(issueId, now, now + MARK_MS))) return false;
  await ports.queue.push([{ issueId, delaySeconds: GATHER_SECONDS, markedAt: now }]);
  return true;
}
