import type { Evaluation } from '../sla/clock';
import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';
import { type FirstAnswer, firstAnswerOf } from './first-answer';

const MINUTE = 60_000;

/** What a line says: a turn of the incident, or a public word as it was written. */
export type Turn =
  | { code: 'reported' | 'severity-to'; severity: string }
  | { code: 'status-to'; status: string }
  | { code: 'acknowledged' | 'answered' | 'attempted' | 'workaround' | 'restored' | 'closed' | 'reopened' }
  | { code: 'asked' | 'replied'; name: string | null }
  | { code: 'said'; text: string; commentId: string; isFirstAnswer: boolean };

/** One line of what the client may read: when, whose doing, and what happened. */
export interface TimelineLine {
  at: Instant;
  side: 'us' | 'client' | 'third-party';
  what: Turn;
}

/**
 * What the client may know of an incident, in order and each fact once: its reporting, the first answer, every public word, the
 * changes of severity and status, who else was asked, the workaround, the restoring as it was recorded, and the closing. An
 * allow-list: an event of any other kind, what was noted beside one, or a comment that is not public, has no line.
 * Source: valtech, incident report.
 */
export function timelineOf(history: History, evaluation: Evaluation): TimelineLine[] {
  const answer = firstAnswerOf(history, evaluation);
  const lines = [
    reportedLineOf(history, evaluation),
    ...evaluation.severityHistory.slice(1).map(toSeverityLine),
    ...history.events.flatMap((event) => lineOf(event, answer)),
    ...answerLinesOf(answer),
    ...closingLinesOf(history, evaluation),
  ];
  return withoutEchoes(lines).sort((a, b) => a.at - b.at);
}

function reportedLineOf({ receivedAt, reporterSide }: History, evaluation: Evaluation): TimelineLine {
  const severity = evaluation.severityHistory[0]?.severity ?? evaluation.severity;
  const side = reporterSide === 'team' ? 'us' : 'client';
  return { at: receivedAt, side, what: { code: 'reported', severity } };
}

const toSeverityLine = ({ at, severity }: { at: Instant; severity: string }): TimelineLine => ({
  ...{ at, side: 'us', what: { code: 'severity-to', severity } },
});

/** An answer that no public word gave, and an acknowledgement that was not the answer itself. */
function answerLinesOf({ at, how, acknowledgedAt }: FirstAnswer): TimelineLine[] {
  const answered: TimelineLine[] =
    at !== null && how !== 'said' ? [{ at, side: 'us', what: { code: how } }] : [];
  const isOwn = acknowledgedAt !== null && acknowledgedAt !== at;
  return isOwn ? [{ at: acknowledgedAt, side: 'us', what: { code: 'acknowledged' } }, ...answered] : answered;
}

function lineOf(event: HistoryEvent, answer: FirstAnswer): TimelineLine[] {
  const { at } = event;
  if (event.kind === 'status') return statusLineOf(event);
  if (event.kind === 'app') return milestoneOf(event);
  if (event.kind !== 'comment' || !event.public || event.side === 'app') return [];
  const isFirstAnswer = answer.how === 'said' && answer.at === at && event.side === 'team';
  const what: Turn = { code: 'said', text: event.text, commentId: event.id, isFirstAnswer };
  return [{ at, side: event.side === 'client' ? 'client' : 'us', what }];
}

function statusLineOf({ at, from, to }: Extract<HistoryEvent, { kind: 'status' }>): TimelineLine[] {
  if (to.category === 'done') return [];
  if (from.category === 'done') return [{ at, side: 'us', what: { code: 'reopened' } }];
  return to.name ? [{ at, side: 'us', what: { code: 'status-to', status: to.name } }] : [];
}

function milestoneOf(event: Extract<HistoryEvent, { kind: 'app' }>): TimelineLine[] {
  const { at } = event;
  if (event.event === 'workaround' || event.event === 'restored')
    return [{ at, side: 'us', what: { code: event.event } }];
  if (event.event !== 'third-party') return [];
  const name = event.payload.name || null;
  return event.payload.waiting
    ? [{ at, side: 'us', what: { code: 'asked', name } }]
    : [{ at, side: 'third-party', what: { code: 'replied', name } }];
}

/** Every closing, the last as the clocks know it: where no status tells it, a date does. */
function closingLinesOf({ events }: History, { closedAt }: Evaluation): TimelineLine[] {
  const closings = events.flatMap((event) =>
    event.kind === 'status' && event.to.category === 'done' && event.from.category !== 'done'
      ? [event.at]
      : [],
  );
  const instants = new Set(closedAt === null ? closings : [...closings, closedAt]);
  return [...instants].map((at) => ({ at, side: 'us', what: { code: 'closed' } }));
}

/** A status that was changed in the minute in which something was said or done is that deed's own trace. */
function withoutEchoes(lines: TimelineLine[]): TimelineLine[] {
  const isNear = (a: TimelineLine, b: TimelineLine) => Math.abs(a.at - b.at) < MINUTE;
  return lines.filter(
    (line) =>
      line.what.code !== 'status-to' ||
      !lines.some(
        (other) => other.side !== 'client' && other.what.code !== 'status-to' && isNear(line, other),
      ),
  );
}
