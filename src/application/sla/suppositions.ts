import type { ClockName } from '../../common/clock-names';
import { own } from '../../common/own';
import type { OutcomeView, SuppositionView } from '../../contract/explanation';
import type { Cycle, Evaluation } from '../../domain/sla/clock';
import type { HistoryEvent } from '../../domain/sla/history/history';
import { evaluateIf } from '../../domain/sla/look-ahead';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';

/** What a person may do at the panel that may end a clock. */
export type RecordedAct = 'contact' | 'workaround' | 'restored';
const acts: RecordedAct[] = ['contact', 'workaround', 'restored'];

type Supposition = Omit<SuppositionView, 'outcomes'> & { event: HistoryEvent };

/** Which open clocks each act would end or start anew, were it recorded now. */
export function findClocksEnded(issue: EvaluatedIssue): { kind: RecordedAct; ends: ClockName[] }[] {
  return acts.map((kind) => {
    const outcomes = outcomesOf(issue, toRecordedEvent(issue, kind));
    return { kind, ends: outcomes.flatMap(({ clock, ended }) => (ended ? clock : [])) };
  });
}

/** What would become of an open issue's clocks if somebody acted now; what would change nothing, or the same, is left out. */
export function suppositionsOf(issue: EvaluatedIssue): SuppositionView[] {
  if (issue.evaluation.closedAt !== null) return [];
  const seenOutcomes = new Set<string>();
  return listSuppositions(issue).flatMap(({ what, severity, event }) => {
    const outcomes = outcomesOf(issue, event);
    const outcomesKey = JSON.stringify(outcomes);
    if (outcomes.length === 0 || seenOutcomes.has(outcomesKey)) return [];
    seenOutcomes.add(outcomesKey);
    return { what, severity, outcomes };
  });
}

function listSuppositions(issue: EvaluatedIssue): Supposition[] {
  const at = toEventBase(issue);
  return [
    {
      what: 'reply',
      severity: null,
      event: { ...at, kind: 'comment', public: true, side: 'team', text: '' },
    },
    { what: 'restored', severity: null, event: toRecordedEvent(issue, 'restored') },
    { what: 'workaround', severity: null, event: toRecordedEvent(issue, 'workaround') },
    ...listRaisedSeverities(issue),
  ];
}

/** The severities above the one it has, the nearest first. */
function listRaisedSeverities(issue: EvaluatedIssue): Supposition[] {
  const names = issue.scheme.severities.map(({ name }) => name);
  const above = names.slice(0, Math.max(0, names.indexOf(issue.evaluation.severity))).reverse();
  const from = { id: null, name: null };
  return above.map((severity) => ({
    what: 'severity',
    severity,
    event: { ...toEventBase(issue), kind: 'priority', from, to: { id: null, name: severity } },
  }));
}

function toRecordedEvent(issue: EvaluatedIssue, event: RecordedAct): HistoryEvent {
  if (event === 'contact') return { ...toEventBase(issue), kind: 'app', event, payload: { reached: true } };
  return { ...toEventBase(issue), kind: 'app', event, payload: {} };
}

const toEventBase = ({ now }: EvaluatedIssue) => ({ at: now, id: 'supposed', index: 0, actor: null });

function outcomesOf(issue: EvaluatedIssue, event: HistoryEvent): OutcomeView[] {
  const { scheme, history, evaluation, now } = issue;
  const after = evaluateIf(scheme, history, event, now);
  return Object.keys(after.clocks).flatMap((clock) => outcomeOf(clock, evaluation, after) ?? []);
}

function outcomeOf(clock: ClockName, before: Evaluation, after: Evaluation): OutcomeView | null {
  const [cyclesBefore, cyclesAfter] = [before, after].map(
    (evaluation) => own(evaluation.clocks, clock)?.cycles ?? [],
  ) as [Cycle[], Cycle[]];
  const [last, next] = [cyclesBefore.at(-1), cyclesAfter.at(-1)];
  if (!next || (cyclesBefore.length === cyclesAfter.length && last && isSameOutcome(last, next))) return null;
  const finished = last && last.stoppedAt === null ? cyclesAfter[cyclesBefore.length - 1] : undefined;
  return { clock, ended: finished ? toEndedView(finished) : null, open: toOpenView(next) };
}

const isSameOutcome = (a: Cycle, b: Cycle) =>
  a.state === b.state && a.dueAt === b.dueAt && a.stoppedAt === b.stoppedAt;

function toEndedView({ stoppedAt, state, elapsedMs }: Cycle): OutcomeView['ended'] {
  if (stoppedAt === null || state === 'running' || state === 'paused' || state === 'unknown') return null;
  return { state, elapsedMs };
}

function toOpenView({ stoppedAt, state, dueAt }: Cycle): OutcomeView['open'] {
  return stoppedAt === null && state !== 'unknown' ? { breached: state === 'breached', dueAt } : null;
}
