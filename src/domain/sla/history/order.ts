/** The order of what happened to an issue, and what people told among it. */
import { factOf } from './app-events';
import type { HistoryEvent, HistoryOptions } from './history';

/** An app event's id is no number of Jira's: at one instant it comes after what Jira tells, in the order it was recorded. */
export function compareEvents(a: HistoryEvent, b: HistoryEvent): number {
  return a.at - b.at || numberOf(a) - numberOf(b) || a.index - b.index;
}

function numberOf({ id, kind }: HistoryEvent): number {
  const number = Number(id);
  return kind === 'app' || Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}

/** What people told the app, each thing once; what makes no sense any more is left out. */
export function appEventsOf({ appEvents = [] }: Pick<HistoryOptions, 'appEvents'>): HistoryEvent[] {
  if (appEvents.length === 0) return [];
  const events = dedupeById(appEvents).flatMap((event, index): HistoryEvent[] => {
    const { at, id, actor, recordedAt } = event;
    const late = recordedAt === undefined ? {} : { recordedAt };
    const fact = factOf(event);
    return fact ? [{ at, id, index, actor, kind: 'app', ...late, ...fact }] : [];
  });
  return events.sort(compareEvents);
}

/** What has an id is taken once, however often it is told. */
function dedupeById<Thing extends { id: string }>(things: readonly Thing[]): Thing[] {
  const ids = new Set<string>();
  return things.filter(({ id }) => id === '' || (!ids.has(id) && Boolean(ids.add(id))));
}
