import type { ContractId } from '../../scheme/contract';
import type { ClockName } from '../../scheme/scheme';
import type { Instant } from '../../time/instant';
import type { Span } from '../../time/span';

/** What set something off: when, and the event of the history it came with. */
export interface Cause {
  at: Instant;
  eventId: string | null;
}

/** A stretch a clock did not count, with the status that waited and the event that led there, or the correction that says so. */
export interface Pause extends Span {
  status: string | null;
  eventId: string | null;
  correction: Correction | null;
  /** The issue was closed in between, and its reopening went on with this cycle. */
  whileClosed: boolean;
}

/** What decides a run's target: the contract that its issue falls under, null for the scheme's own promise, and the severity. */
export interface RunTerms {
  contract: ContractId;
  severity: string;
}

/** The terms a run had before those it has, from when it counted then, and when they ended. */
interface PastTerms extends RunTerms {
  startedAt: Instant;
  until: Instant;
}

/** A date both sides agreed on, and when they did. */
interface Agreed {
  agreedAt: Instant;
  since: Instant;
  /** Whether it moves on while its clock waits. */
  moves: boolean;
}

/** A run of a clock as the fold gathers it, before it is judged. */
export interface CycleRun extends RunTerms {
  startedAt: Instant;
  eventId: string | null;
  countedFrom: Instant;
  /** The stage of the report it runs for; null for any other run. */
  stage: string | null;
  /** From when the second limit of its stage counts; null where nothing has set it off. */
  cappedFrom: Instant | null;
  channel: string | null;
  past: readonly PastTerms[];
  pauses: Pause[];
  paused: Pause | null;
  agreed: Agreed | null;
  stoppedAt: Instant | null;
  cancelled: boolean;
  /** It was called off because its issue is no longer followed. */
  isUnfollowed: boolean;
  /** Nothing but the closing of the issue ended it. */
  endedByResolving: boolean;
  /** It ended at an instant that nobody knows. */
  isUnknown: boolean;
}

const NONE: readonly PastTerms[] = [];

/** A run that begins under terms, on the channel its issue came by. */
export function createRun(
  { at, eventId }: Cause,
  { contract, severity }: RunTerms,
  channel: string | null,
): CycleRun {
  return {
    startedAt: at,
    eventId,
    countedFrom: at,
    stage: null,
    cappedFrom: null,
    channel,
    contract,
    severity,
    past: NONE,
    pauses: [],
    paused: null,
    agreed: null,
    stoppedAt: null,
    cancelled: false,
    isUnfollowed: false,
    endedByResolving: false,
    isUnknown: false,
  };
}

/** Holds a run from an instant; one that is held already stays so. */
export function pause(run: CycleRun, { at, eventId }: Cause, status: string | null): void {
  if (run.paused !== null) return;
  run.paused = {
    from: at,
    to: Number.POSITIVE_INFINITY,
    status,
    eventId,
    correction: null,
    whileClosed: false,
  };
}

/** Lets a held run go on. */
export function resume(run: CycleRun, at: Instant): void {
  if (run.paused === null) return;
  run.paused.to = at;
  run.pauses.push(run.paused);
  run.paused = null;
}

/** Ends a run at an instant, held or not: none is open any more. */
export function end(run: CycleRun, at: Instant): undefined {
  resume(run, at);
  run.stoppedAt = at;
}

/** Ends a run because its issue was resolved, and for nothing else. */
export function endByResolving(run: CycleRun, at: Instant): undefined {
  end(run, at);
  run.endedByResolving = true;
}

/** Ends a run without a verdict. */
export function cancel(run: CycleRun, at: Instant): undefined {
  end(run, at);
  run.cancelled = true;
}

/** Ends a run without a verdict because its issue is no longer followed. */
export function callOffUnfollowed(run: CycleRun, at: Instant): void {
  cancel(run, at);
  run.isUnfollowed = true;
}

/** Lets a run that has ended go on under terms: since its end it waited. */
export function reopenRun(run: CycleRun, { at, eventId }: Cause, terms: RunTerms): void {
  const from = run.stoppedAt ?? at;
  run.pauses.push({ from, to: at, status: null, eventId, correction: null, whileClosed: true });
  run.stoppedAt = null;
  run.endedByResolving = false;
  changeRunTerms(run, terms, at);
}

/** Lets a run begin at another instant, as somebody told at an instant: what was breached before stays. */
export function moveStart(run: CycleRun, startedAt: Instant, at: Instant): void {
  if (run.startedAt === startedAt) return;
  run.past = [...run.past, pastOf(run, at)];
  run.startedAt = startedAt;
}

/** Gives a run other terms from an instant on; terms it had for no time at all are none. */
export function changeRunTerms(run: CycleRun, { contract, severity }: RunTerms, at: Instant): void {
  if (run.severity === severity && run.contract === contract) return;
  const last = run.past.at(-1);
  const held = last?.until === at ? run.past : [...run.past, pastOf(run, at)];
  const isBack = last?.until === at && last.severity === severity && last.contract === contract;
  run.past = isBack ? held.slice(0, -1) : held;
  run.contract = contract;
  run.severity = severity;
}

const pastOf = ({ contract, severity, startedAt }: CycleRun, until: Instant): PastTerms => ({
  contract,
  severity,
  startedAt,
  until,
});

/** A dispute line: a stretch of a clock that is to count, or not to count, by whom it was said and why. */
export interface Correction extends Span {
  id: string;
  clock: ClockName;
  counts: boolean;
  by: string | null;
  why: string;
}
