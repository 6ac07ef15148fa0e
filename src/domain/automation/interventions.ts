import type { Interventions } from '../scheme/automation';
import type { History, HistoryEvent } from '../sla/history/history';
import { type Duration, parseDuration } from '../time/duration';
import type { Instant } from '../time/instant';

/** A piece of work of which the client was told nothing. Lengths are milliseconds. */
export interface SilentWork {
  id: string;
  at: Instant;
  spent: Duration;
  by: string | null;
}

/**
 * The worklogs without a public word: none of the team's, nor a contact that reached the client, from the work's beginning until the
 * time after its end, or until the next work that begins after that end, whichever comes later. One whose word is late is flagged
 * until the word comes, and for good once other work has begun.
 */
export function findSilentWork({ within }: Interventions, { events }: History, now: Instant): SilentWork[] {
  const works = events.filter((event) => event.kind === 'worklog' && event.at <= now) as Work[];
  const publicNotices = events
    .filter((event) => event.at <= now && isClientNotice(event))
    .map(({ at }) => at);
  const grace = parseDuration(within) ?? 0;
  return works.flatMap((work) => {
    const end = work.at + work.spent;
    const next = works.find(({ at }) => at >= end && at > work.at)?.at ?? Number.POSITIVE_INFINITY;
    const isReported = publicNotices.some((at) => at >= work.at && at <= Math.max(end + grace, next));
    return isReported ? [] : [{ id: work.id, at: work.at, spent: work.spent, by: work.actor }];
  });
}

type Work = Extract<HistoryEvent, { kind: 'worklog' }>;

function isClientNotice(event: HistoryEvent): boolean {
  if (event.kind === 'comment') return event.public && event.side === 'team';
  return event.kind === 'app' && event.event === 'contact' && event.payload.reached;
}
