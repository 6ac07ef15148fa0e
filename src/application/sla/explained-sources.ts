import type { MarkView, SourceView } from '../../contract/explanation';
import type { AppEventKind } from '../../domain/scheme/app-event-kinds';
import { ownKinds } from '../../domain/sla/history/app-events';
import type { History, HistoryEvent } from '../../domain/sla/history/history';
import type { LedgerLine } from '../../domain/sla/ledger-line';

/**
 * What began a line: the event it names, or the one at whose instant it began; a comment that was deleted since is named without a
 * way to it. `seen` is the history as its seals saw it.
 */
export function sourceOf(
  { events, receivedAt }: History,
  seen: History,
  { cause, eventId, from }: LedgerLine,
): SourceView | null {
  if (cause === 'opened' || cause === 'off-hours' || cause === 'holiday') return null;
  if (eventId) return namedSourceOf(events, seen, eventId);
  const event = events.findLast(({ at }) => at === from && from > receivedAt);
  if (event) return toSourceView(event);
  return cause === 'started' ? { kind: 'created', id: null, side: null, word: null } : null;
}

function namedSourceOf(events: readonly HistoryEvent[], seen: History, eventId: string): SourceView | null {
  const event = events.find(({ id }) => id === eventId);
  if (event) return toSourceView(event);
  const deleted = seen.events.find(({ id, kind }) => id === eventId && kind === 'comment');
  return deleted ? { ...toSourceView(deleted), id: null } : null;
}

function toSourceView(event: HistoryEvent): SourceView {
  const { id } = event;
  if (event.kind === 'comment')
    return { kind: 'comment', id, side: event.side === 'nobody' ? null : event.side, word: null };
  if (event.kind === 'app') return { kind: 'told', id, side: null, word: event.event, ...lateOf(event) };
  return { kind: 'change', id, side: null, word: wordOf(event) };
}

const lateOf = ({ at, recordedAt = at }: { at: number; recordedAt?: number }) =>
  recordedAt > at ? { recordedAt } : {};

function wordOf(event: HistoryEvent): string | null {
  if (event.kind === 'status' || event.kind === 'priority') return event.to.name;
  return event.kind === 'field' ? event.name : null;
}

/** The drawing marks the receipt, public words, changes of status and what people told the app. */
export function marksOf({ events, receivedAt }: History, now: number): MarkView[] {
  const created: MarkView = {
    at: receivedAt,
    sign: 'created',
    kind: 'created',
    id: null,
    side: null,
    word: null,
  };
  const happened = events
    .filter(({ at }) => at <= now)
    .flatMap((event): MarkView[] => {
      const sign = signOf(event);
      return sign ? [{ at: event.at, sign, ...toSourceView(event) }] : [];
    });
  return [created, ...happened];
}

/** What a machine told that people look for. */
const SHOWN: readonly AppEventKind[] = ['acknowledged', 'automated-contact'];

function signOfRecorded(kind: AppEventKind): MarkView['sign'] | null {
  if (kind === 'contact') return 'team';
  return ownKinds.includes(kind) && !SHOWN.includes(kind) ? null : 'told';
}

function signOf(event: HistoryEvent): MarkView['sign'] | null {
  if (event.kind === 'status') return 'status';
  if (event.kind === 'app') return signOfRecorded(event.event);
  if (event.kind !== 'comment' || !event.public) return null;
  return event.side === 'client' || event.side === 'team' ? event.side : null;
}
