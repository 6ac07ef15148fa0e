import { type ClockLength, parseThreshold } from '../../common/threshold';
import { CalendarRefusal } from '../calendar/calendar';
import type { Goal, Scheme } from '../scheme/scheme';
import { clockLengthOf, lengthOf, measureOf } from '../sla/measure/measure';
import { formatInstant, type Instant } from '../time/instant';
import type { Finding } from './finding';

/** What is wrong with the alerts of a scheme: one that no clock ever comes to, and one that comes again for good. */
export function lintAlerts(scheme: Scheme, at: Instant): Finding[] {
  const { thresholds = [], acts = [] } = scheme.alerts ?? {};
  const goals = Object.values(scheme.goals).flatMap((clocks) =>
    Object.values(clocks).flatMap((rule) =>
      rule ? [rule.goal, ...(rule.outside ? [rule.outside.goal] : [])] : [],
    ),
  );
  return [...findingsOf('thresholds', thresholds), ...findingsOf('acts', acts)];

  function findingsOf(list: string, rules: readonly { at: string }[]): Finding[] {
    return rules.flatMap(({ at: alert }, nth) => {
      const code = codeOf(scheme, goals, alert);
      const place = { path: `alerts.${list}.${nth}.at`, clause: null, example: at, when: formatInstant(at) };
      return code ? [{ code, ...place, alert }] : [];
    });
  }
}

function codeOf(scheme: Scheme, goals: Goal[], alert: string) {
  const moment = parseThreshold(alert);
  if (moment?.kind === 'every' && moment.times === null) return 'alert-without-end';
  if (moment?.kind !== 'before' || goals.length === 0) return null;
  const isReached = goals.some((goal) => isLonger(scheme, goal, moment.length));
  return isReached ? null : 'unreachable-alert';
}

/** Whether a goal takes longer than a length, as its clock counts; where its calendar cannot tell, it is taken to. */
function isLonger(scheme: Scheme, goal: Goal, length: ClockLength): boolean {
  const limit = goal.breach ?? goal.aim;
  if (limit === undefined) return false;
  try {
    const hours = measureOf(scheme, goal);
    const goalMs = typeof limit === 'number' ? clockLengthOf(hours, { days: limit, ms: 0 }) : lengthOf(limit);
    return goalMs > clockLengthOf(hours, length);
  } catch (error) {
    if (error instanceof CalendarRefusal) return true;
    throw error;
  }
}
