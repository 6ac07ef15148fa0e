import type { AppEvent } from '../sla/history/app-events';
import { appEventsOf, type History, type HistoryEvent } from '../sla/history/history';
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
export function thirdParties({ events }: Pick<History, 'events'>, now: Instant): ThirdParty[] {
  const told = events.flatMap((event) => (event.at <= now ? said(event) : []));
  return told.flatMap((ask, place): ThirdParty[] => {
    if (ask.id.startsWith(ANSWERED) || !ask.payload.waiting) return [];
    const { issueKey = null, name = null } = ask.payload;
    const answer = told.slice(place + 1).find((later) => answers(later, ask.id, issueKey));
    return [{ id: ask.id, issueKey, name, since: ask.at, answeredAt: answer?.at ?? null }];
  });
}

/** Whether an issue's own record says that it waits for this ticket. */
export function isWaitedFor(record: AppEvent[], ticket: string, now: Instant): boolean {
  const waited = thirdParties({ events: appEventsOf({ appEvents: record }) }, now);
  return waited.some(({ answeredAt, issueKey }) => answeredAt === null && issueKey === ticket);
}

type Said = Extract<HistoryEvent, { kind: 'app' }> & { event: 'third-party' };

function said(event: HistoryEvent): Said[] {
  return event.kind === 'app' && event.event === 'third-party' ? [event as Said] : [];
}

/** The app's own note names the ask; a person's names the ticket, or everybody. */
function answers({ id, payload }: Said, askId: string, issueKey: string | null): boolean {
  if (id.startsWith(ANSWERED)) return id === `${ANSWERED}${askId}`;
  return !payload.waiting && (payload.issueKey === undefined || payload.issueKey === issueKey);
}
