import type { History } from '../sla/history/history';
import type { Instant } from '../time/instant';
import { correctiveActionsOf, linkedKeysOf } from './annexes';

/** How far back a recurrence is looked for, in days of 24 hours before the receipt. */
export const RECURRENCE_DAYS = 90;
const DAY = 86_400_000;

/** An earlier incident of the same client, by its title. */
export interface RelatedIncident {
  key: string;
  summary: string;
  at: Instant;
}

/** Where earlier incidents are to be looked for: those linked, and those of the same components, in the days before. */
export interface RecurrenceSearch {
  keys: string[];
  components: string[];
  from: Instant;
  to: Instant;
}

/** Null where nothing could be recurrent. What was created to put it right is no recurrence. */
export function recurrenceSearchOf(history: History, components: readonly string[]): RecurrenceSearch | null {
  const actions = new Set(correctiveActionsOf(history).map(({ issueKey }) => issueKey));
  const keys = linkedKeysOf(history).filter((key) => !actions.has(key));
  if (keys.length === 0 && components.length === 0) return null;
  const { receivedAt } = history;
  return { keys, components: [...components], from: receivedAt - RECURRENCE_DAYS * DAY, to: receivedAt };
}
