import { type ClockName, clockNames, type Scheme } from '../scheme/scheme';
import type { Instant } from '../time/instant';
import { type Cycle, judged } from './cycle';
import { apply, started } from './fold';
import type { History } from './history';
import type { Fold } from './running';

export type { Cycle } from './cycle';

/** An issue's clocks at an instant. Every clock of the scheme is present; one whose severity has no goal has no cycle. */
export interface Judgement {
  severity: string;
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
  const fold = started(scheme, history);
  for (const event of history.events) if (event.at <= now) apply(fold, event);
  const { severity, severityHistory, closedAt, restoredAt } = fold;
  const names = clockNames.filter((name) => scheme.clocks[name]);
  const judgedClocks = names.map((name) => [name, { cycles: cyclesOf(fold, name, now) }]);
  return { severity, severityHistory, clocks: Object.fromEntries(judgedClocks), closedAt, restoredAt };
}

function cyclesOf(fold: Fold, name: ClockName, now: Instant): Cycle[] {
  return (fold.runs.get(name) ?? []).flatMap((run) => judged(fold.scheme, name, run, now) ?? []);
}
