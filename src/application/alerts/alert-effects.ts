import { passedMomentsOf } from '../../domain/alerts/thresholds';
import type { AlertAction } from '../../domain/scheme/alert-settings';
import type { ClockName } from '../../domain/scheme/scheme';
import type { Effect } from '../effects/effect';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';

/**
 * What the scheme does to an issue when a clock comes to a moment: it goes to somebody, or to another priority, once a cycle. The
 * issue is looked at again after it, so that its clocks follow the change at once.
 */
export function alertEffectsOf(issue: EvaluatedIssue): Effect[] {
  const { scheme, evaluation, alertsSince, now } = issue;
  const rules = scheme.alerts?.acts ?? [];
  return rules.flatMap((rule, nth) =>
    passedMomentsOf(scheme, evaluation, () => [rule.at], now)
      .filter(({ at, clock }) => at > alertsSince && isWatched(rule, clock))
      .map(({ key, clock }) => effectOf(`act:${nth}:${key}`, rule, clock)),
  );
}

const isWatched = ({ clocks }: AlertAction, clock: ClockName) =>
  clocks === undefined || clocks.includes(clock);

function effectOf(id: string, { assign, priority }: AlertAction, clock: ClockName): Effect {
  return {
    id,
    kind: 'acted',
    async run({ effects }, { history }) {
      const isAssigned = assign === undefined || (await effects.assign(history.issueId, assign));
      const isPrioritised = priority === undefined || (await effects.setPriority(history.issueId, priority));
      return { clock, assign, priority, done: isAssigned && isPrioritised };
    },
  };
}
