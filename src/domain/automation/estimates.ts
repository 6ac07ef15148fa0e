import type { EstimateTerms } from '../scheme/automation';
import type { History } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** What is known of the issue beside its history: its severity, since when it has it, and whether it is finished. */
interface Evaluated {
  severity: string;
  severityHistory: readonly { at: Instant; severity: string }[];
  closedAt: Instant | null;
}

/**
 * Since when an open issue owes its client an estimate; null where it owes none, or one was given. It is owed on reception, or since
 * the issue came to have such a severity.
 */
export function estimateOwedSince(
  { severities }: EstimateTerms,
  { severity, severityHistory, closedAt }: Evaluated,
  { events, receivedAt }: Pick<History, 'events' | 'receivedAt'>,
  now: Instant,
): Instant | null {
  if (closedAt !== null || !severities.includes(severity)) return null;
  if (events.some((event) => event.kind === 'app' && event.event === 'estimate' && event.at <= now))
    return null;
  const last = severityHistory.findLast((change) => !severities.includes(change.severity));
  const since = severityHistory.find(({ at }) => last !== undefined && at > last.at);
  return since?.at ?? receivedAt;
}
