import type { AppEventKind } from '../../scheme/app-event-kinds';
import type { PriorityOrder } from '../../scheme/severity/priority-orders';
import type { Priority } from '../../scheme/severity/severity';
import type { Instant } from '../../time/instant';
import { ownKinds } from '../history/app-events';
import type { History, HistoryEvent, Status } from '../history/history';
import { compareEvents } from '../history/order';
import { commentKinds } from '../history/packed-history';
import type { Sealing, Seen, SeenComment } from '../history/seal';
import { sealingsOf } from './standing';

type Comment = Extract<HistoryEvent, { kind: 'comment' }>;

/** What stands in a history of the things that Jira tells in today's form only, and in no sealing that is in force. */
export function newlySeen(history: History): Seen {
  const knownFacts = knownBy(sealingsOf(history).inForce);
  const statuses = new Map<string, Status>();
  const priorities = new Map<string, Priority>();
  for (const status of statusesIn(history)) if (status.id) statuses.set(status.id, status);
  for (const priority of prioritiesIn(history)) if (priority.id) priorities.set(priority.id, priority);
  return {
    comments: history.events.flatMap((event) =>
      event.kind === 'comment' ? newlySeenComment(event, knownFacts.comments) : [],
    ),
    statuses: [...statuses].flatMap(([id, status]) =>
      knownFacts.statuses.has(id) ? [] : { id, names: namesOf(status), category: status.category },
    ),
    priorities: [...priorities].flatMap(([id, priority]) =>
      knownFacts.priorities.has(id) ? [] : { id, names: namesOf(priority) },
    ),
    order: knownFacts.order === null ? history.priorities : null,
    reporterSide: knownFacts.reporterSide === null ? history.reporterSide : null,
    events: recordedIn(history).filter((id) => !knownFacts.events.has(id)),
  };
}

/** A word that was not seen before, or one that was internal and that everybody reads now. */
function newlySeenComment(
  event: Comment,
  knownComments: ReadonlyMap<string, readonly SeenComment[]>,
): SeenComment[] {
  const before = knownComments.get(event.id)?.at(-1);
  if (!before) return [[event.id, event.at, codeOf(event)]];
  return isPublished(event, before) ? [[event.id, event.at, before[2] - (before[2] % 2)]] : [];
}

const isPublished = (event: Comment, before: SeenComment): boolean =>
  event.public && commentKinds[before[2]]?.public === false;

const codeOf = ({ side, public: isPublic }: Comment): number =>
  commentKinds.findIndex((word) => word.side === side && word.public === isPublic);

/** The recorded events that people told; what the app notes of itself reopens nothing. */
export const recordedIn = ({ events }: History): string[] =>
  events.flatMap((event) => (event.kind === 'app' && isPeoples(event.event) ? event.id : []));

const isPeoples = (kind: AppEventKind) => kind === 'judged-again' || !ownKinds.includes(kind);

export const namesOf = ({
  name,
  names,
}: {
  name: string | null;
  names?: readonly string[] | undefined;
}): string[] => [...new Set([name, ...(names ?? [])])].filter((each) => each !== null);

export function* statusesIn({ firstStatus, events }: History): Generator<Status> {
  yield firstStatus;
  for (const event of events) if (event.kind === 'status') yield* [event.from, event.to];
}

export function* prioritiesIn({ firstPriority, events }: History): Generator<Priority> {
  yield firstPriority;
  for (const event of events) if (event.kind === 'priority') yield* [event.from, event.to];
}

/** All that was seen up to the last sealing, what was seen first before what came later. */
export interface Known {
  comments: ReadonlyMap<string, readonly SeenComment[]>;
  /** When each word was seen to be public after it had been internal. */
  publishedAt: ReadonlyMap<string, Instant>;
  statuses: ReadonlyMap<string, Seen['statuses'][number]>;
  priorities: ReadonlyMap<string, Seen['priorities'][number]>;
  order: PriorityOrder | null;
  reporterSide: Seen['reporterSide'];
  events: ReadonlySet<string>;
}

