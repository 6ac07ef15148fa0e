import { own } from '../../../common/own';
import type { Scheme } from '../../scheme/scheme';
import { parseDuration } from '../../time/duration';
import type { Instant } from '../../time/instant';
import { ownKinds } from '../history/app-events';
import type { History, HistoryEvent } from '../history/history';
import { type BreachSeal, beginningOf, type EndSeal, type Seal, type Sealing } from '../history/seal';

/** How long after its own instant something may be told and still reopen a seal. */
const DATED_BACK_MS = 24 * 3_600_000;

type RecordedEvent = Extract<HistoryEvent, { kind: 'app' }>;

/** What reopened a seal: an event of the history, by who told it and when. */
type Reopening = HistoryEvent;

export interface Standing {
  ends: EndSeal[];
  /** With the instant at which each was sealed. */
  breaches: { seal: BreachSeal; at: Instant }[];
  /** Seals that something reopened after they were set. */
  reopened: { seal: Seal; by: Reopening }[];
}

/** The seals of a history that hold: of each cycle the last of its kind, unless what came after it reopens it. */
export function standingSeals(scheme: Scheme, history: History): Standing {
  const { inForce, judgedAgain } = sealingsOf(history);
  const standing: Standing = { ends: [], breaches: [], reopened: judgedAgain };
  const knownEvents = new Set<string>();
  const last = new Map<string, () => void>();
  for (const { at, seals, seen } of inForce) {
    for (const id of seen.events) knownEvents.add(id);
    const knownThen = new Set(knownEvents);
    for (const seal of seals)
      last.set(keyOf(seal), () =>
        place(standing, seal, at, reopeningOf(scheme, history, seal, at, knownThen)),
      );
  }
  for (const run of last.values()) run();
  return standing;
}

function place({ ends, breaches, reopened }: Standing, seal: Seal, at: Instant, by: Reopening | null): void {
  if (by) reopened.push({ seal, by });
  else if (seal.kind === 'end') ends.push(seal);
  else breaches.push({ seal, at });
}

/** The sealings since somebody last had the issue judged again, and the seals that were set before. */
export function sealingsOf({ seals, events }: Pick<History, 'seals' | 'events'>) {
  const again = events.filter((event) => event.kind === 'app' && event.event === 'judged-again');
  const knownEvents = new Set<string>();
  let inForce: Sealing[] = [];
  const judgedAgain: Standing['reopened'] = [];
  for (const sealing of seals) {
    for (const id of sealing.seen.events) knownEvents.add(id);
    const by = again.find(({ id }) => !knownEvents.has(id));
    if (by) judgedAgain.push(...sealing.seals.map((seal) => ({ seal, by })));
    else inForce = [...inForce, sealing];
  }
  return { inForce, judgedAgain };
}

export function keyOf(seal: Seal): string {
  const { startedAt, startedBy, stage } = beginningOf(seal);
  const ofStage = stage === undefined ? '' : ` ${stage}`;
  return `${seal.kind} ${seal.clock} ${startedAt} ${startedBy ?? ''}${ofStage}`;
}

/**
 * Only these reopen a seal: somebody who asked to judge again, a correction, something recorded later and dated back, a channel or a
 * label that came late, and a reopening of a clock that then resumes.
 */
function reopeningOf(
  scheme: Scheme,
  history: History,
  seal: Seal,
  sealedAt: Instant,
  knownEvents: ReadonlySet<string>,
): Reopening | null {
  const lateUntil = history.receivedAt + (parseDuration(scheme.severityFrom.lateWithin) ?? 0);
  const reopens = (event: HistoryEvent): boolean => {
    if (event.kind === 'app') return !knownEvents.has(event.id) && isReopenedBy(seal, sealedAt, event);
    if (event.at <= sealedAt) return false;
    if (event.kind === 'labels' || event.kind === 'field') return event.at <= lateUntil;
    return event.kind === 'status' && resumes(scheme, history, seal, event.at);
  };
  return history.events.find(reopens) ?? null;
}

function isReopenedBy(seal: Seal, sealedAt: Instant, event: RecordedEvent): boolean {
  if (event.event === 'out-of-scope' && event.payload.scope === 'covered')
    return wasCancelled(seal, event.at);
  if (event.event === 'correction') return event.payload.clock === seal.clock && touches(seal, event.payload);
  if (ownKinds.includes(event.event)) return false;
  if (seal.clock === 'report' && (event.event === 'aware' || event.event === 'classified')) return true;
  return event.at < sealedAt && (event.recordedAt ?? event.at) - event.at <= DATED_BACK_MS;
}

/** Ended without a verdict before an instant at which it is said to be covered after all. */
const wasCancelled = (seal: Seal, at: Instant): boolean =>
  seal.kind === 'end' && seal.cycle.state === 'cancelled' && (seal.cycle.stoppedAt ?? at) <= at;

function touches(seal: Seal, { from, to }: { from: Instant; to: Instant }): boolean {
  const end = seal.kind === 'end' ? seal.cycle.stoppedAt : null;
  return to > beginningOf(seal).startedAt && (end === null || from < end);
}

/** Whether a clock whose cycle ended goes on with it, for the issue was closed and is reopened. */
function resumes({ clocks }: Scheme, { firstStatus, events }: History, seal: Seal, at: Instant): boolean {
  if (seal.kind !== 'end' || own(clocks, seal.clock)?.onReopen !== 'resume') return false;
  const changes = events.filter((event) => event.kind === 'status');
  const place = changes.findIndex((change) => change.at === at && change.to.category !== 'done');
  const before = place < 1 ? firstStatus : changes[place - 1]?.to;
  return place >= 0 && before?.category === 'done';
}
