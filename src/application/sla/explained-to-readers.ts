import type { ExplanationAnswer, LineView } from '../../contract/explanation';
import type { AppEventKind } from '../../domain/sla/history/app-events';
import type { History } from '../../domain/sla/history/history';

/** What people tell the app that is between the desk and its client; anything else stays within the team. */
const shared: AppEventKind[] = [
  ...(['contact', 'attempt', 'workaround', 'restored', 'acknowledged', 'agreed-date'] as const),
  ...(['estimate', 'agreed', 'deferred', 'out-of-scope', 'published'] as const),
];

/** The same numbers for somebody who does not work on the issue: no words of the team, nothing it supposes, no way to what is internal. */
export function toReaders(answer: ExplanationAnswer, history: History): ExplanationAnswer {
  const hidden = new Set(internalIn(history));
  const line = (one: LineView): LineView => ({
    ...one,
    detail: one.cause === 'correction' ? null : one.detail,
    source: one.source?.id && hidden.has(one.source.id) ? null : one.source,
  });
  return {
    ...answer,
    clocks: answer.clocks.map(({ clock, cycles }) => ({
      clock,
      cycles: cycles.map((cycle) => ({ ...cycle, lines: cycle.lines.map(line) })),
    })),
    marks: answer.marks.filter(({ id }) => id === null || !hidden.has(id)),
    suppositions: [],
  };
}

function internalIn({ events }: History): string[] {
  return events.flatMap((event) => {
    const internal =
      (event.kind === 'comment' && !event.public) || (event.kind === 'app' && !shared.includes(event.event));
    return internal ? event.id : [];
  });
}
