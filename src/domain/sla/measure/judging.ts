import type { ContractId } from '../../scheme/contract';
import type { Scheme } from '../../scheme/scheme';
import { termsOf } from '../../scheme/versions/terms';
import { type IssueScheme, schemeAt } from '../../scheme/versions/versions';
import type { Instant } from '../../time/instant';

/** A word that was said in time and told late still counts so long after the due instant. */
export const GRACE_MS = 5 * 60_000;

interface Judged {
  stoppedAt: Instant | null;
  breachedAt: Instant | null;
  contract: ContractId;
}

/**
 * The scheme that judges a cycle, as its contract says: the one in force when it ended or its breach came to stand, or the one that
 * judges the issue now.
 */
export function schemeOfCycle(
  scheme: IssueScheme,
  { stoppedAt, breachedAt, contract }: Judged,
  now: Instant,
): Scheme {
  const over = [stoppedAt ?? now, breachedAt === null ? now : breachedAt + GRACE_MS];
  return termsOf(schemeAt(scheme, Math.min(now, ...over)), contract);
}
