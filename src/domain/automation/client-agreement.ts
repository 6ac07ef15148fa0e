import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** What the client was given, and whether it agreed, as the team recorded it; null is not known yet. */
export interface Solution {
  of: 'workaround' | 'resolution';
  at: Instant;
  answer: { agreed: boolean; how: string | null; note: string | null; at: Instant; by: string | null } | null;
}

/**
 * The last workaround and the resolution of an issue, each with the client's answer to it: an answer to an earlier one is none.
 * Source: tracktik, "Les représentants nommés par TrackTik et le Client conviennent que le problème a été résolu."
 */
export function solutionsOf(
  { events }: Pick<History, 'events'>,
  closedAt: Instant | null,
  now: Instant,
): Solution[] {
  const past = events.filter(({ at }) => at <= now);
  const workaround = past.findLast((event) => event.kind === 'app' && event.event === 'workaround');
  const given = [
    ...(workaround ? [{ of: 'workaround' as const, at: workaround.at }] : []),
    ...(closedAt === null ? [] : [{ of: 'resolution' as const, at: closedAt }]),
  ];
  return given.map(({ of, at }) => ({ of, at, answer: answerOf(past, of, at) }));
}

function answerOf(past: readonly HistoryEvent[], of: Solution['of'], since: Instant): Solution['answer'] {
  const answer = past.findLast(
    (event) =>
      event.kind === 'app' && event.event === 'agreement' && event.payload.of === of && event.at >= since,
  );
  if (answer?.kind !== 'app' || answer.event !== 'agreement') return null;
  const { agreed, how = null, note = null } = answer.payload;
  return { agreed, how, note, at: answer.at, by: answer.actor };
}
