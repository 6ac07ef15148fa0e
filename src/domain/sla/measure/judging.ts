import type { Scheme } from '../../scheme/scheme';
import { type IssueScheme, schemeAt } from '../../scheme/versions';
import type { Instant } from '../../time/instant';

/** A word that was said in time and told late still counts so long after the due instant. */
export const GRACE_MS = 5 * 60_000;

/** The scheme that judges a cycle: the one in force when it ended or its breach came to stand, or the one that judges the issue now. */
export function schemeOfCycle(
  scheme: IssueScheme,
  { stoppedAt, breachedAt }: { stoppedAt: Instant | null; breachedAt: Instant | null },
  now: Instant,
): Scheme {
  const over = [stoppedAt ?? now, breachedAt === null ? now : breachedAt + GRACE_MS];
  return schemeAt(scheme, Math.min(now, ...over));
}
