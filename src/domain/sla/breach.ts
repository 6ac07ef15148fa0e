import type { ClockName, Scheme } from '../scheme/scheme';
import type { Instant } from '../time/instant';
import type { Run } from './fold/cycle-state';
import { type Waits, waitsAt } from './fold/pauses';
import { limitsOf } from './target';

/**
 * When a run was breached: past its due instant, under the severity it has or one it had. A breach is never dated before the
 * severity change that brought it, and one already there stays. A stop at the due instant is none.
 */
export function breachOf(
  scheme: Scheme,
  clock: ClockName,
  run: Run,
  waits: Waits,
  dueAt: Instant | null,
): Instant | null {
  if (run.cancelled) return null;
  const past = run.past.length > 0 ? pastBreach(scheme, clock, run, waits) : null;
  if (past !== null) return past;
  return dated(dueAt, waits.until, run.past.at(-1)?.until);
}

function pastBreach(scheme: Scheme, clock: ClockName, run: Run, waits: Waits): Instant | null {
  for (const [place, { until: changedAt }] of run.past.entries()) {
    const { ended, until } = waitsAt(waits, changedAt);
    const { dueAt } = limitsOf(scheme, clock, run, ended, place);
    const breachedAt = dated(dueAt, until, run.past[place - 1]?.until);
    if (breachedAt !== null) return breachedAt;
  }
  return null;
}

function dated(dueAt: Instant | null, until: Instant, changedAt: Instant | undefined): Instant | null {
  if (dueAt === null || until <= dueAt) return null;
  return changedAt === undefined ? dueAt : Math.max(dueAt, changedAt);
}