export function knownBy(sealings: readonly Sealing[]): Known {
  const byId = <One extends { id: string }>(all: readonly One[]) =>
    new Map([...all].reverse().map((item) => [item.id, item]));
  const comments = new Map<string, SeenComment[]>();
  const publishedAt = new Map<string, Instant>();
  for (const { at, seen } of sealings)
    for (const word of seen.comments) {
      const before = comments.get(word[0]);
      comments.set(word[0], [...(before ?? []), word]);
      if (before && !publishedAt.has(word[0])) publishedAt.set(word[0], at);
    }
  return {
    comments,
    publishedAt,
    statuses: byId(sealings.flatMap(({ seen }) => seen.statuses)),
    priorities: byId(sealings.flatMap(({ seen }) => seen.priorities)),
    order: sealings.find(({ seen }) => seen.order !== null)?.seen.order ?? null,
    reporterSide: sealings.find(({ seen }) => seen.reporterSide !== null)?.seen.reporterSide ?? null,
    events: new Set(sealings.flatMap(({ seen }) => seen.events)),
  };
}

/** What a history that is told as it was seen need not say again. */
export const NOTHING_SEEN = { comments: [], statuses: [], priorities: [], order: null, reporterSide: null };

/**
 * A history as its sealings saw it: words keep their side and their readers, deleted ones are there, statuses and priorities bear the
 * names they had. A word that was internal and is public now counts as said when it was first seen to be public.
 */
export function asSeen(history: History, now: Instant): History {
  const { inForce } = sealingsOf(history);
  if (inForce.length === 0) return history;
  const knownFacts = knownBy(inForce);
  const last = Math.max(...inForce.map(({ at }) => at));
  const events = history.events.flatMap((event): HistoryEvent[] => {
    if (event.kind === 'comment') return commentAsSeen(event, knownFacts, now);
    return [event.at <= last ? renamed(event, knownFacts) : event];
  });
  return {
    ...history,
    firstStatus: statusAsSeen(history.firstStatus, knownFacts),
    firstPriority: priorityAsSeen(history.firstPriority, knownFacts),
    priorities: knownFacts.order ?? history.priorities,
    reporterSide: knownFacts.reporterSide ?? history.reporterSide,
    events: [...events, ...deleted(history, knownFacts)].sort(compareEvents),
    seals: history.seals.map((sealing) => ({
      ...sealing,
      seen: { ...NOTHING_SEEN, events: sealing.seen.events },
    })),
  };
}

function commentAsSeen(event: Comment, knownFacts: Known, now: Instant): HistoryEvent[] {
  const seen = knownFacts.comments.get(event.id)?.[0];
  if (!seen) return [event];
  const first = commentOf(seen, event);
  const published = event.public && !first.public;
  if (!published) return [first];
  const at = knownFacts.publishedAt.get(event.id) ?? now;
  return [first, { ...event, side: first.side, at: Math.max(at, event.at) }];
}

/** What is there no longer was said all the same; its words are gone. */
function deleted({ events }: History, { comments: seen, publishedAt }: Known): HistoryEvent[] {
  const there = new Set(events.flatMap((event) => (event.kind === 'comment' ? event.id : [])));
  return [...seen.values()].flatMap((all) => {
    const [first] = all;
    if (!first || there.has(first[0])) return [];
    const comment = commentOf(first);
    const at = publishedAt.get(first[0]);
    return at === undefined ? [comment] : [comment, { ...commentOf(all.at(-1) ?? first), at }];
  });
}

function commentOf([id, at, code]: SeenComment, today?: Comment): Comment {
  const { side, public: isPublic } = commentKinds[code] as (typeof commentKinds)[number];
  const comment = { id, at, index: 0, actor: today?.actor ?? null, kind: 'comment', side } as const;
  const text = today && 'text' in today ? today.text : '';
  return isPublic ? { ...comment, public: true, text } : { ...comment, public: false };
}

function renamed(event: HistoryEvent, knownFacts: Known): HistoryEvent {
  if (event.kind === 'status')
    return { ...event, from: statusAsSeen(event.from, knownFacts), to: statusAsSeen(event.to, knownFacts) };
  if (event.kind === 'priority')
    return {
      ...event,
      from: priorityAsSeen(event.from, knownFacts),
      to: priorityAsSeen(event.to, knownFacts),
    };
  return event;
}

function statusAsSeen(status: Status, { statuses }: Known): Status {
  const seen = status.id === null ? undefined : statuses.get(status.id);
  return seen ? { ...status, ...named(status.name, seen.names), category: seen.category } : status;
}

function priorityAsSeen(priority: Priority, { priorities }: Known): Priority {
  const seen = priority.id === null ? undefined : priorities.get(priority.id);
  return seen ? { ...priority, ...named(priority.name, seen.names) } : priority;
}

function named(name: string | null, names: readonly string[]) {
  const current = name !== null && names.includes(name) ? name : (names[0] ?? name);
  return { name: current, names: names.length > 1 ? names : undefined };
}
