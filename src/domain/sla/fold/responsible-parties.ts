import type { Instant } from '../../time/instant';
import type { Plan } from './clock-plan';
import { type Facts, NOTHING } from './compile-condition';
import type { Cause } from './cycle-run';

/** Who an issue waited for when it was not the team. */
export type OtherParty = 'client' | 'third-party';

/** A stretch in which somebody else held an issue; null ends are open. */
export interface PartyPeriod {
  party: OtherParty;
  from: Instant;
  to: Instant | null;
  eventId: string | null;
  /** The status the issue was in. */
  status: string | null;
}

/** Notes who holds an issue from an instant on, when it is another than before. */
export function recordParty(periods: PartyPeriod[], plan: Plan, facts: Facts, { at, eventId }: Cause): void {
  const party = partyOf(plan, facts);
  const last = periods[periods.length - 1];
  const current = last !== undefined && last.to === null ? last.party : null;
  if (party === current) return;
  if (last !== undefined && current !== null) last.to = at;
  if (party !== null) periods.push({ party: party, from: at, to: null, eventId, status: facts.status.name });
}

function partyOf({ partyRules: holders }: Plan, facts: Facts): OtherParty | null {
  for (const { holder, test } of holders) if (test(facts, NOTHING)) return holder;
  return null;
}
