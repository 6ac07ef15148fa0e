import type { ContractId } from '../../scheme/contract';
import type { ClockName } from '../../scheme/scheme';
import type { IssueScheme } from '../../scheme/versions/versions';
import type { Instant } from '../../time/instant';
import type { ClockPlan } from '../fold/clock-plan';
import { replayHistory } from '../fold/fold';
import type { Fold } from '../fold/fold-state';
import { pendingTermsUntil } from '../fold/pending';
import { originalSeverityOf } from '../fold/severity-changes';
import { startFold } from '../fold/start-fold';
import { countedHistoryOf } from '../history/counted-history';
import type { History } from '../history/history';
import { type Cycle, evaluateCycle } from './cycle';
import { sortCycles } from './sort-cycles';

/** An issue's clocks at an instant. Every clock of the scheme is present; one whose severity has no goal has no cycle. */
export interface Evaluation {
  /** The contract that judges it; null for the scheme's own promise. */
  contract: ContractId;
  /** The contracts it fell under, each from when. */
  contractHistory: { at: Instant; contract: ContractId }[];
  /** Whether it has clocks at all. */
  isFollowed: boolean;
  severity: string;
  /** What it was before the scheme's remaps and floors. */
  original: string;
  severityHistory: { at: Instant; severity: string }[];
  /** Until when a severity that was just given breaches and owes nothing; null when it was held long enough. */
  pendingUntil: Instant | null;
  clocks: Record<ClockName, { cycles: Cycle[] }>;
  closedAt: Instant | null;
  restoredAt: Instant | null;
  /** When a cycle begins by itself, at a date that is ahead; null when none does. */
  nextStartAt: Instant | null;
}

/** The clocks of an issue as its history alone tells them, whatever was sealed. */
export function foldClocks(scheme: IssueScheme, history: History, now: Instant): Evaluation {
  const fold = foldHistory(scheme, history, now);
  const evaluated = new Map<ClockName, Cycle[]>();
  for (const clock of fold.plan.clocks) {
    const cycles = cyclesOf(fold, clock, now);
    const earlier = clock.stage === null ? [] : (evaluated.get(clock.name) ?? []);
    evaluated.set(clock.name, clock.stage === null ? cycles : sortCycles([...earlier, ...cycles]));
  }
  const clocks = Object.fromEntries([...evaluated].map(([name, cycles]) => [name, { cycles }]));
  const { severityHistory, closedAt, restoredAt, facts } = fold;
  const { contract, contractHistory, isFollowed } = fold;
  const { severity } = facts;
  const original = originalSeverityOf(fold);
  const pendingUntil = pendingTermsUntil(fold, now);
  const verdicts = { pendingUntil, clocks, closedAt, restoredAt };
  const starts = fold.scheduled.map(({ at }) => at);
  const nextStartAt = starts.length > 0 ? Math.min(...starts) : null;
  const place = { nextStartAt, contract, contractHistory, isFollowed };
  return { ...place, severity, original, severityHistory, ...verdicts };
}

/** The severities an issue had, each from when, whatever its clocks come to: no calendar is asked. */
export function foldSeverities(scheme: IssueScheme, history: History): Evaluation['severityHistory'] {
  return foldHistory(scheme, history, Number.POSITIVE_INFINITY).severityHistory;
}

function foldHistory(scheme: IssueScheme, history: History, now: Instant): Fold {
  const counted = countedHistoryOf(scheme, history);
  const fold = startFold(scheme, counted, now);
  replayHistory(fold, counted, now);
  return fold;
}

function cyclesOf(fold: Fold, clock: ClockPlan, now: Instant): Cycle[] {
  const cycles: Cycle[] = [];
  for (const run of fold.runs[clock.place] ?? []) {
    const cycle = evaluateCycle(fold, clock, run, now);
    if (cycle) cycles.push(cycle);
  }
  return cycles;
}
