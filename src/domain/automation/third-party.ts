import type { AppEvent } from '../sla/history/app-events';
import type { History, HistoryEvent } from '../sla/history/history';
import { appEventsOf } from '../sla/history/order';
import type { Instant } from '../time/instant';

/** Somebody else who was asked for help; `answeredAt` is null while the issue waits for them. */
export interface ThirdParty {
  id: string;
  issueKey: string | null;
  name: string | null;
  since: Instant;
  answeredAt: Instant | null;
}

export const ANSWERED = 'third-party:answered:';

/**
 * Everybody an issue was waiting for, the oldest first: since they were asked until their ticket was finished, or until somebody noted
 * that they have answered. Source: valtech, "third parties".
 */
export function thirdPartiesOf({ events }: Pick<History, 'events'>, now: Instant): ThirdParty[] {
  const records = events.flatMap((event) => (event.at <= now ? toThirdPartyEvents(event) : []));
  return records.flatMap((request, place): ThirdParty[] => {
    if (request.id.startsWith(ANSWERED) || !request.payload.waiting) return [];
    const { issueKey = null, name = null } = request.payload;
    const answer = records.slice(place + 1).find((later) => isAnswer(later, request.id, issueKey));
    return [{ id: request.id, issueKey, name, since: request.at, answeredAt: answer?.at ?? null }];
  });
}

/** The tickets that an issue waits for, as its own record says. */
export function waitedTickets(record: AppEvent[], now: Instant): string[] {
  const parties = thirdPartiesOf({ events: appEventsOf({ appEvents: record }) }, now);
  return parties.flatMap(({ answeredAt, issueKey }) => (answeredAt === null ? (issueKey ?? []) : []));
}

type ThirdPartyEvent = Extract<HistoryEvent, { kind: 'app' }> & { event: 'third-party' };

function toThirdPartyEvents(event: HistoryEvent): ThirdPartyEvent[] {
  return event.kind === 'app' && event.event === 'third-party' ? [event as ThirdPartyEvent] : [];
}

/** The app's own note names the ask; a person's names the ticket, or everybody. */
function isAnswer({ id, payload }: ThirdPartyEvent, askId: string, issueKey: string | null): boolean {
  if (id.startsWith(ANSWERED)) return id === `${ANSWERED}${askId}`;
  return !payload.waiting && (payload.issueKey === undefined || payload.issueKey === issueKey);
}
