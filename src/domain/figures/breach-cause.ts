import type { Cycle } from '../sla/clock';
import type { LedgerLine } from '../sla/ledger-line';

/**
 * How a breach came about. `from-start`: the clock ran into it without a pause; `after-wait`: after it had waited; `after-hand-over`:
 * after the issue came back from somebody else, or went to him; `raised`: by a higher severity; `corrected`: by a dispute line.
 */
export const breachCauses = ['from-start', 'after-wait', 'after-hand-over', 'raised', 'corrected'] as const;
export type BreachCause = (typeof breachCauses)[number];

export const parties = ['us', 'client', 'third-party'] as const;
export type Party = (typeof parties)[number];

const BY_LINE: Partial<Record<LedgerLine['cause'], BreachCause>> = {
  started: 'from-start',
  resumed: 'after-wait',
  'handed-over': 'after-hand-over',
  correction: 'corrected',
};

/** What led to a cycle's breach and who held the issue then, read from its ledger; null for a cycle without a breach. */
export function breachCauseOf(
  { breachedAt, dueAt }: Pick<Cycle, 'breachedAt' | 'dueAt'>,
  lines: readonly LedgerLine[],
): { cause: BreachCause; holder: Party } | null {
  if (breachedAt === null) return null;
  const before = lines.filter(({ from, state }) => state === 'running' && from < breachedAt);
  const holder = before.at(-1)?.holder;
  const begun = before.findLast((line) => BY_LINE[line.cause] !== undefined);
  const raised = dueAt === null || breachedAt > dueAt;
  return {
    cause: raised ? 'raised' : ((begun && BY_LINE[begun.cause]) ?? 'from-start'),
    holder: holder === undefined || holder === 'nobody' ? 'us' : holder,
  };
}
