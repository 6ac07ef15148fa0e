import type { HistoryEvent } from '../../domain/sla/history/history';
import { channelAtReceipt } from '../../domain/sla/history/late-signals';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';

/** The severity an issue had when it came in: a channel or a label that came late counts. */
export const severityAtReceiptOf = ({ evaluation }: EvaluatedIssue): string =>
  evaluation.severityHistory[0]?.severity ?? evaluation.severity;

export const channelOfReceipt = ({ scheme, history, now }: EvaluatedIssue): string | null =>
  channelAtReceipt(scheme, history, now);

type Recorded = Extract<HistoryEvent, { kind: 'app' }>;

/** What was recorded of one kind on an issue: the last of it, or the first. */
export function findRecorded<Kind extends Recorded['event']>(
  { history }: Pick<EvaluatedIssue, 'history'>,
  kind: Kind,
  which: 'first' | 'last' = 'last',
): Extract<Recorded, { event: Kind }> | undefined {
  const isOne = (event: HistoryEvent): event is Extract<Recorded, { event: Kind }> =>
    event.kind === 'app' && event.event === kind;
  return which === 'first' ? history.events.find(isOne) : history.events.findLast(isOne);
}
