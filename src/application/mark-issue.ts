import type { Ports } from './ports';

/** How long a mark holds off further pushes when its pass never comes. */
const MARK_MS = 60_000;

/** Notes that an issue changed; a burst of changes costs one push, for the pass reads the issue whole. */
export async function markIssue(ports: Ports, issueId: string): Promise<void> {
  const now = ports.now();
  if (await ports.claims.take(markOf(issueId), now, now + MARK_MS)) await ports.queue.push(issueId);
}

/** The key of the mark a pass lifts before it reads, so that a change during the pass is followed by another. */
export function markOf(issueId: string): string {
  return `mark:${issueId}`;
}
