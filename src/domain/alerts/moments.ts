import { type ClockLength, type Moment, parseThreshold } from '../../common/threshold';
import { alertRulesOf } from '../scheme/alert-settings';
import { isAimAlone, type Scheme } from '../scheme/scheme';
import { termsOf } from '../scheme/versions/terms';
import type { Cycle } from '../sla/clock';
import { effectiveDueAtOf } from '../sla/fold/agreed-date';
import { clockLengthOf, measureOf } from '../sla/measure/measure';
import type { Instant } from '../time/instant';
import { deferFromQuiet, workingTimeOf } from './desk-hours';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When a threshold of a cycle is reached. */
export interface AlertMoment {
  threshold: string;
  /** Names the moment among those of its cycle for good: two thresholds that mean the same one name it alike. */
  name: string;
  /** It is of the breach, not of a goal's time: it stays the same whatever the severity becomes. */
  ofBreach: boolean;
  at: Instant;
  /** When it would be without quiet hours. */
  reachedAt: Instant;
}

/** An instant towards which a cycle runs: its due one, or its aim where that is all there is. */
interface Limit {
  kind: 'breach' | 'aim';
  at: Instant;
}

/** The limit whose thresholds alert; null where there is none, or where nobody asked to be told of an aim. */
export function limitOfAlerts(scheme: Scheme, cycle: Cycle): Limit | null {
  const dueAt = effectiveDueAtOf(cycle);
  if (dueAt !== null) return { kind: 'breach', at: dueAt };
  const { goal, aimAt } = cycle;
  const isAsked = goal !== null && isAimAlone(goal) && alertRulesOf(scheme).aims;
  return isAsked && aimAt !== null ? { kind: 'aim', at: aimAt } : null;
}

/** When thresholds of an open cycle are reached: of one that repeats, the last time and the next. */
export function momentsOf(
  whole: Scheme,
  cycle: Cycle,
  thresholds: readonly string[],
  now: Instant,
): AlertMoment[] {
  const scheme = termsOf(whole, cycle.contract);
  const limit = limitOfAlerts(scheme, cycle);
  if (limit === null) return [];
  return thresholds.flatMap((threshold) => {
    const moment = parseThreshold(threshold);
    const reached = moment === null ? [] : reachedOf({ scheme, cycle, limit, now }, moment);
    return reached.map(({ at, name, ofBreach }) => ({
      threshold,
      name: limit.kind === 'aim' ? `aim-${name}` : name,
      ofBreach,
      at: deferFromQuiet(scheme, cycle.goal, at),
      reachedAt: at,
    }));
  });
}

interface Place {
  scheme: Scheme;
  cycle: Cycle;
  limit: Limit;
  now: Instant;
}

type Reached = Pick<AlertMoment, 'name' | 'ofBreach' | 'at'>;

function reachedOf(place: Place, moment: Moment): Reached[] {
  switch (moment.kind) {
    case 'share':
      return warningsOf(place, shareOf(place, moment.percent));
    case 'before':
      return warningsOf(place, distanceBefore(place, moment.length));
    case 'due':
      return [{ name: '100%', ofBreach: true, at: breachAlertAtOf(place) }];
    case 'after':
      return repeatsOf(place, moment.length, [1]);
    case 'every':
      return repeatsOf(place, moment.length, nearestTimes(place, moment.length, moment.times));
  }
}

/**
 * A moment before the cycle began is none: two hours before the end of a goal of one. Nor is there any of an end that had passed when
 * the severity was raised, while that may prove a mistake of a moment: it would say what the breach says five minutes later.
 */
const warningsOf = ({ cycle, limit, now }: Place, reached: Reached | null): Reached[] => {
  const isOver = cycle.pendingUntil !== null && limit.at <= now;
  return reached !== null && reached.at > cycle.startedAt && !isOver ? [reached] : [];
};

/** A date that was agreed on has no shares. */
function shareOf({ scheme, cycle, limit, now }: Place, percent: number): Reached | null {
  if (cycle.goal === null) return null;
  const time = measureOf(scheme, cycle.goal);
  const remainingMs = cycle.remainingMs ?? time.between(now, limit.at);
  const left = Math.round((cycle.elapsedMs + remainingMs) * (1 - percent / 100));
  return { name: `${percent}%`, ofBreach: false, at: time.subtract(limit.at, left) };
}

function distanceBefore({ scheme, cycle, limit }: Place, length: ClockLength): Reached {
  const time = workingTimeOf(scheme, cycle.goal);
  const ms = clockLengthOf(time, length);
  return { name: `${ms / MINUTE}-min-before`, ofBreach: false, at: time.subtract(limit.at, ms) };
}

/** At the due instant itself nothing is breached yet. */
const breachAlertAtOf = ({ cycle, limit }: Place) =>
  Math.max(brokenAtOf(cycle, limit) + 1, cycle.pendingUntil ?? 0);

const brokenAtOf = ({ breachedAt }: Cycle, { at }: Limit) => Math.max(at, breachedAt ?? at);

/** As the clock counts: a desk that sleeps is left asleep. Nothing follows a breach that may still prove a mistake of a moment. */
function repeatsOf({ scheme, cycle, limit }: Place, length: ClockLength, times: number[]): Reached[] {
  if (cycle.pendingUntil !== null) return [];
  const time = workingTimeOf(scheme, cycle.goal);
  const ms = clockLengthOf(time, length);
  return times.map((nth) => ({
    name: `each-hour-after:${(nth * ms) / HOUR}`,
    ofBreach: true,
    at: time.add(brokenAtOf(cycle, limit), nth * ms),
  }));
}

/** Which repeat passed last and which comes next, up to the last there is. */
function nearestTimes(
  { scheme, cycle, limit, now }: Place,
  length: ClockLength,
  most: number | null,
): number[] {
  const time = workingTimeOf(scheme, cycle.goal);
  const since = time.between(brokenAtOf(cycle, limit), now);
  const passed = Math.max(0, Math.floor(since / clockLengthOf(time, length)));
  const last = most ?? Number.POSITIVE_INFINITY;
  return [...new Set([Math.min(passed, last), Math.min(passed + 1, last)])].filter((nth) => nth > 0);
}
