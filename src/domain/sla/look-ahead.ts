import type { Scheme } from '../scheme/scheme';
import { termsOf } from '../scheme/versions/terms';
import type { IssueScheme } from '../scheme/versions/versions';
import type { Instant } from '../time/instant';
import { type Cycle, type Evaluation, evaluateClocks } from './clock';
import { effectiveDueAtOf } from './fold/agreed-date';
import type { History, HistoryEvent } from './history/history';
import { calendarOf, measureOf } from './measure/measure';

/** What a clock will come to by itself; null for what will not come, or has. */
export interface LookAhead {
  dueAt: Instant | null;
  /** The first instant at which it is at risk. */
  atRiskAt: Instant | null;
  /** The first instant at which it shows something else than counting on: at risk, breached, a dispute line, or its desk opens or closes. */
  nextChangeAt: Instant | null;
}

const NOTHING: LookAhead = { dueAt: null, atRiskAt: null, nextChangeAt: null };

/**
 * What becomes of a cycle if nobody does anything. Due at the due instant it still runs; the breach is the millisecond after.
 *
 * @example lookAhead(valtech, cycle, now).nextChangeAt // until then a page can count by itself
 */
export function lookAhead(scheme: Scheme, cycle: Cycle, now: Instant): LookAhead {
  const { disputeEdgeAt, pendingUntil } = cycle;
  const dueAt = effectiveDueAtOf(cycle);
  if (cycle.stoppedAt !== null || cycle.state === 'unknown') return NOTHING;
  const breachAt =
    dueAt === null || cycle.state === 'breached' ? null : Math.max(dueAt + 1, pendingUntil ?? 0);
  if (cycle.state === 'paused')
    return { ...NOTHING, nextChangeAt: earliestAfter(now, [disputeEdgeAt, breachAt]) };
  const atRiskAt = atRiskAtOf(scheme, cycle, now);
  const edges = [atRiskAt, breachAt, disputeEdgeAt, nextEdgeOf(scheme, cycle, now)];
  return { dueAt, atRiskAt, nextChangeAt: earliestAfter(now, edges) };
}

function earliestAfter(now: Instant, edges: readonly (Instant | null)[]): Instant | null {
  return edges.reduce(
    (first, at) => (at !== null && at > now && (first === null || at < first) ? at : first),
    null,
  );
}

/**
 * Whether a cycle is at risk: past its aim, or past the scheme's warning share of its goal, whichever comes first.
 */
export function isAtRisk(scheme: Scheme, { aimAt, elapsedMs, remainingMs }: Cycle, now: Instant): boolean {
  if (aimAt !== null && now > aimAt) return true;
  return remainingMs !== null && elapsedMs >= scheme.warnShare * (elapsedMs + remainingMs);
}

function atRiskAtOf(scheme: Scheme, cycle: Cycle, now: Instant): Instant | null {
  const { goal, aimAt, elapsedMs, remainingMs } = cycle;
  if (!goal || cycle.state === 'breached' || isAtRisk(scheme, cycle, now)) return null;
  if (remainingMs === null) return aimAt === null ? null : aimAt + 1;
  const left = Math.ceil(scheme.warnShare * (elapsedMs + remainingMs)) - elapsedMs;
  const warnedAt = measureOf(termsOf(scheme, cycle.contract), goal).add(now, Math.max(1, left));
  return aimAt === null ? warnedAt : Math.min(warnedAt, aimAt + 1);
}

/** When the desk next opens or closes; a clock that counts elapsed time does not care. */
function nextEdgeOf(scheme: Scheme, { goal, contract }: Cycle, now: Instant): Instant | null {
  if (!goal || goal.in === 'elapsed') return null;
  const hours = calendarOf(termsOf(scheme, contract), goal.calendar);
  return hours.isOpen(now) ? hours.nextClose(now) : hours.nextOpen(now);
}

/**
 * What would become of an issue if something happened: the same fold, with one event more, judged at that event or at `now`,
 * whichever is later. What is already known to happen before it still does.
 *
 * @example judgedIf(valtech, history, { ...at, kind: 'comment', public: true, side: 'team', text: '' }, now)
 */
export function evaluateIf(
  scheme: IssueScheme,
  history: History,
  event: HistoryEvent,
  now: Instant,
): Evaluation {
  const until = Math.max(now, event.at);
  const before = history.events.filter(({ at }) => at <= event.at);
  const after = history.events.filter(({ at }) => at > event.at && at <= until);
  return evaluateClocks(scheme, { ...history, events: [...before, event, ...after] }, until);
}
