import * as z from '../../common/zod';
import { clockNameSchema } from '../scheme/clock-name';
import { type ClockName, clockNames, kindOf, type Scheme } from '../scheme/scheme';
import { termsOf } from '../scheme/versions/terms';
import type { Instant } from '../time/instant';
import type { Cycle, Evaluation } from './clock';
import { cycleStates } from './cycle/cycle';
import { effectiveDueAtOf } from './fold/agreed-date';
import type { OtherParty } from './fold/responsible-parties';
import { isAtRisk, lookAhead } from './look-ahead';
import { measureOf } from './measure/measure';
import { findPartyAt } from './responsible-party-lines';

/** The worst of an issue's clocks in one word, as the field `SLA state` shows it. */
export type WorstState = (typeof worstStates)[number];

const worstStates = ['breached', 'at-risk', 'paused', 'on-track', 'met', 'unknown'] as const;

const instantShape = z.number();

/** Where one clock stands: its last cycle's state and due instant; a paused clock keeps the instant it had when it was paused. */
const clockStateShape = z.strictObject({
  /** Of which kind it is, where it is not called by it. */
  kind: z.enum(clockNames).optional(),
  state: z.enum(cycleStates),
  dueAt: instantShape.nullable(),
  stoppedAt: instantShape.nullable(),
  /** Minutes counted, with the fraction of one: exact once the clock has ended, as of the evaluation while it runs. */
  elapsed: z.number(),
  /** Since when it is paused; null when it is not. */
  heldAt: instantShape.nullable(),
  breachedAt: instantShape.nullable(),
  /** The issue is resolved, and it runs until the client is told; absent otherwise. */
  awaitsReply: z.literal(true).optional(),
  /** The stage of the report that it is; absent for every other clock. */
  stage: z.string().optional(),
});

export type ClockState = z.infer<typeof clockStateShape>;

/** What is kept on the issue itself: states and instants only, thrown away and made again at will. */
export const issueStateShape = z.strictObject({
  /** The contract it falls under; absent for the scheme's own promise. */
  contract: z.string().optional(),
  severity: z.string(),
  state: z.enum(worstStates).nullable(),
  /** The next due instant of the clocks that run; null when none does. */
  dueAt: instantShape.nullable(),
  /** Whether an incident report is owed and not delivered. */
  reportOwed: z.enum(['yes', 'no']),
  /** It is resolved, and a clock runs until the client is told; absent otherwise. */
  awaitsReply: z.literal('yes').optional(),
  /** Who holds it, where that is not the team: the client or a third party; absent otherwise. */
  waitsFor: z.enum(['client', 'third-party']).optional(),
  clocks: z.record(clockNameSchema, clockStateShape),
  /** The states of the clocks that are not called by their kind, by what they are called and by kind; absent where there are none. */
  ownStates: z.array(z.string()).optional(),
});

export type IssueState = z.infer<typeof issueStateShape>;

/**
 * The state of an issue at an instant. The worst of the open clocks: breached, at risk, paused, on track; with none open, breached
 * when any clock's last cycle was, else met if any was, else
 * unknown if any is; null when no clock has a goal.
 *
 * @example issueState(valtech, clocks(valtech, history, now), now).state // => 'on-track'
 */
export function issueStateOf(scheme: Scheme, evaluation: Evaluation, now: Instant): IssueState {
  const last = Object.entries(evaluation.clocks).flatMap(([name, { cycles }]) => {
    const cycle = cycles.at(-1);
    return cycle ? [[name, cycle] as const] : [];
  });
  const cycles = last.map(([, cycle]) => cycle);
  const due = cycles.filter(isOpen).flatMap(({ state, dueAt }) => (state === 'running' ? (dueAt ?? []) : []));
  const { contract } = evaluation;
  const waitsFor = partyHolding(cycles, now);
  return {
    ...(contract === null ? {} : { contract }),
    severity: evaluation.severity,
    state: worstOf(scheme, cycles, now),
    dueAt: due.length > 0 ? Math.min(...due) : null,
    reportOwed: Object.entries(evaluation.clocks).some(
      ([name, { cycles }]) => kindOf(scheme, name) === 'report' && cycles.some(isOpen),
    )
      ? 'yes'
      : 'no',
    ...(cycles.some(({ awaitsReply }) => awaitsReply) ? { awaitsReply: 'yes' as const } : {}),
    ...(waitsFor === null ? {} : { waitsFor }),
    clocks: Object.fromEntries(last.map(([name, cycle]) => [name, clockStateOf(scheme, name, cycle)])),
    ...ownStatesOf(scheme, last),
  };
}

