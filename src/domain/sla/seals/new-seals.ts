import type { ClockName, Scheme } from '../../scheme/scheme';
import type { Instant } from '../../time/instant';
import type { Evaluation } from '../cycle/clock-fold';
import type { Cycle } from '../cycle/cycle';
import type { History } from '../history/history';
import type { BreachSeal, EndSeal, Seal, Sealing } from '../history/seal';
import { GRACE_MS } from '../measure/judging';
import { NOTHING_SEEN, newlySeen, recordedIn } from './seen';
import { keyOf, sealingsOf, standingSeals } from './standing';

/** What an evaluation seals: every cycle that ended and every one past due that bears no seal yet; null when it has nothing to add. */
export function newSealing(
  scheme: Scheme,
  version: number,
  evaluation: Evaluation,
  history: History,
  now: Instant,
): Sealing | null {
  const seals = unsealedOf(scheme, evaluation, history, now);
  const seen = newlySeen(history);
  const published = history.seals.length > 0 && seen.comments.some(([id]) => wasSeen(history, id));
  return seals.length > 0 || published ? { at: now, version, seals, seen } : null;
}

/**
 * What was over at an instant and bears no seal, sealed for one evaluation as if an evaluation had come then: it rests on the history as it
 * is told now, and all that was recorded is known to it. Null when nothing was over.
 */
export function sealWhatIsOver(
  scheme: Scheme,
  evaluation: Evaluation,
  history: History,
  now: Instant,
): Sealing | null {
  const seals = unsealedOf(scheme, evaluation, history, now);
  const events = recordedIn(history);
  return seals.length > 0 ? { at: now, version: 0, seals, seen: { ...NOTHING_SEEN, events } } : null;
}

function unsealedOf(scheme: Scheme, { clocks }: Evaluation, history: History, now: Instant): Seal[] {
  const { ends, breaches } = standingSeals(scheme, history);
  const standing = new Set([...ends, ...breaches.map(({ seal }) => seal)].map(keyOf));
  return Object.entries(clocks)
    .flatMap(([clock, { cycles }]) => cycles.flatMap((cycle) => sealOf(clock, cycle, now) ?? []))
    .filter((seal) => !standing.has(keyOf(seal)));
}

const wasSeen = (history: History, id: string): boolean =>
  sealingsOf(history).inForce.some(({ seen }) => seen.comments.some(([word]) => word === id));

/** When the next breach is to be sealed by itself; null when none is. */
export function nextSealAt({ clocks }: Evaluation, now: Instant): Instant | null {
  const cycles = Object.values(clocks).flatMap((clock) => clock.cycles);
  const graces = cycles.filter(isOpenBreach).map(({ breachedAt }) => (breachedAt ?? 0) + GRACE_MS);
  const pending = cycles.flatMap(({ pendingUntil }) => pendingUntil ?? []);
  const due = [...graces, ...pending].filter((at) => at > now);
  return due.length > 0 ? Math.min(...due) : null;
}

const isOpenBreach = ({ state, stoppedAt }: Cycle) => state === 'breached' && stoppedAt === null;

/** While its severity was just given nothing is decided. */
function sealOf(clock: ClockName, cycle: Cycle, now: Instant): Seal | null {
  if (cycle.pendingUntil !== null) return null;
  if (cycle.stoppedAt !== null && cycle.state !== 'unknown') return endOf(clock, cycle, cycle.stoppedAt);
  const isPast = isOpenBreach(cycle) && cycle.breachedAt !== null && now >= cycle.breachedAt + GRACE_MS;
  return isPast ? breachOf(clock, cycle, cycle.breachedAt as Instant) : null;
}

/** What held the issue after the cycle's end is no part of it. */
function endOf(clock: ClockName, cycle: Cycle, stoppedAt: Instant): EndSeal {
  const partyPeriods = cycle.partyPeriods
    .filter(({ from, to }) => from < stoppedAt && (to ?? stoppedAt) > cycle.startedAt)
    .map((period) => ({ ...period, to: Math.min(period.to ?? stoppedAt, stoppedAt) }));
  return { kind: 'end', clock, cycle: { ...cycle, disputeEdgeAt: null, partyPeriods } };
}

function breachOf(clock: ClockName, cycle: Cycle, breachedAt: Instant): BreachSeal {
  const { startedAt, goal, aimAt, dueAt, contract, severity, clause, startedBy } = cycle;
  const promise = { goal, aimAt, dueAt, contract, severity, clause };
  const stage = cycle.stage === undefined ? {} : { stage: cycle.stage };
  return { kind: 'breach', clock, ...stage, startedAt, breachedAt, startedBy, ...promise };
}
