import type { Instant } from '../time/instant';
import type { Facts } from './matching';
import type { Plan } from './plan';
import type { Cause } from './run';

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
  const holder = plan.holders.find(({ test }) => test(facts, NOTHING))?.holder ?? null;
  const last = holdings.at(-1);
  const held = last?.to === null ? last.holder : null;
  if (holder === held) return;
  if (last && held !== null) last.to = at;
  if (holder !== null) holdings.push({ holder, from: at, to: null, eventId, status: facts.status.name });
}
