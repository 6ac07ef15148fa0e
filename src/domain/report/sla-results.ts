import type { ClockName } from '../../common/clock-names';
import { own } from '../../common/own';
import type { ContractId } from '../scheme/contract';
import { type Goal, kindOf } from '../scheme/scheme';
import { termsOf } from '../scheme/versions/terms';
import type { IssueScheme } from '../scheme/versions/versions';
import { type Cycle, type Evaluation, isUnanswered } from '../sla/clock';
import { cycleLedgerOf } from '../sla/ledger';
import type { LedgerLine } from '../sla/ledger-line';
import { lengthOf } from '../sla/measure/measure';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';

/** What was promised of a finished cycle, and what became of it. */
export interface SlaResult {
  clock: ClockName;
  isMet: boolean;
  /** Closed without a word to the client. */
  isUnanswered: boolean;
  /** Nothing but the closing ended it: nobody recorded that the service was back, or that there was a way around. */
  endedByClosing: boolean;
  promise: SlaPromise;
  /** The time it took, as its goal counts. */
  taken: Duration;
  /** How much longer than promised; 0 where it was kept. */
  late: Duration;
  waits: Wait[];
  /** Why the goal is not the one that the contract's table has beside the last severity; null where it is. */
  reason:
    | { code: 'severity'; severity: string }
    | { code: 'outside-hours' }
    | { code: 'contract'; contract: ContractId }
    | null;
  /** How many cycles the promise covered, and in how many of them it was missed. */
  times: number;
  missed: number;
}

/** A length of time, some hours or days of a calendar, or a date that both sides agreed on. */
export type SlaPromise =
  | { code: 'elapsed' | 'hours'; length: Duration }
  | { code: 'business-days'; days: number }
  | { code: 'agreed'; by: Instant };

/** Time that did not count, and what it waited for. Why a stretch was corrected is the team's own words, and stays inside. */
interface Wait {
  length: Duration;
  cause: 'client' | 'third-party' | 'correction' | 'while-closed';
}

/** Every finished cycle but the report's own, whose verdict comes only with the publishing. */
export function endedCyclesOf({ clocks }: Evaluation): [ClockName, Cycle][] {
  return Object.entries(clocks).flatMap(([clock, { cycles }]) =>
    clock === 'report'
      ? []
      : cycles
          .filter(({ state, stoppedAt }) => state === 'met' || (state === 'breached' && stoppedAt !== null))
          .map((cycle): [ClockName, Cycle] => [clock, cycle]),
  );
}

/** The promises of an incident and their results: each cycle its own, the updates together by their longest gap. */
export function slaResultsOf(scheme: IssueScheme, evaluation: Evaluation, now: Instant): SlaResult[] {
  const results = endedCyclesOf(evaluation).flatMap(([clock, cycle]) => {
    const promise = promiseOf(cycle);
    return promise ? [resultOf(scheme, evaluation, { clock, cycle, promise, now })] : [];
  });
  return mergeUpdates(results);
}

interface EvaluatedClock {
  clock: ClockName;
  cycle: Cycle;
  promise: SlaPromise;
  now: Instant;
}

function resultOf(
  scheme: IssueScheme,
  { severity, contract }: Evaluation,
  { clock, cycle, promise, now }: EvaluatedClock,
): SlaResult {
  const isKept = cycle.state === 'met';
  return {
    ...{ clock, isMet: isKept, isUnanswered: isUnanswered(kindOf(scheme, clock), cycle), promise },
    endedByClosing: cycle.endedByResolving && (clock === 'resolution' || clock === 'workaround'),
    taken: cycle.elapsedMs,
    late: isKept ? 0 : latenessOf(cycle),
    waits: waitsOf(cycleLedgerOf(scheme, cycle, now)),
    reason: reasonOf(scheme, clock, cycle, { severity, contract }),
    ...{ times: 1, missed: isKept ? 0 : 1 },
  };
}

/** By its goal's own count; by the calendar on the wall where only a date was agreed on. */
function latenessOf({ remainingMs, stoppedAt, agreedAt }: Cycle): Duration {
  if (remainingMs !== null) return Math.max(0, -remainingMs);
  return stoppedAt !== null && agreedAt !== null ? Math.max(0, stoppedAt - agreedAt) : 0;
}

function promiseOf({ goal, agreedAt }: Cycle): SlaPromise | null {
  const length = goal?.breach ?? goal?.aim;
  if (goal === null || length === undefined)
    return agreedAt === null ? null : { code: 'agreed', by: agreedAt };
  if (typeof length === 'number') return { code: 'business-days', days: length };
  return { code: goal.in === 'hours' ? 'hours' : 'elapsed', length: lengthOf(length) };
}

/** The table has a goal for the last severity, within hours: what was judged by another says why. */
function reasonOf(
  scheme: IssueScheme,
  clock: ClockName,
  { goal, severity, contract }: Cycle,
  last: Pick<Evaluation, 'severity' | 'contract'>,
): SlaResult['reason'] {
  const isGoal = (other: Goal | undefined) => JSON.stringify(other) === JSON.stringify(goal);
  const ruleOf = (terms: Pick<Evaluation, 'severity' | 'contract'>) =>
    own(own(termsOf(scheme, terms.contract).goals, terms.severity), clock);
  if (goal === null || isGoal(ruleOf(last)?.goal)) return null;
  if (isGoal(ruleOf({ severity, contract })?.outside?.goal)) return { code: 'outside-hours' };
  if (severity !== last.severity) return { code: 'severity', severity };
  return contract === last.contract ? null : { code: 'contract', contract };
}

const CAUSES = ['client', 'third-party', 'correction', 'while-closed'] as const;

function waitsOf(lines: LedgerLine[]): Wait[] {
  const paused = lines.filter(({ state }) => state === 'paused');
  const waits = CAUSES.map((cause) => ({
    cause,
    length: sumOf(paused.filter((line) => causeOf(line) === cause)),
  }));
  return waits.filter(({ length }) => length > 0);
}

function causeOf({ cause, holder }: LedgerLine): Wait['cause'] {
  if (cause === 'correction' || cause === 'while-closed') return cause;
  return holder === 'third-party' ? 'third-party' : 'client';
}

export const sumOf = (lines: readonly LedgerLine[]): Duration =>
  lines.reduce((sum, { from, to }) => sum + to - from, 0);

/** Those of one promise are one result: the longest gap, and in how many it was too long. */
function mergeUpdates(results: SlaResult[]): SlaResult[] {
  const merged: SlaResult[] = [];
  for (const result of results) {
    const place = merged.findIndex((other) => isSamePromise(other, result));
    const before = result.clock === 'update' ? merged[place] : undefined;
    if (before) merged[place] = joinUpdates(before, result);
    else merged.push(result);
  }
  return merged;
}

const isSamePromise = (a: SlaResult, b: SlaResult) =>
  a.clock === b.clock && JSON.stringify([a.promise, a.reason]) === JSON.stringify([b.promise, b.reason]);

function joinUpdates(before: SlaResult, result: SlaResult): SlaResult {
  const longest = result.late > before.late || (result.late === before.late && result.taken > before.taken);
  return {
    ...(longest ? result : before),
    isMet: before.isMet && result.isMet,
    times: before.times + 1,
    missed: before.missed + result.missed,
  };
}
