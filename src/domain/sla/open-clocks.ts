import { clocksInOrder } from '../../common/clock-names';
import type { ReportStage } from '../scheme/report-stages';
import type { ClockName, Goal, Scheme } from '../scheme/scheme';
import { channelOf } from '../scheme/severity/severity';
import { termsOf } from '../scheme/versions/terms';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import { promiseOf } from './cycle/target';
import type { ClockState, IssueState } from './issue-state';
import { calendarOf, dayLengthOf, lengthOf, measureOf } from './measure/measure';

/** A stage that the scheme has no longer, or not for this issue, has no name. */
export type NamedStage = Pick<ReportStage, 'id' | 'name'>;

/** A clock that has not stopped, as a list of many issues shows it. */
export interface OpenClock {
  clock: ClockName;
  /** The stage of the report that it is; null for every other clock. */
  stage: NamedStage | null;
  state: 'running' | 'paused' | 'breached';
  dueAt: Instant | null;
  /** What is left of the goal, in the time the goal counts; negative past it, null where it is not known. */
  remainingMs: Duration | null;
  /** Since when it is held; null when it is not. */
  heldAt: Instant | null;
  goalMs: Duration | null;
  /** How long a day is that its lengths are read in, 24 hours or a business day; null where they are read in hours alone. */
  dayMs: Duration | null;
  counting: boolean;
  atRisk: boolean;
  /** The issue is resolved, and it runs until the client is told. */
  awaitsReply: boolean;
}

type OpenState = Pick<IssueState, 'contract' | 'severity' | 'clocks'>;

/**
 * The open clocks of an issue from the state kept on it, which says when each is due and not how it counts: that is read from the
 * scheme, by the severity kept and by when and where the issue was received. A clock that ran when the state was kept and is now
 * past its due instant is breached.
 *
 * @example openClocks(valtech, kept, { at: received, labels: [] }, now)[0]?.remainingMs
 */
export function openClocksOf(
  scheme: Scheme,
  { contract, severity, clocks }: OpenState,
  received: { at: Instant; labels: readonly string[] },
  now: Instant,
): OpenClock[] {
  const run = { startedAt: received.at, channel: channelOf(received.labels), countedFrom: received.at };
  const basis = { contract: contract ?? null, severity };
  const terms = termsOf(scheme, basis.contract);
  return clocksInOrder(clocks).flatMap(([clock, stored]) => {
    if (stored.stoppedAt !== null || ENDED.has(stored.state)) return [];
    const counted = { ...run, stage: stored.stage ?? null, cappedFrom: null };
    const goal = promiseOf(scheme, clock, counted, basis)?.goal ?? null;
    return [openClockOf(terms, clock, stored, goal, now)];
  });
}

const ENDED: ReadonlySet<ClockState['state']> = new Set(['cancelled', 'met', 'unknown']);

function openClockOf(
  scheme: Scheme,
  clock: ClockName,
  stored: ClockState,
  goal: Goal | null,
  now: Instant,
): OpenClock {
  const { dueAt, heldAt } = stored;
  const goalMs = goal && usualLengthOf(scheme, goal);
  const remainingMs = dueAt === null ? null : remainingOf(scheme, goal, heldAt ?? now, dueAt);
  const state = currentStateOf(stored, now);
  return {
    clock,
    stage: stageOf(scheme, stored.stage),
    state,
    dueAt: state === 'paused' ? null : dueAt,
    heldAt,
    remainingMs,
    goalMs,
    dayMs: dayLengthOf(scheme, goal),
    counting:
      state !== 'paused' && (!goal || goal.in === 'elapsed' || calendarOf(scheme, goal.calendar).isOpen(now)),
    awaitsReply: stored.awaitsReply ?? false,
    atRisk: state === 'running' && isNear(scheme, goalMs, remainingMs),
  };
}

function stageOf({ report }: Scheme, id: string | undefined): NamedStage | null {
  if (id === undefined) return null;
  return report?.stages?.find((stage) => stage.id === id) ?? { id };
}

function currentStateOf({ state, dueAt }: ClockState, now: Instant): OpenClock['state'] {
  if (state === 'paused' || state === 'breached') return state;
  return dueAt !== null && now > dueAt ? 'breached' : 'running';
}

function isNear({ warnShare }: Scheme, goalMs: Duration | null, remainingMs: Duration | null): boolean {
  return goalMs !== null && remainingMs !== null && goalMs - remainingMs >= warnShare * goalMs;
}

/** About how long a goal is: when its clock began is not kept, so its business days are of the usual length. */
function usualLengthOf(scheme: Scheme, goal: Goal): Duration | null {
  if (goal.breach === undefined) return null;
  if (goal.in !== 'business-days') return lengthOf(goal.breach);
  return goal.breach * (dayLengthOf(scheme, goal) ?? 0);
}

function remainingOf(scheme: Scheme, goal: Goal | null, now: Instant, dueAt: Instant): Duration {
  const time = measureOf(scheme, goal);
  return now <= dueAt ? time.between(now, dueAt) : -time.between(dueAt, now);
}
