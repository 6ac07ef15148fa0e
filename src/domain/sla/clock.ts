import type { Scheme } from '../scheme/scheme';
import type { Instant } from '../time/instant';
import { type Evaluation, foldClocks, foldSeverities } from './cycle/clock-fold';
import type { History } from './history/history';
import { applySeals } from './seals/apply-seals';
import { asSeen } from './seals/seen';

export type { Evaluation } from './cycle/clock-fold';
export { type Cycle, hasVerdict, isUnanswered } from './cycle/cycle';

/**
 * The clocks of an issue: a fold of its history, its seals among it, and of nothing else. What happened after `now` is not yet known.
 *
 * A stop at the due instant is met; a stop after it is breached, dated at the due instant.
 *
 * @example clocks(valtech, historyOf(issue), now).clocks.response?.cycles.at(-1)?.state // => 'running'
 */
export function evaluateClocks(scheme: Scheme, history: History, now: Instant): Evaluation {
  if (history.seals.length === 0) return foldClocks(scheme, history, now);
  const seen = asSeen(history, now);
  return applySeals(scheme, foldClocks(scheme, seen, now), seen, now);
}

/** The severities an issue had, each from when, whatever its clocks come to: no calendar is asked. */
export function severitiesOf(scheme: Scheme, history: History): Evaluation['severityHistory'] {
  return foldSeverities(
    scheme,
    history.seals.length === 0 ? history : asSeen(history, Number.POSITIVE_INFINITY),
  );
}
