import type { Instant } from '../../time/instant';
import type { ClockPlan } from './clock-plan';
import type { CycleRun } from './cycle-run';
import type { Fold } from './fold-state';
import { pendingUntil } from './given';

/** Until when a severity or a contract that was just given breaches and owes nothing; null once each was held long enough. */
export function pendingTermsUntil(fold: Fold, now: Instant): Instant | null {
  return oneOf(pendingSeverityUntil(fold, now), pendingContractUntil(fold, now), Math.min);
}

function pendingSeverityUntil({ severityHistory, plan }: Fold, now: Instant): Instant | null {
  const first = severityHistory[0]?.severity;
  return pendingUntil(severityHistory, ({ severity }) => severity === first, plan.severityHeldFor, now);
}

function pendingContractUntil({ contractHistory, plan }: Fold, now: Instant): Instant | null {
  if (contractHistory.length < 2) return null;
  const first = contractHistory[0]?.contract;
  return pendingUntil(contractHistory, ({ contract }) => contract === first, plan.severityHeldFor, now);
}

function oneOf(
  first: Instant | null,
  second: Instant | null,
  choose: (a: Instant, b: Instant) => Instant,
): Instant | null {
  return first === null || second === null ? (first ?? second) : choose(first, second);
}

/** Until when a run waits to see whether the terms that it is judged by, or owed by, were a mistake; null when it does not. */
export function pendingRunUntil(fold: Fold, clock: ClockPlan, run: CycleRun, now: Instant): Instant | null {
  return oneOf(untilSeverity(fold, clock, run, now), untilContract(fold, run, now), Math.max);
}

function untilSeverity(fold: Fold, clock: ClockPlan, run: CycleRun, now: Instant): Instant | null {
  const until = pendingSeverityUntil(fold, now);
  const last = fold.severityHistory.at(-1);
  if (until === null || !last || (run.stoppedAt ?? now) < last.at) return null;
  if (clock.kind === 'report')
    return run.startedAt >= last.at && !owesReportWithout(fold, last.at) ? until : null;
  return run.severity === last.severity ? until : null;
}

function untilContract(fold: Fold, run: CycleRun, now: Instant): Instant | null {
  const until = pendingContractUntil(fold, now);
  const last = fold.contractHistory.at(-1);
  if (until === null || !last || (run.stoppedAt ?? now) < last.at) return null;
  return run.contract === last.contract ? until : null;
}

function owesReportWithout({ terms: { report }, severitiesWhileOpen }: Fold, at: Instant): boolean {
  if (report?.owed !== 'ever') return false;
  return severitiesWhileOpen.some(
    ({ since, severity }) => since !== at && report.severities.includes(severity),
  );
}
