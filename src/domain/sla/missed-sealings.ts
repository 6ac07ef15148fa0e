import type { AppEventKind } from '../scheme/app-event-kinds';
import type { Scheme } from '../scheme/scheme';
import type { Instant } from '../time/instant';
import { evaluateClocks } from './clock';
import { ownKinds } from './history/app-events';
import type { History, HistoryEvent } from './history/history';
import type { Sealing } from './history/seal';
import { newSealing } from './seals/new-seals';

/**
 * What evaluations in time would have sealed since an instant, and none did: of each change that may give another goal, the verdicts that
 * had to be given before it. So an evaluation that comes late tells the same as one that came in time.
 */
export function missedSealings(
  scheme: Scheme,
  version: number,
  history: History,
  since: Instant,
  now: Instant,
): Sealing[] {
  const missed: Sealing[] = [];
  const from = Math.max(since, lastJudgedAt(history));
  for (const { at } of [...changesThatRetarget(history)].filter((event) => event.at > from)) {
    const before = at - 1;
    if (at > now || before <= (missed.at(-1)?.at ?? from)) continue;
    const seenBefore = knownAt(history, before, missed);
    const sealing = newSealing(
      scheme,
      version,
      evaluateClocks(scheme, seenBefore, before),
      seenBefore,
      before,
    );
    if (sealing && sealing.seals.length > 0) missed.push(sealing);
  }
  return missed;
}

/** The instant of the last sealing, or of the last order to judge by what Jira tells today. */
function lastJudgedAt({ seals, events }: History): Instant {
  const orders = events.filter((event) => event.kind === 'app' && event.event === 'judged-again');
  return Math.max(
    seals.at(-1)?.at ?? Number.NEGATIVE_INFINITY,
    orders.at(-1)?.at ?? Number.NEGATIVE_INFINITY,
  );
}

const RETARGETING: readonly HistoryEvent['kind'][] = [
  ...(['priority', 'labels', 'summary', 'field', 'work-type', 'components'] as const),
];

/** Among them the reopenings, which take back a report that is past due. */
function* changesThatRetarget({ firstStatus, events }: History): Generator<HistoryEvent> {
  let isDone = firstStatus.category === 'done';
  for (const event of events) {
    const wasDone = isDone;
    if (event.kind === 'status') isDone = event.to.category === 'done';
    if (mayRetarget(event) || (wasDone && !isDone)) yield event;
  }
}

/** What the app notes itself and what may bring an issue under another contract. */
const MOVING: readonly AppEventKind[] = ['client-changed', 'organization-changed'];

const mayRetarget = (event: HistoryEvent): boolean =>
  event.kind === 'app'
    ? !ownKinds.includes(event.event) || MOVING.includes(event.event)
    : RETARGETING.includes(event.kind);

/** What had happened by an instant, save what was told of it only later. */
function knownAt(history: History, at: Instant, missed: readonly Sealing[]): History {
  const learnedAt = (event: HistoryEvent) =>
    event.kind === 'app' ? (event.recordedAt ?? event.at) : event.at;
  const events = history.events.filter((event) => Math.max(event.at, learnedAt(event)) <= at);
  return { ...history, events, seals: [...history.seals, ...missed] };
}
