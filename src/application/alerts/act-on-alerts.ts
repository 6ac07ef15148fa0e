import type { AlertAction } from '../../domain/alerts/settings';
import { passedThresholdsOf } from '../../domain/alerts/thresholds';
import type { ClockName } from '../../domain/scheme/scheme';
import type { Deed } from '../automation/run-automations';
import type { Judged } from '../evaluation/judge';

/**
 * What the scheme does to an issue when a clock comes to a moment: it goes to somebody, or to another priority, once a cycle. The
 * issue is looked at again after it, so that its clocks follow the change at once.
 */
export function alertDeeds(judged: Judged): Deed[] {
  const { scheme, evaluation, followedSince, now } = judged;
  const acts = scheme.alerts?.acts ?? [];
  if (acts.length === 0) return [];
  return passedThresholdsOf(scheme, evaluation, now)
    .filter(({ at }) => at > followedSince)
    .flatMap(({ key, clock, threshold }) =>
      acts.flatMap((act, nth) =>
        act.at === threshold && meant(act, clock) ? [deedOf(`act:${nth}:${key}`, act, clock)] : [],
      ),
    );
}

const meant = ({ clocks }: AlertAction, clock: ClockName) => clocks === undefined || clocks.includes(clock);

function deedOf(id: string, { assign, priority }: AlertAction, clock: ClockName): Deed {
  return {
    id,
    kind: 'acted',
    async run({ deeds }, { history }) {
      const given = assign === undefined || (await deeds.assign(history.issueId, assign));
      const raised = priority === undefined || (await deeds.prioritise(history.issueId, priority));
      return { clock, assign, priority, done: given && raised };
    },
  };
}
