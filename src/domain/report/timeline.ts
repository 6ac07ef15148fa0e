import type { Evaluation } from '../sla/clock';
import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** What a line says: a turn of the incident, or a public word as it was written. */
type Turn =
  | { code: 'reported'; severity: string }
  | { code: 'severity-to'; severity: string }
  | { code: 'status-to'; status: string }
  | { code: 'acknowledged' | 'workaround' | 'restored' | 'closed' }
  | { code: 'said'; text: string };

/** One line of what the client may read: when, which side, and what happened. */
export interface TimelineLine {
  at: Instant;
  side: 'us' | 'client';
  what: Turn;
}

/**
 * What the client may know of an incident, in order: its reporting and acknowledgement, every public word, the changes of severity
 * and status, the workaround, the restoring and the closing. An allow-list: an event of any other kind, what was noted beside one,
 * or a comment that is not public, has no line. Source: valtech, incident report.
 */
export function timelineOf(history: History, evaluation: Evaluation): TimelineLine[] {
  const severity = evaluation.severityHistory[0]?.severity ?? '–';
  const reported: TimelineLine = {
    at: history.receivedAt,
    side: 'client',
    what: { code: 'reported', severity },
  };
  const severities = evaluation.severityHistory
    .slice(1)
    .map(({ at, severity }): TimelineLine => ({ at, side: 'us', what: { code: 'severity-to', severity } }));
  const events = history.events.flatMap(lineOf);
  return [reported, ...severities, ...events, ...turnsOf(evaluation)].sort((a, b) => a.at - b.at);
}

/** The turns of the story that clocks know and no event tells by itself: acknowledged, restored and closed. */
function turnsOf({ clocks, restoredAt, closedAt }: Evaluation): TimelineLine[] {
  const answeredAt = answeredAtOf(clocks);
  const moments: [Instant | null, Turn][] = [
    [answeredAt, { code: 'acknowledged' }],
    [restoredAt === closedAt ? null : restoredAt, { code: 'restored' }],
    [closedAt, { code: 'closed' }],
  ];
  return moments.flatMap(([at, what]) => (at === null ? [] : [{ at, side: 'us' as const, what }]));
}

/** When somebody first answered; an issue closed without a word was not. */
function answeredAtOf(clocks: Evaluation['clocks']): Instant | null {
  const first = (clocks.acknowledge ?? clocks.response)?.cycles[0];
  return first && first.state !== 'cancelled' && !first.endedByResolving ? first.stoppedAt : null;
}

function lineOf(event: HistoryEvent): TimelineLine[] {
  if (event.kind === 'status' && event.to.name)
    return [{ at: event.at, side: 'us', what: { code: 'status-to', status: event.to.name } }];
  if (event.kind === 'app' && event.event === 'workaround')
    return [{ at: event.at, side: 'us', what: { code: 'workaround' } }];
  if (event.kind !== 'comment' || !event.public || event.side === 'app') return [];
  const what: Turn = { code: 'said', text: excerptOf(event.text) };
  return [{ at: event.at, side: event.side === 'client' ? 'client' : 'us', what }];
}

/** Enough of a public comment to follow the story; the whole of it stands on the issue. */
function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 280 ? `${line.slice(0, 279)}…` : line;
}
