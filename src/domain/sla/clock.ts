import { type IssueScheme, schemeAt } from '../scheme/versions/versions';
import type { Instant } from '../time/instant';
import { type Evaluation, foldClocks, foldSeverities } from './cycle/clock-fold';
import type { History } from './history/history';
import { applySeals } from './seals/apply-seals';
import { sealWhatIsOver } from './seals/new-seals';
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
export function evaluateClocks(scheme: IssueScheme, history: History, now: Instant): Evaluation {
  const schemeNow = schemeAt(scheme, now);
  const whole = withEarlierVerdicts(schemeNow, history);
  if (whole.seals.length === 0) return foldClocks(schemeNow, whole, now);
  const seen = asSeen(whole, now);
  return applySeals(schemeNow, foldClocks(schemeNow, seen, now), seen, now);
}

/** A history with what was over when another scheme came to judge it, as the one before had it, where nothing sealed it then. */
function withEarlierVerdicts({ before }: IssueScheme, history: History): History {
  if (!before) return history;
  const now = before.until - 1;
  const evaluation = evaluateClocks(before.scheme, history, now);
  const sealing = sealWhatIsOver(before.scheme, evaluation, history, now);
  return sealing ? { ...history, seals: [...history.seals, sealing] } : history;
}

/** The severities an issue had, each from when, whatever its clocks come to: no calendar is asked. */
export function severitiesOf(scheme: IssueScheme, history: History): Evaluation['severityHistory'] {
  return foldSeverities(
    scheme,
    history.seals.length === 0 ? history : asSeen(history, Number.POSITIVE_INFINITY),
  );
}