/** What a search asks of a clock that a scheme calls by a key of its own, which no index can be declared for. */
export const ownStateOf = (clock: ClockName, state: Cycle['state']): string => `${clock} ${state}`;

function ownStatesOf(scheme: Scheme, last: (readonly [ClockName, Cycle])[]): Pick<IssueState, 'ownStates'> {
  const ownStates = last.flatMap(([name, { state }]) => {
    const kind = kindOf(scheme, name);
    return kind === name ? [] : [ownStateOf(name, state), ownStateOf(kind, state)];
  });
  return ownStates.length > 0 ? { ownStates: [...new Set(ownStates)] } : {};
}

/** Who else than the team holds an issue that a clock still runs or waits on. */
export const partyHolding = (cycles: Cycle[], now: Instant): OtherParty | null =>
  cycles.filter(isOpen).map(({ partyPeriods }) => findPartyAt(partyPeriods, now))[0] ?? null;

const isOpen = ({ stoppedAt, state }: Cycle) =>
  stoppedAt === null && state !== 'cancelled' && state !== 'unknown';

function worstOf(scheme: Scheme, cycles: Cycle[], now: Instant): WorstState | null {
  const open = cycles.filter(isOpen);
  const has = (state: Cycle['state']) => open.some((cycle) => cycle.state === state);
  if (open.length === 0) return endedStateOf(cycles);
  if (has('breached')) return 'breached';
  if (open.some((cycle) => cycle.state === 'running' && isAtRisk(scheme, cycle, now))) return 'at-risk';
  return has('paused') ? 'paused' : 'on-track';
}

function endedStateOf(cycles: Cycle[]): WorstState | null {
  if (cycles.some(({ state }) => state === 'breached')) return 'breached';
  if (cycles.some(({ state }) => state === 'met')) return 'met';
  return cycles.some(({ state }) => state === 'unknown') ? 'unknown' : null;
}

function clockStateOf(scheme: Scheme, name: ClockName, cycle: Cycle): ClockState {
  const { state, stoppedAt, breachedAt, elapsedMs } = cycle;
  const heldAt = state === 'paused' ? (cycle.pauses.at(-1)?.from ?? null) : null;
  const dueAt = effectiveDueAtOf(cycle) ?? pausedDueOf(scheme, cycle);
  const stage = cycle.stage === undefined ? {} : { stage: cycle.stage };
  const kind = kindOf(scheme, name);
  const ofKind = kind === name ? {} : { kind };
  const counted = { dueAt, breachedAt, elapsed: elapsedMs / 60_000 };
  const clock = { ...ofKind, state, stoppedAt, heldAt, ...counted, ...stage };
  return cycle.awaitsReply ? { ...clock, awaitsReply: true } : clock;
}

/** The due instant a held clock had when it was held: what was left then, counted on from there. */
function pausedDueOf(scheme: Scheme, { state, goal, pauses, remainingMs, contract }: Cycle): Instant | null {
  const lastPause = pauses.at(-1);
  if (state !== 'paused' || !goal || !lastPause || remainingMs === null) return null;
  return measureOf(termsOf(scheme, contract), goal).add(lastPause.from, Math.max(0, remainingMs));
}

/**
 * The next instant at which the state of an issue changes by itself: an aim or a due instant passes, or a clock comes to be at
 * risk. Null when nothing will happen without somebody acting.
 */
export function findNextStateAt(scheme: Scheme, evaluation: Evaluation, now: Instant): Instant | null {
  const changes = Object.values(evaluation.clocks).flatMap(({ cycles }) => {
    const cycle = cycles.at(-1);
    return cycle && isOpen(cycle) ? nextChangesOf(scheme, cycle, now) : [];
  });
  const ahead = [...changes, evaluation.pendingUntil ?? now, evaluation.nextStartAt ?? now].filter(
    (at) => at > now,
  );
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** What waits changes by itself where a date that was agreed on passes. */
function nextChangesOf(scheme: Scheme, cycle: Cycle, now: Instant): Instant[] {
  const { atRiskAt, dueAt, nextChangeAt } = lookAhead(scheme, cycle, now);
  if (cycle.state === 'paused') return nextChangeAt === null ? [] : [nextChangeAt];
  return cycle.state === 'running'
    ? [...(atRiskAt === null ? [] : [atRiskAt]), ...(dueAt === null ? [] : [dueAt + 1])]
    : [];
}
