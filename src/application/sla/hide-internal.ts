import { own } from '../../common/own';
import type { CycleView, ExplanationAnswer, LineView } from '../../contract/explanation';
import type { AppEventKind } from '../../domain/scheme/app-event-kinds';
import { isOfFormerOwner } from '../../domain/sla/contract-owner';
import type { History } from '../../domain/sla/history/history';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';

/** What people tell the app that is between the desk and its client; anything else stays within the team. */
const sharedKinds: AppEventKind[] = [
  ...(['contact', 'attempt', 'workaround', 'restored', 'acknowledged', 'agreed-date'] as const),
  ...(['estimate', 'agreed', 'deferred', 'out-of-scope', 'published'] as const),
];

/** The same numbers for somebody who does not work on the issue: no words of the team, nothing it supposes, no way to what is internal, and of nobody else's contract. */
export function toReaders(answer: ExplanationAnswer, issue: EvaluatedIssue): ExplanationAnswer {
  const internalIds = new Set(internalIdsOf(issue.history));
  const hideInternal = (line: LineView): LineView => ({
    ...line,
    detail: line.cause === 'correction' ? null : line.detail,
    source: line.source?.id && internalIds.has(line.source.id) ? null : line.source,
  });
  return {
    ...answer,
    clocks: answer.clocks.map(({ clock, cycles }) => ({
      clock,
      cycles: cycles.map((cycle, place) => ({
        ...withholdContract(
          { ...cycle, lines: cycle.lines.map(hideInternal), otherwise: null },
          isOfOthers(issue, clock, place),
        ),
      })),
    })),
    marks: answer.marks.filter(({ id }) => id === null || !internalIds.has(id)),
    suppositions: [],
  };
}

/** Whether a cycle was judged by a contract of whoever the issue was of before. */
function isOfOthers({ scheme, evaluation, history }: EvaluatedIssue, clock: string, place: number): boolean {
  return isOfFormerOwner(scheme, own(evaluation.clocks, clock)?.cycles[place]?.contract ?? null, history);
}

const withholdContract = (cycle: CycleView, isOfOthers: boolean): CycleView =>
  isOfOthers
    ? { ...cycle, contract: null, lines: cycle.lines.map((line) => ({ ...line, clause: '' })) }
    : cycle;

function internalIdsOf({ events }: History): string[] {
  return events.flatMap((event) => {
    const internal =
      (event.kind === 'comment' && !event.public) ||
      (event.kind === 'app' && !sharedKinds.includes(event.event));
    return internal ? event.id : [];
  });
}
