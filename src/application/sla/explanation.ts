import type { Language } from '../../../locales/languages';
import type { ClockName } from '../../common/clock-names';
import { textIn } from '../../common/local-text';
import { own } from '../../common/own';
import type { ClosedView, CycleView, ExplanationAnswer, LineView } from '../../contract/explanation';
import { findClosedStretches } from '../../domain/calendar/closed-stretches';
import type { WorkingTime } from '../../domain/calendar/working-time';
import { severityNameOf } from '../../domain/scheme/severity/severity-name';
import { type Cycle, evaluateClocks } from '../../domain/sla/clock';
import type { History } from '../../domain/sla/history/history';
import { isSameBeginning } from '../../domain/sla/history/seal';
import { cycleLedgerOf } from '../../domain/sla/ledger';
import type { LedgerLine } from '../../domain/sla/ledger-line';
import { schemeOfCycle } from '../../domain/sla/measure/judging';
import { calendarOf, dayLengthOf, goalLengthOf } from '../../domain/sla/measure/measure';
import { type Difference, differencesOf } from '../../domain/sla/seals/differences';
import { asSeen } from '../../domain/sla/seals/seen';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { contractLabelOf } from './contract-label';
import { marksOf, sourceOf } from './explained-sources';
import { suppositionsOf } from './suppositions';

const HOUR = 3_600_000;

/** Every cycle of every clock with its ledger, what happened in between, and what would happen if. */
export function explanationOf(issue: EvaluatedIssue, language: Language): ExplanationAnswer {
  const { evaluation, history, scheme, now } = issue;
  const today = evaluateClocks(scheme, { ...history, seals: [] }, now).clocks;
  const differences = differencesOf(scheme, history, { clocks: evaluation.clocks, today }, now);
  const seen = asSeen(history, now);
  return {
    kind: 'explanation',
    now,
    issueKey: history.key,
    receivedAt: history.receivedAt,
    document: scheme.source,
    clocks: Object.entries(evaluation.clocks).flatMap(([clock, { cycles }]) => {
      if (cycles.length === 0) return [];
      return {
        clock,
        cycles: cycles.map((cycle, place) => ({
          ...toCycleView({ ...issue, seen }, clock, cycle, place, language),
          otherwise: otherwiseOf(differences, clock, cycle),
        })),
      };
    }),
    judges: issue.judges.map(({ version: { version }, since, parts }) => {
      return { version, since, parts: [...parts] };
    }),
    marks: marksOf(history, now),
    closed: closedOf(issue, language),
    suppositions: suppositionsOf(issue).map(({ severity, ...supposition }) => ({
      ...supposition,
      severity: severity && severityNameOf(scheme, severity, language),
    })),
    mayJudgeAgain: false,
    doubts: null,
  };
}

function otherwiseOf(
  differences: readonly Difference[],
  clock: ClockName,
  cycle: Cycle,
): CycleView['otherwise'] {
  const difference = differences.find(
    (candidate) => candidate.clock === clock && isSameBeginning(candidate, cycle),
  );
  if (!difference) return null;
  if (!difference.today) return { today: null, reasons: difference.reasons };
  const { state, dueAt, stoppedAt, breachedAt } = difference.today;
  return { today: { state, dueAt, stoppedAt, breachedAt }, reasons: difference.reasons };
}

/** An issue with its history as its seals saw it. */
type ExplainedIssue = EvaluatedIssue & { seen: History };

function toCycleView(
  issue: ExplainedIssue,
  clock: ClockName,
  cycle: Cycle,
  place: number,
  language: Language,
): Omit<CycleView, 'otherwise'> {
  const { goal, state, startedAt, aimAt, dueAt, stoppedAt, breachedAt, agreedAt, elapsedMs, remainingMs } =
    cycle;
  const lines = cycleLedgerOf(issue.scheme, cycle, issue.now).map((line) =>
    toLineView(issue, clock, line, language),
  );
  const days = goal?.in === 'business-days';
  const instants = { startedAt, aimAt, dueAt, stoppedAt, breachedAt, agreedAt };
  return {
    number: place + 1,
    state,
    ...instants,
    elapsedMs,
    remainingMs,
    calendar: !goal || goal.in === 'elapsed' ? null : goal.calendar,
    goalMs: goal && goalLengthOf(schemeOfCycle(issue.scheme, cycle, issue.now), goal, startedAt),
    businessDays: days ? (goal.breach ?? null) : null,
    dayMs: days ? dayLengthOf(schemeOfCycle(issue.scheme, cycle, issue.now), goal) : null,
    contract: contractLabelOf(issue.scheme, cycle.contract, language),
    lines: lines.reduce(joinClosed, []),
  };
}

/** A pause is quoted from the clock's own clause, anything else from the goal's. */
function toLineView(issue: ExplainedIssue, clock: ClockName, line: LedgerLine, language: Language): LineView {
  const { from, to, state, cause, detail, holder, clause } = line;
  const pauseClause = cause === 'waiting' ? own(issue.scheme.clocks, clock)?.clause : null;
  return {
    from,
    to,
    state,
    countedMs: state === 'running' ? to - from : 0,
    cause,
    detail: detail && textIn(detail, language),
    holder,
    clause: pauseClause || clause,
    source: sourceOf(issue.history, issue.seen, line),
  };
}

/** Nights and holidays that touch are one line, which names the holidays. */
function joinClosed(lines: LineView[], line: LineView): LineView[] {
  const last = lines.at(-1);
  if (last?.state !== 'closed' || line.state !== 'closed') return [...lines, line];
  const names = [last.detail, line.detail].filter((name) => name !== null);
  const detail = names.length > 0 ? names.join(', ') : null;
  return [...lines.slice(0, -1), { ...last, cause: 'off-hours', detail, to: line.to }];
}

/**
 * The closed stretches of every calendar that a cycle counts by, from the hour of the receipt to the one after all that is drawn: as
 * they are now for what is open, and where all is over as they were when the last of it ended.
 */
function closedOf({ scheme, evaluation, history, now }: EvaluatedIssue, language: Language) {
  const cycles = Object.values(evaluation.clocks).flatMap((clock) => clock.cycles);
  const instants = cycles.flatMap(({ dueAt, stoppedAt }) => [dueAt ?? 0, stoppedAt ?? 0]);
  const from = history.receivedAt - HOUR;
  const to = Math.max(now, ...instants) + HOUR;
  const endOf = ({ stoppedAt }: Cycle) => stoppedAt ?? Number.POSITIVE_INFINITY;
  const used = cycles
    .toSorted((a, b) => endOf(a) - endOf(b))
    .flatMap((cycle): [string, WorkingTime][] => {
      const { goal } = cycle;
      if (!goal || goal.in === 'elapsed') return [];
      return [[goal.calendar, calendarOf(schemeOfCycle(scheme, cycle, now), goal.calendar)]];
    });
  const views = [...new Map(used)].map(([name, hours]): [string, ClosedView[]] => [
    name,
    findClosedStretches(hours, from, to).map((stretch) => ({
      from: stretch.from,
      to: stretch.to,
      holiday: stretch.holiday && {
        date: stretch.holiday.date,
        name: stretch.holiday.name ? textIn(stretch.holiday.name, language) : null,
      },
    })),
  ]);
  return Object.fromEntries(views);
}
