import type { ExplanationAnswer, LineView } from '../../contract/explanation';
import type { AppEventKind } from '../../domain/scheme/app-event-kinds';
import type { History } from '../../domain/sla/history/history';

/** What people tell the app that is between the desk and its client; anything else stays within the team. */
const sharedKinds: AppEventKind[] = [
  ...(['contact', 'attempt', 'workaround', 'restored', 'acknowledged', 'agreed-date'] as const),
  ...(['estimate', 'agreed', 'declined', 'deferred', 'out-of-scope', 'published'] as const),
];

/** The same numbers for somebody who does not work on the issue: no words of the team, nothing it supposes and no way to what is internal. */
export function toReaders(answer: ExplanationAnswer, history: History): ExplanationAnswer {
  const internalIds = new Set(internalIdsOf(history));
  const hideInternal = (line: LineView): LineView => ({
    ...line,
    detail: line.cause === 'correction' ? null : line.detail,
    source: line.source?.id && internalIds.has(line.source.id) ? null : line.source,
  });
  return {
    ...answer,
    clocks: answer.clocks.map(({ clock, cycles }) => ({
      clock,
      cycles: cycles.map((cycle) => ({ ...cycle, lines: cycle.lines.map(hideInternal), otherwise: null })),
    })),
    marks: answer.marks.filter(({ id }) => id === null || !internalIds.has(id)),
    suppositions: [],
  };
}

function internalIdsOf({ events }: History): string[] {
  return events.flatMap((event) => {
    const internal =
      (event.kind === 'comment' && !event.public) ||
      (event.kind === 'app' && !sharedKinds.includes(event.event));
    return internal ? event.id : [];
  });
}
