import { judged } from './cycle';
import { play, started } from './fold';
import { originalIn } from './severity-changes';
/**
 * The clocks of an issue: a fold of its history, and of nothing else. What happened after `now` is not yet known.
 *
 * A stop at the due instant is met; a stop after it is breached, dated at the due instant.
 *
 * @example clocks(valtech, historyOf(issue), now).clocks.response?.cycles.at(-1)?.state // => 'running'
 */
export function clocks(scheme, history, now) {
  const fold = started(scheme, history);
  play(fold, history, now);
  const judgedClocks = {};
  for (const clock of fold.plan.clocks) judgedClocks[clock.name] = { cycles: cyclesOf(fold, clock, now) };
  const { severityHistory, closedAt, restoredAt, facts } = fold;
  const { severity } = facts;
  const original = originalIn(fold);
  return { severity, original, severityHistory, clocks: judgedClocks, closedAt, restoredAt };
}
/** The severities an issue had, each from when, whatever its clocks come to: no calendar is asked. */
export function severitiesOf(scheme, history) {
  const fold = started(scheme, history);
  play(fold, history, Number.POSITIVE_INFINITY);
  return fold.severityHistory;
}
function cyclesOf(fold, clock, now) {
  const cycles = [];
  for (const run of fold.runs[clock.place] ?? []) {
    const cycle = judged(fold, clock.name, run, now);
    if (cycle) cycles.push(cycle);
  }
  return cycles;
}
