import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** How long after a demand that nobody has answered another one goes a step further: the desk has had the time to answer. */
export const DEMAND_PAUSE_HOURS = 4;
const HOUR = 3_600_000;

/** The last time that somebody asked for somebody higher. */
export interface LastDemand {
  at: Instant;
  /** The issue has not climbed since. */
  isPending: boolean;
  /** When another demand counts, unless the desk answers before; null where one counts at once. */
  againAt: Instant | null;
}

/** When somebody last asked for somebody higher, whether it was passed on, and when one may ask again; null where nobody did. */
export function lastDemandOf({ events }: Pick<History, 'events'>, now: Instant): LastDemand | null {
  const past = events.filter((event) => event.at <= now);
  const place = past.findLastIndex((event) => isRecorded(event, 'demand'));
  const demand = past[place];
  if (!demand) return null;
  const since = past.slice(place + 1);
  const againAt = demand.at + DEMAND_PAUSE_HOURS * HOUR;
  return {
    at: demand.at,
    isPending: !since.some((event) => isRecorded(event, 'climbed')),
    againAt: againAt <= now || since.some(isAnswer) ? null : againAt,
  };
}

const isRecorded = (event: HistoryEvent, kind: string): boolean =>
  event.kind === 'app' && event.event === kind;

/** What the desk says to the client, or does about the demand by hand. */
const isAnswer = (event: HistoryEvent): boolean =>
  (event.kind === 'comment' && event.public && event.side === 'team') ||
  isRecorded(event, 'contact') ||
  isRecorded(event, 'escalate');
