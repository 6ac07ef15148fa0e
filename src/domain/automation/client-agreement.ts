import type { History, HistoryEvent } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** What the client was given, and whether it agreed, as the team recorded it or the client said; null is not known yet. */
export interface Solution {
  of: 'workaround' | 'resolution';
  at: Instant;
  answer: SolutionAnswer | null;
}

interface SolutionAnswer {
  agreed: boolean;
  how: string | null;
  note: string | null;
  at: Instant;
  by: string | null;
  /** Whether the client said so itself. */
  own: boolean;
}

type Past = Pick<History, 'events'>;

/**
 * The last workaround and the resolution of an issue, each with the client's answer to it: an answer to an earlier one is none. A client
 * that said of an open issue that it is solved has agreed with the resolution that follows.
 * Source: tracktik, "Les représentants nommés par TrackTik et le Client conviennent que le problème a été résolu."
 */
export function solutionsOf({ events }: Past, closedAt: Instant | null, now: Instant): Solution[] {
  const past = events.filter(({ at }) => at <= now);
  const workaround = past.findLast((event) => event.kind === 'app' && event.event === 'workaround');
  const solutions = [
    ...(workaround ? [{ of: 'workaround' as const, at: workaround.at, ownSince: workaround.at }] : []),
    ...(closedAt === null
      ? []
      : [{ of: 'resolution' as const, at: closedAt, ownSince: lastReopeningOf(past, closedAt) }]),
  ];
  return solutions.map(({ of, at, ownSince }) => ({ of, at, answer: answerOf(past, of, at, ownSince) }));
}

/** When and by whom an issue that is open was said to be solved, by the client's own button; null where nobody said so since it was last opened. */
export function saidSolvedOf(
  { events }: Past,
  closedAt: Instant | null,
  now: Instant,
): { at: Instant; by: string | null } | null {
  if (closedAt !== null) return null;
  const past = events.filter(({ at }) => at <= now);
  const answer = answerOf(past, 'resolution', Number.POSITIVE_INFINITY, lastReopeningOf(past, now));
  return answer?.agreed ? { at: answer.at, by: answer.by } : null;
}

/** How often an issue was opened again. */
export const countReopenings = ({ events }: Past, now: Instant): number =>
  reopeningsOf(events.filter(({ at }) => at <= now)).length;

/** When it left what is done; a history that contradicts itself is read by where its changes lead. */
function reopeningsOf(past: readonly HistoryEvent[]): Instant[] {
  const changes = past.flatMap((event) => (event.kind === 'status' ? event : []));
  return changes.flatMap(({ at, from, to }, place) => {
    const before = changes[place - 1]?.to ?? from;
    return before.category === 'done' && to.category !== 'done' ? at : [];
  });
}

/** Before the first reopening it has been open from the beginning. */
const lastReopeningOf = (past: readonly HistoryEvent[], before: Instant): Instant =>
  reopeningsOf(past).findLast((at) => at < before) ?? Number.NEGATIVE_INFINITY;

function answerOf(
  past: readonly HistoryEvent[],
  of: Solution['of'],
  since: Instant,
  ownSince: Instant,
): SolutionAnswer | null {
  const answer = past.findLast(
    (event) =>
      event.kind === 'app' &&
      event.event === 'agreement' &&
      event.payload.of === of &&
      event.at >= (event.payload.own ? ownSince : since),
  );
  if (answer?.kind !== 'app' || answer.event !== 'agreement') return null;
  const { agreed, how = null, note = null, own = false } = answer.payload;
  return { agreed, how, note, at: answer.at, by: answer.actor, own };
}
