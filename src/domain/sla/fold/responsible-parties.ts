import type { Instant } from '../../time/instant';
import type { Cause } from './cycle-state';
import type { Facts } from './matching';
import type { Plan } from './plan';

/** Who an issue waited for when it was not the team. */
export type Waited = 'client' | 'third-party';

/** A stretch in which somebody else held an issue; null ends are open. */
export interface Holding {
  holder: Waited;
  from: Instant;
  to: Instant | null;
  eventId: string | null;
  /** The status the issue was in. */
  status: string | null;
}

const NOTHING = { on: 'nothing' } as const;

/** Notes who holds an issue from an instant on, when it is another than before. */
export function handOver(holdings: Holding[], plan: Plan, facts: Facts, { at, eventId }: Cause): void {
  const holder = holderOf(plan, facts);
  const last = holdings[holdings.length - 1];
  const held = last !== undefined && last.to === null ? last.holder : null;
  if (holder === held) return;
  if (last !== undefined && held !== null) last.to = at;
  if (holder !== null) holdings.push({ holder, from: at, to: null, eventId, status: facts.status.name });
}

function holderOf({ holders }: Plan, facts: Facts): Waited | null {
  for (const { holder, test } of holders) if (test(facts, NOTHING)) return holder;
  return null;
}
