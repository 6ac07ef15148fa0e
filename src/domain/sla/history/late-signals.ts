import { own } from '../../../common/own';
import type { Scheme } from '../../scheme/scheme';
import { containsWords } from '../../scheme/severity/compare-names';
import { channelOf } from '../../scheme/severity/severity';
import { parseDuration } from '../../time/duration';
import type { Instant } from '../../time/instant';
import type { History, HistoryEvent } from './history';

/** What an intake tells a little after the receipt and counts from it, and how many events tell it. */
export interface LateSignals {
  labels: readonly string[];
  channel: string | null;
  summary: string | null;
  remaining: number;
}

/**
 * The labels, the channel and the words that were added soon after the receipt and before the team's first public word, as far as
 * they are known at `now`. Null for the many issues that have none.
 */
export function findLateSignals(scheme: Scheme, history: History, now: Instant): LateSignals | null {
  const { lateWithin, channelField } = scheme.severityFrom;
  const end = Math.min(now, history.receivedAt + (parseDuration(lateWithin) ?? 0));
  const late: LateSignals = { labels: [], channel: null, summary: null, remaining: 0 };
  for (const event of history.events) {
    if (event.at > end || isAnswer(event)) break;
    if (event.kind === 'labels') {
      late.labels = event.to.filter((label) => !history.firstLabels.includes(label));
      late.remaining += 1;
    } else if (event.kind === 'field' && isField(channelField, event)) {
      late.channel = event.to;
      late.remaining += 1;
    } else if (event.kind === 'summary' && hasSeverityWords(scheme, event.to)) late.summary = event.to;
  }
  return late.remaining > 0 || late.summary !== null ? late : null;
}

/** The channel an issue came by, as far as it is known at `now`: what was told late counts from the receipt. */
export function channelAtReceipt(scheme: Scheme, history: History, now: Instant): string | null {
  const late = findLateSignals(scheme, history, now);
  const { channelField } = scheme.severityFrom;
  const byField = channelField === undefined ? undefined : own(history.firstFields, channelField)?.[0];
  return late?.channel || byField || channelOf([...(late?.labels ?? []), ...history.firstLabels]);
}

const isField = (field: string | undefined, event: { field: string; name: string }) =>
  field !== undefined && (event.field === field || event.name === field);

const isAnswer = (event: HistoryEvent) => event.kind === 'comment' && event.public && event.side === 'team';

const hasSeverityWords = ({ severityFrom }: Scheme, summary: string) =>
  severityFrom.words.some(({ text }) => containsWords(summary, text));
