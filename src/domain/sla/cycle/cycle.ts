import { own } from '../../../common/own';
import type { ContractId } from '../../scheme/contract';
import {
  type ClockKind,
  type ClockName,
  type Goal,
  isAimAlone,
  kindOf,
  type Scheme,
} from '../../scheme/scheme';
import { termsOf } from '../../scheme/versions/terms';
import type { IssueScheme } from '../../scheme/versions/versions';
import type { Duration } from '../../time/duration';
import type { Instant } from '../../time/instant';
import { agreedAtOf } from '../fold/agreed-date';
import type { ClockPlan } from '../fold/clock-plan';
import { correctionsOf, disputeEdgeOf, isDisputed } from '../fold/corrections';
import type { Correction, CycleRun, Pause } from '../fold/cycle-run';
import type { Fold } from '../fold/fold-state';
import { applyCorrections, type Pauses, pausesOf } from '../fold/pauses';
import { pendingRunUntil } from '../fold/pending';
import type { PartyPeriod } from '../fold/responsible-parties';
import { countElapsed, countRemaining, countTime } from '../measure/count-time';
import { calendarOf, measureOf } from '../measure/measure';
import { breachOf } from './breach';
import { limitsOf, promiseOf } from './target';

/** `unknown`: it ended, and nobody knows when; it has no verdict and is not counted. */
export const cycleStates = ['running', 'paused', 'met', 'breached', 'cancelled', 'unknown'] as const;

type CycleState = (typeof cycleStates)[number];

/** The figures of a cycle. `remainingMs` goes negative after the breach; absent values are null. Of an unknown end nothing is counted. */
export interface Figures {
  aimAt: Instant | null;
  dueAt: Instant | null;
  breachedAt: Instant | null;
  state: CycleState;
  elapsedMs: Duration;
  remainingMs: Duration | null;
}

/** Whether a cycle is counted: neither called off, nor ended at an instant that nobody knows. */
export const hasVerdict = ({ state }: Cycle): boolean => state !== 'cancelled' && state !== 'unknown';

/** Whether a clock that waits for an answer ended without one: its issue was closed, and nobody had said a word. */
export const isUnanswered = (
  kind: ClockKind,
  { endedByResolving }: Pick<Cycle, 'endedByResolving'>,
): boolean => endedByResolving && (kind === 'acknowledge' || kind === 'response');

/** One run of a clock, judged at an instant. */
export interface Cycle extends Figures {
  /** The stage of the report that it is; absent for every other cycle. */
  stage?: string | undefined;
  startedAt: Instant;
  stoppedAt: Instant | null;
  withinCalendarHours: boolean;
  goal: Goal | null;
  clause: string;
  /** The contract it is judged by; null for the scheme's own promise. */
  contract: ContractId;
  severity: string;
  startedBy: string | null;
  pauses: Pause[];
  /** The date both sides agreed on, beside the goal; null when there is none, or while the clock is paused before it. */
  agreedAt: Instant | null;
  /** The dispute lines that touch this cycle; the figures above take them in. */
  corrections: readonly Correction[];
  /** When a dispute line that was told next begins or ends to hold; null when none is ahead. */
  disputeEdgeAt: Instant | null;
  /** What the clock said before its dispute lines; null when there is none. */
  measured: Figures | null;
  /** Nothing but the closing of the issue ended it. */
  endedByResolving: boolean;
  /** It was called off because its issue is no longer followed. */
  isUnfollowed: boolean;
  /** The issue is resolved, and it runs until the client is told. */
  awaitsReply: boolean;
  /** Until when its severity, just given, breaches nothing; null when it was held long enough. */
  pendingUntil: Instant | null;
  /** Who held the issue when it was not the team. */
  partyPeriods: readonly PartyPeriod[];
}

