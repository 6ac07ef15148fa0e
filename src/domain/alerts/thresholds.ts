import type { WorkingTime } from '../calendar/working-time';
import { defaultAlerts, type Threshold } from '../scheme/alert-settings';
import { type ClockName, clockNames, type Goal, type Scheme } from '../scheme/scheme';
import type { Cycle, Evaluation } from '../sla/clock';
import { effectiveDueAtOf } from '../sla/fold/agreed-date';
import { calendarOf, measureOf } from '../sla/measure';
import type { Instant } from '../time/instant';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** An alert that became due: the clock, its cycle, and the threshold that was passed at an instant. */
export interface DueAlert {
  /** Names the alert for good: the same threshold of the same cycle under the same goal is the same alert. */
  key: string;
  clock: ClockName;
  threshold: Threshold['at'];
  at: Instant;
  cycle: Cycle;
}

/**
 * The alerts due at an instant: for every open clock the last threshold it has passed, for one that came late makes the earlier
 * ones old news. None for a clock that was met in the meantime, nor for one that is held.
 *
 * @example dueAlerts(valtech, clocks(valtech, history, now), now).map(({ clock, threshold }) => [clock, threshold])
 */
export function dueAlertsOf(scheme: Scheme, evaluation: Evaluation, now: Instant): DueAlert[] {
  const last = new Map(passedThresholdsOf(scheme, evaluation, now).map((alert) => [alert.clock, alert]));
  return [...last.values()];
}

/** Every threshold that open clocks have passed, each clock's in the order in which they came. */
export function passedThresholdsOf(scheme: Scheme, evaluation: Evaluation, now: Instant): DueAlert[] {
  return openCycles(evaluation).flatMap(([clock, cycle]) => {
    const passed = momentsOf(scheme, cycle, now).filter(({ at }) => at <= now);
    return passed
      .sort((a, b) => a.at - b.at)
      .map((moment) => ({
        key: keyOf(clock, cycle, moment),
        clock,
        threshold: moment.threshold,
        at: moment.at,
        cycle,
      }));
  });
}

/** The next instant at which an alert becomes due by itself; null when none will. */
export function findNextAlertAt(scheme: Scheme, evaluation: Evaluation, now: Instant): Instant | null {
  const instants = openCycles(evaluation).flatMap(([, cycle]) =>
    momentsOf(scheme, cycle, now).map(({ at }) => at),
  );
  const future = instants.filter((at) => at > now);
  return future.length > 0 ? Math.min(...future) : null;
}

/** A date that was agreed on has no shares. */
const isShare = (at: Threshold['at']) => at.endsWith('%') && at !== '100%';

interface ThresholdMoment {
  threshold: Threshold['at'];
  at: Instant;
  /** Counts the repeats of a threshold that comes again. */
  nth: number;
}

/** A breach stays one whatever the severity becomes; the shares of a new severity's goal are moments of their own. */
function keyOf(
  clock: ClockName,
  { startedAt, severity }: Cycle,
  { threshold, nth }: ThresholdMoment,
): string {
  if (threshold === 'each-hour-after') return `${clock}:${startedAt}:${threshold}:${nth}`;
  return threshold === '100%'
    ? `${clock}:${startedAt}:${threshold}`
    : `${clock}:${startedAt}:${threshold}:${severity}`;
}

function openCycles(evaluation: Evaluation): [ClockName, Cycle][] {
  return clockNames.flatMap((name): [ClockName, Cycle][] => {
    const cycle = evaluation.clocks[name]?.cycles.at(-1);
    const open =
      cycle && cycle.stoppedAt === null && (cycle.state === 'running' || cycle.state === 'breached');
    return open ? [[name, cycle]] : [];
  });
}

function momentsOf(scheme: Scheme, cycle: Cycle, now: Instant): ThresholdMoment[] {
  const dueAt = effectiveDueAtOf(cycle);
  if (dueAt === null) return [];
  const { goal, pendingUntil } = cycle;
  const { thresholds } = scheme.alerts ?? defaultAlerts;
  const passed = thresholds.flatMap(({ at }): ThresholdMoment[] => {
    if (goal === null && isShare(at)) return [];
    if (at === 'each-hour-after' && pendingUntil !== null) return [];
    if (at === 'each-hour-after')
      return hourlyMomentsOf(workingTimeOf(scheme, goal), Math.max(dueAt, cycle.breachedAt ?? dueAt), now);
    return [{ threshold: at, at: instantOf(scheme, cycle, at, dueAt), nth: 0 }];
  });
  return passed.map((moment) => ({ ...moment, at: deferFromQuiet(scheme, goal, moment.at) }));
}

/** An alert that falls into quiet hours is heard when they end, unless its clock runs day and night. */
function deferFromQuiet(scheme: Scheme, goal: Goal | null, at: Instant): Instant {
  const quiet = scheme.alerts?.quietOutside;
  if (quiet === undefined) return at;
  if (goal !== null && isAlwaysOpen(measureOf(scheme, goal), at)) return at;
  return calendarOf(scheme, quiet).nextOpen(at);
}

const isAlwaysOpen = (time: WorkingTime, at: Instant) => time.between(at, at + WEEK) === WEEK;

/** The hours in which a goal is worked on; a date that was agreed on is worked for in the desk's first hours. */
function workingTimeOf(scheme: Scheme, goal: Goal | null): WorkingTime {
  const [first] = Object.keys(scheme.calendars);
  if (goal === null && first !== undefined) return calendarOf(scheme, first);
  return measureOf(scheme, goal);
}

/** The hour that passed last after a breach, and the next one, as the goal counts them: a desk that sleeps is left asleep. */
function hourlyMomentsOf(time: WorkingTime, breachedAt: Instant, now: Instant): ThresholdMoment[] {
  const hours = Math.max(0, Math.floor(time.between(breachedAt, now) / HOUR));
  return [hours, hours + 1]
    .filter((nth) => nth > 0)
    .map((nth) => ({ threshold: 'each-hour-after', at: time.add(breachedAt, nth * HOUR), nth }));
}

/** A share of the goal or a length before its end, in the goal's own measure; the breach itself is the moment after the due one. */
function instantOf(
  scheme: Scheme,
  cycle: Cycle,
  at: Exclude<Threshold['at'], 'each-hour-after'>,
  dueAt: Instant,
): Instant {
  const time = measureOf(scheme, cycle.goal);
  if (at === '100%') return Math.max(dueAt + 1, (cycle.breachedAt ?? dueAt) + 1, cycle.pendingUntil ?? 0);
  if (at === '15-min-before') return dueAt - 15 * 60_000;
  const total = cycle.elapsedMs + (cycle.remainingMs ?? 0);
  const left = Math.round(total * (1 - Number.parseInt(at, 10) / 100));
  return time.subtract(dueAt, left);
}
