import type { ClockName, Scheme } from '../scheme/scheme';
import type { Instant } from '../time/instant';
import { type Cycle, judged } from './cycle';
import { play, started } from './fold/fold';
import type { Fold } from './fold/fold-steps';
import type { ClockPlan } from './fold/plan';
import { originalIn } from './fold/severity-changes';
import type { History } from './history/history';

export { type Cycle, hasVerdict } from './cycle';

/** An issue's clocks at an instant. Every clock of the scheme is present; one whose severity has no goal has no cycle. */
export interface Judgement {
  severity: string;
  /** What it was before the scheme's remaps and floors. */
  original: string;
  severityHistory: { at: Instant; severity: string }[];
  clocks: Partial<Record<ClockName, { cycles: Cycle[] }>>;
  closedAt: Instant | null;
  restoredAt: Instant | null;
}

/**
 * The clocks of an issue: a fold of its history, and of nothing else. What happened after `now` is not yet known.
 *
 * A stop at the due instant is met; a stop after it is breached, dated at the due instant.
 *
 * @example clocks(valtech, historyOf(issue), now).clocks.response?.cycles.at(-1)?.state // => 'running'
 */
export function clocks(scheme: Scheme, history: History, now: Instant): Judgement {
  const fold = started(scheme, history, now);
  play(fold, history, now);
  const judgedClocks: Judgement['clocks'] = {};
  for (const clock of fold.plan.clocks) judgedClocks[clock.name] = { cycles: cyclesOf(fold, clock, now) };
  const { severityHistory, closedAt, restoredAt, facts } = fold;
  const { severity } = facts;
  const original = originalIn(fold);
  return { severity, original, severityHistory, clocks: judgedClocks, closedAt, restoredAt };
}

/** The severities an issue had, each from when, whatever its clocks come to: no calendar is asked. */
export function severitiesOf(scheme: Scheme, history: History): Judgement['severityHistory'] {
  const fold = started(scheme, history, Number.POSITIVE_INFINITY);
  play(fold, history, Number.POSITIVE_INFINITY);
  return fold.severityHistory;
}

function cyclesOf(fold: Fold, clock: ClockPlan, now: Instant): Cycle[] {
  const cycles: Cycle[] = [];
  for (const run of fold.runs[clock.place] ?? []) {
    const cycle = judged(fold, clock.name, run, now);
    if (cycle) cycles.push(cycle);
  }
  return cycles;
}
