import { alertRulesOf } from '../scheme/alert-settings';
import type { ClockName, Scheme } from '../scheme/scheme';
import { stageOfCycle } from '../scheme/versions/terms';
import type { Cycle, Evaluation } from '../sla/clock';
import type { Instant } from '../time/instant';
import { type AlertMoment, limitOfAlerts, momentsOf } from './moments';

/** An alert that became due: the clock, its cycle, and the threshold that was passed at an instant. */
export interface DueAlert {
  /** Names the alert for good: the same threshold of the same cycle under the same goal is the same alert. */
  key: string;
  clock: ClockName;
  threshold: string;
  at: Instant;
  cycle: Cycle;
  /** The instant the clock runs towards: a breach, or an aim where that is all there is. */
  limit: { kind: 'breach' | 'aim'; at: Instant };
}

/**
 * The alerts due at an instant: for every open clock the last threshold it has passed, for one that came late makes the earlier
 * ones old news. None for a clock that was met in the meantime, nor for one that is held.
 *
 * @example dueAlertsOf(valtech, evaluateClocks(valtech, history, now), now).map(({ clock, threshold }) => [clock, threshold])
 */
export function dueAlertsOf(scheme: Scheme, evaluation: Evaluation, now: Instant): DueAlert[] {
  const passed = passedMomentsOf(scheme, evaluation, (cycle) => alertThresholdsOf(scheme, cycle), now);
  const last = new Map(passed.map((alert) => [`${alert.clock} ${alert.cycle.stage ?? ''}`, alert]));
  return [...last.values()];
}

/** Every one of these moments that open clocks have passed, each clock's in the order in which they came. */
export function passedMomentsOf(
  scheme: Scheme,
  evaluation: Evaluation,
  thresholdsOf: (cycle: Cycle) => readonly string[],
  now: Instant,
): DueAlert[] {
  return openCyclesOf(evaluation).flatMap(([clock, cycle]) => {
    const limit = limitOfAlerts(scheme, cycle);
    if (limit === null) return [];
    return momentsOf(scheme, cycle, thresholdsOf(cycle), now)
      .filter(({ at }) => at <= now)
      .sort((a, b) => a.at - b.at || a.reachedAt - b.reachedAt)
      .map((moment) => ({
        key: keyOf(clock, cycle, moment),
        clock,
        threshold: moment.threshold,
        at: moment.at,
        cycle,
        limit,
      }));
  });
}

/** The next instant at which an alert or what is done at a moment becomes due by itself; null when nothing will. */
export function findNextAlertAt(scheme: Scheme, evaluation: Evaluation, now: Instant): Instant | null {
  const acts = alertRulesOf(scheme).acts.map(({ at }) => at);
  const instants = openCyclesOf(evaluation).flatMap(([, cycle]) => {
    const thresholds = [...alertThresholdsOf(scheme, cycle), ...acts];
    return momentsOf(scheme, cycle, thresholds, now).map(({ at }) => at);
  });
  const future = instants.filter((at) => at > now);
  return future.length > 0 ? Math.min(...future) : null;
}

/** A stage of the report may have moments of its own. */
const alertThresholdsOf = (scheme: Scheme, cycle: Cycle): readonly string[] =>
  stageOfCycle(scheme, cycle)?.alerts ?? alertRulesOf(scheme).thresholds.map(({ at }) => at);

/** A breach stays one whatever the severity becomes; the shares of a new severity's goal are moments of their own. */
function keyOf(
  clock: ClockName,
  { startedAt, severity, stage }: Cycle,
  { name, ofBreach }: AlertMoment,
): string {
  const key = `${clock}${stage === undefined ? '' : `.${stage}`}:${startedAt}:${name}`;
  return ofBreach ? key : `${key}:${severity}`;
}

function openCyclesOf(evaluation: Evaluation): [ClockName, Cycle][] {
  return Object.entries(evaluation.clocks).flatMap(([name, { cycles }]): [ClockName, Cycle][] => {
    const current = cycles.some(({ stage }) => stage !== undefined) ? cycles : cycles.slice(-1);
    return current.filter(isOpen).map((cycle): [ClockName, Cycle] => [name, cycle]);
  });
}

const isOpen = ({ stoppedAt, state }: Cycle): boolean =>
  stoppedAt === null && (state === 'running' || state === 'breached');
