import type { Instant } from '../../domain/time/instant';
import type { Ports } from '../ports';
import type { EvaluatedIssue } from './evaluate-issue';
import { followingOf } from './followed-since';

/** How long after it came an issue may be found and still be new: events are late, and evaluations are tried again. */
const LATE_MS = 3_600_000;

/**
 * The first evaluation of an issue notes since when it is followed: with what it comes to where the issue came just then, for every
 * other try finds the same; at once where it is followed since now. On one that was evaluated the app has left something, whoever
 * removed it since: that says that it came when it says it did.
 */
export async function beginToFollow(ports: Ports, issue: EvaluatedIssue): Promise<EvaluatedIssue> {
  const { following, read } = issue;
  if (following.foundSince !== null) return issue;
  const wasEvaluated = read.hasProperty || (await ports.issues.wasWritten(read.id));
  const since = wasEvaluated ? cameAtOf(issue) : await findSince(ports, issue);
  const isNoted = wasEvaluated || since !== cameAtOf(issue);
  const foundSince = isNoted && !wasEvaluated ? await ports.followedIssues.begin(read.id, since) : since;
  const begun = { ...following, foundSince, isNoted };
  return { ...issue, following: begun, ...followingOf(begun) };
}

const cameAtOf = ({ following: { receivedAt, arrivedAt } }: EvaluatedIssue): Instant =>
  Math.max(receivedAt, arrivedAt ?? 0);

/** What is tried again was found by now: before when it may have come is decided by the search that found it, not by a later one. */
export async function noteFound(ports: Ports, issueId: string): Promise<void> {
  const before = await ports.sweeps.readBeforeLastAt();
  await ports.followedIssues.noteFound(issueId, Math.min(ports.now(), before ?? ports.now()));
}

/** An issue that was there when the app last looked, and was not found then, did not come when it says it did. */
async function findSince(ports: Ports, issue: EvaluatedIssue): Promise<Instant> {
  const { read, now } = issue;
  const cameAt = cameAtOf(issue);
  const [before, foundAt] = await Promise.all([
    ports.sweeps.readBeforeLastAt(),
    ports.followedIssues.foundAt(read.id),
  ]);
  const evaluatedAt = Math.min(now, before ?? now, foundAt ?? now);
  return cameAt >= evaluatedAt - LATE_MS ? cameAt : now;
}
