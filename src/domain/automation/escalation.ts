import { own } from '../../common/own';
import type { EscalationPath } from '../scheme/automation';
import type { History } from '../sla/history/history';
import { parseDuration } from '../time/duration';
import type { Instant } from '../time/instant';
import { dismissedIn } from './agreements';
import { findDemand, type ReadWord } from './client-words';

/** Somebody moved an issue by hand, or its client demanded more. */
export type EscalationRequest = { at: Instant; actor: string } & (
  | { kind: 'hand'; to: string }
  | { kind: 'demand' }
);

/** A move of an issue from step to step, and why. */
export interface EscalationMove {
  at: Instant;
  to: string;
  why: 'hand' | 'demand' | 'time';
  actor: string | null;
}

/** Where an issue stands, how it came there, and when time moves it next. */
export interface EscalationState {
  step: string;
  people: string[];
  moves: EscalationMove[];
  next: { at: Instant; to: string } | null;
}

/**
 * Where an issue stands on the ladder at an instant. It begins where the ladder says, else on the first step. A hand moves it to any step, down too; a demand to
 * the next step above that answers demands; time only up, once a step, and not once the issue is resolved.
 * Source: tracktik, "Passage à un niveau supérieur"; vircom, "wish to talk to a manager, or need a ticket escalated for any reason".
 */
export function escalationOf(
  path: EscalationPath,
  requests: readonly EscalationRequest[],
  { receivedAt, resolvedAt }: { receivedAt: Instant; resolvedAt: Instant | null },
  now: Instant,
  names: Record<string, string[]> = {},
): EscalationState {
  const until = Math.min(now, resolvedAt ?? now);
  const timed = timedStepsOf(path, receivedAt).filter(({ at }) => at <= until);
  const events = [...timed, ...requests.filter(({ at }) => at <= now)].sort((a, b) => a.at - b.at);
  const moves: EscalationMove[] = [];
  let place = firstPlaceOf(path);
  for (const event of events) {
    const to = findPlaceAfter(path, place, event);
    if (to === place) continue;
    place = to;
    const actor = event.kind === 'time' ? null : event.actor;
    moves.push({ at: event.at, to: stepKeyOf(path, place), why: event.kind, actor });
  }
  const people = own(names, stepKeyOf(path, place)) ?? path.steps[place]?.people ?? [];
  const next = resolvedAt === null ? nextStepOf(path, receivedAt, place, now) : null;
  return { step: stepKeyOf(path, place), people, moves, next };
}

/**
 * The ladder as it stands for issues of a severity: a step's own time for it goes before the step's time for all.
 *
 * @example ladderFor(vircomLadder, 'P1').steps[1]?.after // => 'PT1H' where the step says so for P1
 */
export function escalationPathOf(path: EscalationPath, severity: string): EscalationPath {
  const steps = path.steps.map((step) => {
    const after = own(step.afterBySeverity, severity);
    return after === undefined ? step : { ...step, after };
  });
  return { ...path, steps };
}

/** Every push an issue was given: by hand to a step the ladder has, and by a demand that was recorded. */
export function escalationRequestsOf(path: EscalationPath, history: History): EscalationRequest[] {
  return history.events.flatMap((event): EscalationRequest[] => {
    if (event.kind !== 'app') return [];
    const { at, actor } = event;
    if (event.event === 'demand') return [{ at, actor: actor ?? '', kind: 'demand' }];
    const isKnownStep = event.event === 'escalate' && path.steps.some(({ key }) => key === event.payload.to);
    return isKnownStep ? [{ at, actor: actor ?? '', kind: 'hand', to: event.payload.to }] : [];
  });
}

/**
 * The last word of the client that reads as a demand, for the team to confirm or to dismiss; null once somebody demanded or moved the
 * issue after it.
 */
export function proposedDemandOf(
  { demandWords }: EscalationPath,
  { events }: History,
  now: Instant,
): ReadWord | null {
  const past = events.filter(({ at }) => at <= now);
  const dismissed = dismissedIn(past, 'demand');
  for (const event of past.reverse()) {
    if (event.kind === 'app' && (event.event === 'demand' || event.event === 'escalate')) return null;
    if (event.kind !== 'comment' || !event.public || event.side !== 'client') continue;
    const sentence = dismissed.has(event.id) ? null : findDemand(event.text, demandWords);
    if (sentence !== null) return { comment: event.id, at: event.at, sentence };
  }
  return null;
}

/** A ladder that names no step it has begins on the first. */
const firstPlaceOf = ({ steps, begins }: EscalationPath): number =>
  Math.max(
    0,
    steps.findIndex(({ key }) => key === begins),
  );

interface TimedStep {
  kind: 'time';
  at: Instant;
  to: string;
}

function timedStepsOf({ steps }: EscalationPath, receivedAt: Instant): TimedStep[] {
  return steps.flatMap(({ key, after }) => {
    const length = after === undefined ? null : parseDuration(after);
    return length === null ? [] : [{ kind: 'time' as const, at: receivedAt + length, to: key }];
  });
}

function findPlaceAfter(
  { steps }: EscalationPath,
  place: number,
  event: EscalationRequest | TimedStep,
): number {
  if (event.kind === 'demand') {
    const above = steps.findIndex(({ onDemand }, at) => onDemand && at > place);
    return above < 0 ? place : above;
  }
  const to = steps.findIndex(({ key }) => key === event.to);
  if (to < 0) throw new RangeError(`the ladder has no step "${event.to}"`);
  return event.kind === 'time' ? Math.max(place, to) : to;
}

function nextStepOf(
  path: EscalationPath,
  receivedAt: Instant,
  place: number,
  now: Instant,
): EscalationState['next'] {
  const ahead = timedStepsOf(path, receivedAt)
    .filter(({ at, to }) => at > now && path.steps.findIndex(({ key }) => key === to) > place)
    .sort((a, b) => a.at - b.at);
  const [first] = ahead;
  return first ? { at: first.at, to: first.to } : null;
}

function stepKeyOf({ steps }: EscalationPath, place: number): string {
  return steps[place]?.key ?? '';
}
