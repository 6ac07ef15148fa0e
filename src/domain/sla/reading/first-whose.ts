import type { History, HistoryEvent, HistoryOptions } from '../history/history';

/** Whose an issue was at its receipt. */
type FirstWhose = Pick<History, 'client' | 'organizations'>;

/**
 * Whose an issue was at its receipt, as it was recorded, else as the caller knows: a change dated no later than the receipt is none,
 * and is left out of what happened since.
 */
export function firstWhoseOf(
  recorded: readonly HistoryEvent[],
  receivedAt: number,
  { client = null, organizations = [] }: HistoryOptions,
): FirstWhose & { since: HistoryEvent[] } {
  const first: FirstWhose = { client, organizations };
  const since = recorded.filter((event) => event.at > receivedAt || !readWhose(event, first));
  return { ...first, since };
}

/** Whether an event tells whose the issue is; what it tells goes into the first facts. */
function readWhose(event: HistoryEvent, first: FirstWhose): boolean {
  if (event.kind !== 'app') return false;
  if (event.event === 'client-changed') first.client = event.payload.client;
  else if (event.event === 'organization-changed') first.organizations = event.payload.organizations;
  else return false;
  return true;
}
