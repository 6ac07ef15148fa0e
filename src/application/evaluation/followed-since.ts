import type { Instant } from '../../domain/time/instant';

/** The facts of an issue that say since when it is followed. */
export interface FollowingFacts {
  /** When the project got its first scheme. */
  projectSince: Instant;
  receivedAt: Instant;
  /** When it was moved into the project; null where it was created there. */
  arrivedAt: Instant | null;
  /** When the app found it first; null before that. */
  foundSince: Instant | null;
  /** Whether that is stored, or what is left on the issue says it. */
  isNoted: boolean;
}

/**
 * Since when an issue is new to the desk, and since when its breaches are. One that was imported is followed from the import; one
 * that was moved in is new all the same, and nobody is told of what was over before.
 */
export function followingOf({
  projectSince,
  receivedAt,
  arrivedAt,
  foundSince,
}: Omit<FollowingFacts, 'isNoted'>) {
  const cameAt = Math.max(receivedAt, arrivedAt ?? 0);
  const importedAt = foundSince !== null && foundSince > cameAt ? foundSince : 0;
  return {
    followedSince: Math.max(projectSince, importedAt),
    alertsSince: Math.max(projectSince, importedAt, arrivedAt ?? 0),
  };
}
