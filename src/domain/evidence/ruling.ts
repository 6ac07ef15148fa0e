import { kindOfName } from '../../common/clock-names';
import type { ClockName } from '../scheme/scheme';
import type { IssueScheme } from '../scheme/versions/versions';
import { evaluateClocks } from '../sla/clock';
import type { Cycle, Figures } from '../sla/cycle/cycle';
import type { Pause } from '../sla/fold/cycle-run';
import type { History } from '../sla/history/history';
import { cycleLedgerOf } from '../sla/ledger';
import type { LedgerLine } from '../sla/ledger-line';
import { formatInstant, type Instant } from '../time/instant';
import type { Span } from '../time/span';
import type { Json } from './canonical';

/**
 * Every number of a judged issue: each cycle of each clock with its start, due, stop, verdict, elapsed time, pauses, ledger, and
 * the time each side held it. Instants are ISO texts in UTC, lengths milliseconds.
 */
export function rulingOf(scheme: IssueScheme, history: History, now: Instant) {
  const {
    severity,
    original,
    severityHistory,
    closedAt,
    restoredAt,
    contractHistory,
    clocks: evaluatedClocks,
  } = evaluateClocks(scheme, history, now);
  const printed = Object.entries(evaluatedClocks).flatMap(([name, { cycles }]) =>
    isReleased(name, cycles) ? [[name, cycles.map((cycle) => cycleOf(scheme, cycle, now))]] : [],
  );
  return {
    ...(contractHistory.some(({ contract }) => contract !== null)
      ? { contracts: contractHistory.map(({ at, contract }) => ({ at: formatInstant(at), contract })) }
      : {}),
    severity,
    original,
    severityHistory: severityHistory.map((change) => ({
      at: formatInstant(change.at),
      severity: change.severity,
    })),
    closedAt: toIso(closedAt),
    restoredAt: toIso(restoredAt),
    clocks: Object.fromEntries(printed) as Record<ClockName, CycleRuling[]>,
  };
}

/** A clock that a scheme calls by a key of its own may be another client's: it is told where it ran. */
export const isReleased = (clock: ClockName, cycles: readonly Cycle[]) =>
  cycles.length > 0 || kindOfName(clock) !== undefined;

export type Ruling = ReturnType<typeof rulingOf>;
type CycleRuling = ReturnType<typeof cycleOf>;

function cycleOf(scheme: IssueScheme, cycle: Cycle, now: Instant) {
  const lines = cycleLedgerOf(scheme, cycle, now);
  const { severity, goal, clause, withinCalendarHours, startedBy } = cycle;
  return {
    ...(cycle.stage === undefined ? {} : { stage: cycle.stage }),
    startedAt: formatInstant(cycle.startedAt),
    stoppedAt: toIso(cycle.stoppedAt),
    ...figuresOf(cycle),
    ...(cycle.contract === null ? {} : { contract: cycle.contract }),
    severity,
    goal,
    clause,
    withinCalendarHours,
    startedBy,
    agreedAt: toIso(cycle.agreedAt),
    measured: cycle.measured && figuresOf(cycle.measured),
    pauses: cycle.pauses.map(pauseOf),
    heldMs: partyTimesOf(lines),
    ledger: lines.map(lineOf),
  };
}

function figuresOf({ aimAt, dueAt, breachedAt, state, elapsedMs, remainingMs }: Figures) {
  return {
    aimAt: toIso(aimAt),
    dueAt: toIso(dueAt),
    breachedAt: toIso(breachedAt),
    state,
    elapsedMs: state === 'unknown' ? null : elapsedMs,
    remainingMs,
  };
}

function pauseOf({ from, to, status, eventId, correction }: Pause): Json {
  return { ...toIsoSpan({ from, to }), status, eventId, corrected: correction !== null };
}

/** The words of a correction are its author's; its event stands for them. */
function lineOf({ from, to, state, cause, detail, eventId, holder }: LedgerLine) {
  return {
    ...toIsoSpan({ from, to }),
    state,
    cause,
    detail: cause === 'correction' ? null : detail,
    eventId,
    holder,
  };
}

const HOLDERS = ['us', 'client', 'third-party', 'nobody'] as const;

/** How long each side held a cycle, in milliseconds. */
function partyTimesOf(lines: readonly LedgerLine[]): Json {
  const sum = (holder: string) =>
    lines.filter((line) => line.holder === holder).reduce((total, { from, to }) => total + to - from, 0);
  return Object.fromEntries(HOLDERS.map((holder) => [holder, sum(holder)]));
}

function toIsoSpan({ from, to }: Span) {
  return { from: formatInstant(from), to: formatInstant(to) };
}

function toIso(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
