/** Work that one does at a time. */
import type { Instant } from '../domain/time/instant';
import type { Ports } from './ports';
import type { Claim, Claims } from './ports/evaluation';

/** What is claimed, and how long whoever died with it keeps the others waiting. */
export interface ClaimRequest {
  key: string;
  now: Instant;
  forMs: number;
}

/** Does the work while nobody else does any under the same key; `held` where somebody is at it, and nothing was done. */
export async function withClaim<Outcome>(
  claims: Claims,
  { key, now, forMs }: ClaimRequest,
  work: (claim: Claim) => Promise<Outcome>,
): Promise<Outcome | 'held'> {
  const claim = await claims.take(key, now, now + forMs);
  if (claim === null) return 'held';
  return work(claim).finally(() => claims.release(claim));
}

/** The same, from now on. */
export function runWithClaim<Outcome>(
  ports: Ports,
  key: string,
  forMs: number,
  work: (claim: Claim) => Promise<Outcome>,
): Promise<Outcome | 'held'> {
  return withClaim(ports.claims, { key, now: ports.now(), forMs }, work);
}
