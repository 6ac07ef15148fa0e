import type { Language } from '../../../locales/languages';
import { own } from '../../common/own';
import type { WaitingView } from '../../contract/clients/portal';
import type { ClockView } from '../../contract/clocks';
import type { CycleView, LineView } from '../../contract/explanation';
import { documentCycleOf } from '../../domain/report/document-cycle';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { clockViewsOf } from '../sla/clock-views';
import { explanationOf } from '../sla/explanation';
import { toReaders } from '../sla/hide-internal';

/** What is promised on a request: a stage of its report that goes to an authority, and what nobody is owed, are the desk's affair. */
export function promisedClocksOf(
  issue: EvaluatedIssue,
  language: Language,
): { clocks: ClockView[]; nextChangeAt: number | null } {
  const { clocks, nextChangeAt } = clockViewsOf(issue, language);
  return { clocks: clocks.filter((view) => view.isOwed && isForClient(issue, view)), nextChangeAt };
}

/** Of a report with stages the client is owed the last. */
function isForClient({ scheme, evaluation }: EvaluatedIssue, { stage, startedAt }: ClockView): boolean {
  return stage === null || documentCycleOf(scheme, evaluation)?.startedAt === startedAt;
}

/**
 * A clock as the portal shows it. A status is called there otherwise than by the team; goals and how they are read belong to the client
 * alone.
 */
export const toPortalClock = (view: ClockView, isOfClient: boolean): ClockView => ({
  ...view,
  ...{ calendar: null, heldBy: null, stage: null },
  ...(isOfClient ? {} : { goal: null, aimAt: null, reading: null, remainingMs: null }),
});

/** Whom an open request waits for; since when, where that is not the team. */
export function waitingOf(clocks: readonly ClockView[], { evaluation, now }: EvaluatedIssue): WaitingView {
  for (const { clock, waitsFor } of clocks) {
    if (waitsFor === null) continue;
    const periods = own(evaluation.clocks, clock)?.cycles.at(-1)?.partyPeriods ?? [];
    const since = periods.findLast(({ from }) => from <= now)?.from ?? null;
    return { for: waitsFor, since };
  }
  return { for: 'team', since: null };
}

/** The ledger of the promised clocks as their client may read it. */
export function clientLedgerOf(
  issue: EvaluatedIssue,
  language: Language,
  isOfClient: boolean,
): { clock: string; cycles: CycleView[] }[] {
  const { clocks } = toReaders(explanationOf(issue, language), issue.history);
  const promised = new Set(promisedClocksOf(issue, language).clocks.map(({ clock }) => clock));
  return clocks
    .filter(({ clock }) => promised.has(clock))
    .map(({ clock, cycles }) => ({
      clock,
      cycles: cycles.map((cycle) => toPortalCycle(cycle, isOfClient)),
    }));
}

/** Without the calendar's name, which is the desk's, and the way to what happened in Jira, where a customer cannot go. */
const toPortalCycle = (cycle: CycleView, isOfClient: boolean): CycleView => ({
  ...cycle,
  ...{ calendar: null, lines: cycle.lines.map((line) => toPortalLine(line, isOfClient)) },
  ...(isOfClient ? {} : { contract: null, goalMs: null, businessDays: null, aimAt: null, remainingMs: null }),
});

const toPortalLine = (line: LineView, isOfClient: boolean): LineView => ({
  ...line,
  source: null,
  detail: line.state === 'closed' ? line.detail : null,
  clause: isOfClient ? line.clause : '',
});
