import type { ClockName } from '../../scheme/scheme';
import type { IssueScheme } from '../../scheme/versions/versions';
import type { Instant } from '../../time/instant';
import type { CycleRun } from '../fold/cycle-run';
import { type Pauses, pausesAtOf } from '../fold/pauses';
import { limitsOf } from './target';

/**
 * When a run was breached: past its due instant, under the severity it has or one it had. A breach is never dated before the
 * severity change or the version of the scheme that brought it, and one already there stays. A stop at the due instant is none, and a severity that was just given breaches
 * nothing yet.
 */
export function breachOf(
  {
    scheme,
    clock,
    run,
    isPending,
  }: { scheme: IssueScheme; clock: ClockName; run: CycleRun; isPending: boolean },
  pauses: Pauses,
  dueAt: Instant | null,
): Instant | null {
  if (run.cancelled) return null;
  const past = run.past.length > 0 ? findPastBreach(scheme, clock, run, pauses) : null;
  const at = past !== null || isPending ? past : dateBreach(dueAt, pauses.until, run.past.at(-1)?.until);
  return at === null ? null : dateByVersion(scheme, at, pauses.until);
}

/** A version that came while a run was open breaches nothing before it came. */
function dateByVersion({ before }: IssueScheme, at: Instant, until: Instant): Instant {
  return before && until > before.until ? Math.max(at, before.until) : at;
}

function findPastBreach(
  scheme: IssueScheme,
  clock: ClockName,
  run: CycleRun,
  pauses: Pauses,
): Instant | null {
  for (const [place, { until: changedAt }] of run.past.entries()) {
    const { ended, until } = pausesAtOf(pauses, changedAt);
    const { dueAt } = limitsOf(scheme, clock, run, ended, place);
    const breachedAt = dateBreach(dueAt, until, run.past[place - 1]?.until);
    if (breachedAt !== null) return breachedAt;
  }
  return null;
}

function dateBreach(dueAt: Instant | null, until: Instant, changedAt: Instant | undefined): Instant | null {
  if (dueAt === null || until <= dueAt) return null;
  return changedAt === undefined ? dueAt : Math.max(dueAt, changedAt);
}