/** The verdict of a run at an instant; null when its severity has no goal for the clock and nothing was breached or agreed. */
export function evaluateCycle(fold: Fold, plan: ClockPlan, run: CycleRun, now: Instant): Cycle | null {
  const { scheme } = fold;
  const clock = plan.name;
  const terms = termsOf(scheme, run.contract);
  const promise = promiseOf(scheme, clock, run, run);
  if (!promise && run.past.length === 0 && run.agreed === null) return null;
  const end = Math.max(run.startedAt, run.stoppedAt ?? now);
  const goal = promise?.goal ?? null;
  const pendingUntil = pendingRunUntil(fold, plan, run, now);
  if (plan.kind === 'report' && pendingUntil !== null) return null;
  const runWithGoal = { scheme, terms, clock, run, goal, isPending: pendingUntil !== null };
  const pauses = pausesOf(run, end);
  const measured = figuresOf(runWithGoal, pauses);
  if (!promise && measured.breachedAt === null && run.agreed === null) return null;
  const corrections =
    fold.corrections.length > 0 ? correctionsOf(fold.corrections, clock, run.startedAt, end) : NONE;
  const isInForce = corrections.length > 0 && isDisputed(fold.corrections, clock, end);
  const correctedPauses =
    corrections.length > 0 ? applyCorrections(pauses, corrections, end, isInForce) : pauses;
  const figures = correctedPauses === pauses ? measured : figuresOf(runWithGoal, correctedPauses);
  return {
    ...(run.stage === null ? {} : { stage: run.stage }),
    startedAt: run.startedAt,
    aimAt: figures.aimAt,
    dueAt: figures.dueAt,
    breachedAt: figures.breachedAt,
    state: figures.state,
    elapsedMs: figures.elapsedMs,
    remainingMs: figures.remainingMs,
    stoppedAt: run.stoppedAt,
    withinCalendarHours: !goal || goal.in === 'elapsed' || calendarOf(terms, goal.calendar).isOpen(end),
    goal,
    clause: promise === null ? '' : promise.clause,
    contract: run.contract,
    severity: run.severity,
    startedBy: run.eventId,
    pauses: correctedPauses.all,
    agreedAt: agreedAtOf(run, correctedPauses),
    corrections,
    disputeEdgeAt: run.stoppedAt === null ? disputeEdgeOf(fold.corrections, clock, end) : null,
    measured: correctedPauses === pauses ? null : measured,
    endedByResolving: run.endedByResolving,
    isUnfollowed: run.isUnfollowed,
    awaitsReply: plan.endsWhenReplied && fold.facts.resolved && run.stoppedAt === null,
    pendingUntil,
    partyPeriods: fold.partyPeriods,
  };
}

const NONE: readonly Correction[] = [];

/** A run with the goal it is judged by. */
interface RunWithGoal {
  scheme: IssueScheme;
  /** The scheme as the run's contract says. */
  terms: Scheme;
  clock: ClockName;
  run: CycleRun;
  goal: Goal | null;
  /** Its severity was just given, and breaches nothing yet. */
  isPending: boolean;
}

function figuresOf(runWithGoal: RunWithGoal, pauses: Pauses): Figures {
  const { terms, run, goal } = runWithGoal;
  const time = measureOf(terms, goal);
  const { elapsedMs, aimAt, dueAt } = countCycle(runWithGoal, pauses);
  const breachedAt = breachedAtOf(runWithGoal, pauses, dueAt);
  const state = stateOf(run, goal, pauses, breachedAt);
  if (state === 'unknown') return { aimAt, dueAt, breachedAt: null, state, elapsedMs: 0, remainingMs: null };
  const isPaused = state === 'paused';
  return {
    aimAt: isPaused && aimAt !== null && pauses.until <= aimAt ? null : aimAt,
    dueAt: isPaused ? null : dueAt,
    breachedAt,
    state,
    elapsedMs,
    remainingMs: dueAt === null ? null : countRemaining(time, pauses.until, dueAt, pauses.ended),
  };
}

/** By the due instant of its goal, or by the date agreed on where there is none: a date that stays is not put off by what waits. */
function breachedAtOf(runWithGoal: RunWithGoal, pauses: Pauses, dueAt: Instant | null): Instant | null {
  const { run, goal } = runWithGoal;
  if (goal !== null || run.agreed === null) return breachOf(runWithGoal, pauses, dueAt);
  const counted =
    run.agreed.moves || !pauses.ongoing
      ? pauses
      : { ...pauses, until: pauses.all.at(-1)?.to ?? pauses.until };
  return breachOf(runWithGoal, counted, agreedAtOf(run, pauses));
}

/** One walk finds the limits of a run that its own goal counts from its start; the others are looked for apart. */
function countCycle({ scheme, terms, clock, run, goal }: RunWithGoal, pauses: Pauses) {
  const time = measureOf(terms, goal);
  const countsFromStart = run.past.length === 0 || terms.onSeverityChange === 'from-receipt';
  const hasOneGoal = !own(own(terms.goals, run.severity), clock)?.outside?.takeEarlier;
  if (goal !== null && kindOf(scheme, clock) !== 'report' && countsFromStart && hasOneGoal)
    return countTime(goal, time, run.startedAt, pauses.until, pauses.ended);
  const limits = limitsOf(scheme, clock, run, pauses.ended);
  return { ...limits, elapsedMs: countElapsed(time, run.startedAt, pauses.until, pauses.ended) };
}

/** An aim alone ends without a verdict. */
function stateOf(
  run: CycleRun,
  goal: Goal | null,
  { ongoing }: Pauses,
  breachedAt: Instant | null,
): CycleState {
  if (run.cancelled) return 'cancelled';
  if (run.isUnknown) return 'unknown';
  if (breachedAt !== null) return 'breached';
  if (run.stoppedAt !== null) return goal !== null && isAimAlone(goal) ? 'cancelled' : 'met';
  return ongoing ? 'paused' : 'running';
}
