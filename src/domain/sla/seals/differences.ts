import { own } from '../../../common/own';
import type { ClockName } from '../../scheme/scheme';
import type { IssueScheme } from '../../scheme/versions/versions';
import type { Instant } from '../../time/instant';
import type { Evaluation } from '../cycle/clock-fold';
import type { Cycle } from '../cycle/cycle';
import type { History, HistoryEvent } from '../history/history';
import { commentKinds } from '../history/packed-history';
import { type Beginning, beginningOf, isSameBeginning } from '../history/seal';
import { type Known, knownBy, namesOf, prioritiesIn, statusesIn } from './seen';
import { sealingsOf, standingSeals } from './standing';

/** Why today's history tells something else than what was sealed. */
type Reason =
  | { kind: 'left-team' | 'joined-team' | 'comment-deleted' | 'comment-published' | 'comment-hidden' }
  | { kind: 'renamed'; from: string; to: string }
  | { kind: 'other' };

/** A sealed cycle of which today's history tells something else: what it tells, null where it tells of no such cycle, and why. */
export interface Difference extends Beginning {
  clock: ClockName;
  today: Pick<Cycle, 'state' | 'dueAt' | 'stoppedAt' | 'breachedAt'> | null;
  reasons: Reason[];
}

/** Where the verdicts that stand are not what `today`'s history would give, without them: what judging again would change. */
export function differencesOf(
  scheme: IssueScheme,
  history: History,
  { clocks, today }: { clocks: Evaluation['clocks']; today: Evaluation['clocks'] },
  now: Instant,
): Difference[] {
  const { ends, breaches } = standingSeals(scheme, history);
  const sealed = [...ends, ...breaches.map(({ seal }) => seal)];
  if (sealed.length === 0) return [];
  const isSealed = (clock: ClockName, cycle: Beginning) =>
    sealed.some((seal) => seal.clock === clock && isSameBeginning(beginningOf(seal), cycle));
  return Object.entries(clocks).flatMap(([clock, { cycles }]) =>
    cycles.flatMap((cycle) => {
      const others = own(today, clock)?.cycles ?? [];
      const recomputed = others.find((candidate) => isSameBeginning(candidate, cycle)) ?? null;
      if (!isSealed(clock, cycle) || (recomputed && isSame(recomputed, cycle))) return [];
      const reasons = reasonsOf(history, cycle.startedAt, cycle.stoppedAt ?? now);
      const { startedAt, startedBy } = cycle;
      return [{ clock, startedAt, startedBy, today: recomputed, reasons }];
    }),
  );
}

const isSame = (a: Cycle, b: Cycle): boolean =>
  a.state === b.state && a.dueAt === b.dueAt && a.stoppedAt === b.stoppedAt && a.breachedAt === b.breachedAt;

function reasonsOf(history: History, from: Instant, to: Instant): Reason[] {
  const knownFacts = knownBy(sealingsOf(history).inForce);
  const reasons = [...commentReasons(history, knownFacts, from, to), ...renamings(history, knownFacts)];
  const distinct = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return distinct.size > 0 ? [...distinct.values()] : [{ kind: 'other' }];
}

type Comment = Extract<HistoryEvent, { kind: 'comment' }>;

function commentReasons({ events }: History, knownFacts: Known, from: Instant, to: Instant): Reason[] {
  const comments = events.filter((event): event is Comment => event.kind === 'comment');
  const today = new Map(comments.map((comment) => [comment.id, comment]));
  return [...knownFacts.comments.values()].flatMap(([first]): Reason[] => {
    if (!first || first[1] < from || first[1] > to) return [];
    const before = commentKinds[first[2]] as (typeof commentKinds)[number];
    const comment = today.get(first[0]);
    if (!comment) return [{ kind: 'comment-deleted' }];
    if (comment.side !== before.side)
      return before.side === 'team' || comment.side === 'team'
        ? [{ kind: before.side === 'team' ? 'left-team' : 'joined-team' }]
        : [];
    if (comment.public === before.public) return [];
    return [{ kind: comment.public ? 'comment-published' : 'comment-hidden' }];
  });
}

/** The names that a status or a priority bears today and did not bear when it was seen. */
function renamings(history: History, knownFacts: Known): Reason[] {
  const today = [
    ...[...statusesIn(history)].map((term) => ({ term, seen: knownFacts.statuses.get(term.id ?? '') })),
    ...[...prioritiesIn(history)].map((term) => ({ term, seen: knownFacts.priorities.get(term.id ?? '') })),
  ];
  return today.flatMap(({ term, seen }): Reason[] => {
    const to = seen && namesOf(term).find((name) => !seen.names.includes(name));
    return to === undefined ? [] : [{ kind: 'renamed', from: seen?.names[0] ?? '', to }];
  });
}
