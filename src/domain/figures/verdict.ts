import type { Cycle } from '../sla/clock';
import type { Instant } from '../time/instant';

/** What a cycle counts as in every figure, and from when. */
export interface Verdict {
  verdict: 'met' | 'breached';
  at: Instant;
}

/**
 * A breach counts when it happens, though its cycle runs on or is called off later: never closing improves nothing. A target that
 * was met counts when its cycle ended. Null while neither is known, and of a cycle without a verdict.
 */
export function verdictOf({
  state,
  stoppedAt,
  breachedAt,
}: Pick<Cycle, 'state' | 'stoppedAt' | 'breachedAt'>): Verdict | null {
  if (breachedAt !== null) return { verdict: 'breached', at: breachedAt };
  return state === 'met' && stoppedAt !== null ? { verdict: 'met', at: stoppedAt } : null;
}
