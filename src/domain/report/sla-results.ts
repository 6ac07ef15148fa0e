import type { ClockName } from '../../common/clock-names';
import type { IssueScheme } from '../scheme/versions';
import { type Cycle, type Evaluation, isUnanswered } from '../sla/clock';
import { cycleLedgerOf } from '../sla/ledger';
import type { LedgerLine } from '../sla/ledger-line';
import { lengthOf } from '../sla/measure/measure';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';

/** A finished cycle against its goal: what was counted, what it waited for, who held it, and the verdict. */
export interface SlaResult {
  clock: ClockName;
  state: Cycle['state'];
  /** Closed without a word to the client. */
  unanswered: boolean;
  goal: { businessDays: number } | { length: Duration } | null;
  counted: Duration;
  waits: Wait[];
  holders: { party: Party; length: Duration }[];
}

/** A stretch that did not count; `reason` is the scheme's own text. Why one was disputed is the team's own words, and stays inside. */
export interface Wait {
  length: Duration;
  cause: 'correction' | 'while-closed' | 'waiting';
  reason: LedgerLine['detail'];
}

const PARTIES = ['us', 'client', 'third-party', 'nobody'] as const;
type Party = (typeof PARTIES)[number];

/** Every finished cycle but the report's own, whose verdict comes only with the publishing. */
export function endedCyclesOf({ clocks }: Evaluation): [ClockName, Cycle][] {
  return Object.entries(clocks).flatMap(([clock, { cycles }]) =>
    clock === 'report'
      ? []
      : cycles
          .filter(({ state, stoppedAt }) => state === 'met' || (state === 'breached' && stoppedAt !== null))
          .map((cycle): [ClockName, Cycle] => [clock as ClockName, cycle]),
  );
}

/** The service levels of an incident, a finished cycle each. */
export function slaResultsOf(scheme: IssueScheme, evaluation: Evaluation, now: Instant): SlaResult[] {
  return endedCyclesOf(evaluation).map(([clock, cycle]) => {
    const lines = cycleLedgerOf(scheme, cycle, now);
    return {
      ...{ clock, state: cycle.state, unanswered: isUnanswered(clock, cycle) },
      ...{ goal: goalOf(cycle), counted: cycle.elapsedMs },
      ...{ waits: waitsOf(lines), holders: holdersOf(lines) },
    };
  });
}

function waitsOf(lines: LedgerLine[]): Wait[] {
  const waited = lines.filter(({ state }) => state === 'paused');
  return waited.map(({ from, to, cause, detail }) => ({
    length: to - from,
    cause: cause === 'correction' || cause === 'while-closed' ? cause : 'waiting',
    reason: cause === 'correction' ? null : detail,
  }));
}

/** Who held the clock for how long: us, the client, a third party, or nobody while the desk was closed. */
function holdersOf(lines: LedgerLine[]): SlaResult['holders'] {
  const shares = PARTIES.map((party) => ({
    party,
    length: sumOf(lines.filter(({ holder }) => holder === party)),
  }));
  return shares.filter(({ length }) => length > 0);
}

const sumOf = (lines: LedgerLine[]) => lines.reduce((sum, { from, to }) => sum + to - from, 0);

function goalOf({ goal }: Cycle): SlaResult['goal'] {
  const length = goal?.breach ?? goal?.aim;
  if (length === undefined) return null;
  return typeof length === 'number' ? { businessDays: length } : { length: lengthOf(length) };
}
