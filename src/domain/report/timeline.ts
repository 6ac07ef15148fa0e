import type { Evaluation } from '../sla/clock';
import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';
import type { Words } from './words';

/** One line of what the client may read: when, which side, and what happened. */
export interface TimelineLine {
  at: Instant;
  side: 'us' | 'client';
  what: string;
}

/**
 * What the client may know of an incident, in order: its reporting and acknowledgement, every public word, the changes of severity
 * and status, the workaround, the restoring and the closing. An allow-list: an event of any other kind, what was noted beside one,
 * or a comment that is not public, has no line. Source: valtech, incident report.
 */
export function timelineOf(history: History, evaluation: Evaluation, words: Words): TimelineLine[] {
  const first = evaluation.severityHistory[0]?.severity ?? '–';
  const reported: TimelineLine = { at: history.receivedAt, side: 'client', what: words.reported(first) };
  const severities = evaluation.severityHistory
    .slice(1)
    .map(({ at, severity }): TimelineLine => ({ at, side: 'us', what: words.severityTo(severity) }));
  const events = history.events.flatMap((event) => lineOf(event, words));
  return [reported, ...severities, ...events, ...turnsOf(evaluation, words)].sort((a, b) => a.at - b.at);
}

/** The turns of the story that clocks know and no event tells by itself: acknowledged, restored and closed. */
function turnsOf({ clocks, restoredAt, closedAt }: Evaluation, words: Words): TimelineLine[] {
  const answeredAt = answeredAtOf(clocks);
  const moments: [Instant | null, string][] = [
    [answeredAt, words.acknowledged],
    [restoredAt === closedAt ? null : restoredAt, words.restored],
    [closedAt, words.ended],
  ];
  return moments.flatMap(([at, what]) => (at === null ? [] : [{ at, side: 'us' as const, what }]));
}

/** When somebody first answered; an issue closed without a word was not. */
function answeredAtOf(clocks: Evaluation['clocks']): Instant | null {
  const first = (clocks.acknowledge ?? clocks.response)?.cycles[0];
  return first && first.state !== 'cancelled' && !first.endedByResolving ? first.stoppedAt : null;
}

function lineOf(event: HistoryEvent, words: Words): TimelineLine[] {
  if (event.kind === 'status' && event.to.name)
    return [{ at: event.at, side: 'us', what: words.statusTo(event.to.name) }];
  if (event.kind === 'app' && event.event === 'workaround')
    return [{ at: event.at, side: 'us', what: words.workaround }];
  if (event.kind !== 'comment' || !event.public || event.side === 'app') return [];
  return [{ at: event.at, side: event.side === 'client' ? 'client' : 'us', what: excerptOf(event.text) }];
}

/** Enough of a public comment to follow the story; the whole of it stands on the issue. */
function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 280 ? `${line.slice(0, 279)}…` : line;
}
