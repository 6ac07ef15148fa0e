import { z } from 'zod';
import { own } from '../../common/own';
import { recordByName } from '../record-by-name';
import { containsWords } from '../scheme/same-name';
import type { History } from '../sla/history/history';
import { durationSchema, parseDuration } from '../time/duration';
import type { Instant } from '../time/instant';

const step = z.object({
  key: z.string(),
  name: z.object({ en: z.string(), fr: z.string() }),
  people: z.array(z.string()).default([]),
  /** How long after receipt the issue comes here by itself; absent is never. */
  after: durationSchema.optional(),
  /** The same for issues of one severity alone. */
  afterBySeverity: recordByName(durationSchema).optional(),
  /** Whether the client's demand leads here. */
  onDemand: z.boolean().default(false),
});

/** The steps by which an issue is escalated, the lowest first, and the words by which a client demands it. */
export const ladderSchema = z.object({
  steps: z.array(step).min(1),
  demandWords: z
    .array(z.string().min(1))
    .default(['talk to a manager', 'escalate', 'parler à un gestionnaire', 'escalade']),
  clause: z.string(),
});
export type Ladder = z.infer<typeof ladderSchema>;

/** Somebody moved an issue by hand, or its client demanded more. */
export type Push = { at: Instant; actor: string } & ({ kind: 'hand'; to: string } | { kind: 'demand' });

/** A move of an issue from step to step, and why. */
export interface Move {
  at: Instant;
  to: string;
  why: 'hand' | 'demand' | 'time';
  actor: string | null;
}

/** Where an issue stands, how it came there, and when time moves it next. */
export interface Climb {
  step: string;
  people: string[];
  moves: Move[];
  next: { at: Instant; to: string } | null;
}

/**
 * Where an issue stands on the ladder at an instant. It begins on the first step. A hand moves it to any step, down too; a demand to
 * the next step above that answers demands; time only up, once a step, and not once the issue is resolved.
 * Source: tracktik, "Passage à un niveau supérieur"; vircom, "wish to talk to a manager, or need a ticket escalated for any reason".
 */
export function climbOf(
  ladder: Ladder,
  pushes: readonly Push[],
  { receivedAt, resolvedAt }: { receivedAt: Instant; resolvedAt: Instant | null },
  now: Instant,
  names: Record<string, string[]> = {},
): Climb {
  const until = Math.min(now, resolvedAt ?? now);
  const timed = timesOf(ladder, receivedAt).filter(({ at }) => at <= until);
  const happened = [...timed, ...pushes.filter(({ at }) => at <= now)].sort((a, b) => a.at - b.at);
  const moves: Move[] = [];
  let place = 0;
  for (const event of happened) {
    const to = placeAfter(ladder, place, event);
    if (to === place) continue;
    place = to;
    const actor = event.kind === 'time' ? null : event.actor;
    moves.push({ at: event.at, to: keyAt(ladder, place), why: event.kind, actor });
  }
  const people = own(names, keyAt(ladder, place)) ?? ladder.steps[place]?.people ?? [];
  const next = resolvedAt === null ? nextOf(ladder, receivedAt, place, now) : null;
  return { step: keyAt(ladder, place), people, moves, next };
}

/**
 * The ladder as it stands for issues of a severity: a step's own time for it goes before the step's time for all.
 *
 * @example ladderFor(vircomLadder, 'P1').steps[1]?.after // => 'PT1H' where the step says so for P1
 */
export function ladderFor(ladder: Ladder, severity: string): Ladder {
  const steps = ladder.steps.map((step) => {
    const after = own(step.afterBySeverity, severity);
    return after === undefined ? step : { ...step, after };
  });
  return { ...ladder, steps };
}

/** Every push an issue was given: by hand to a step the ladder has, by a demand that was recorded, and by the client's own words. */
export function pushesOf(ladder: Ladder, history: History): Push[] {
  const told = history.events.flatMap((event): Push[] => {
    if (event.kind !== 'app') return [];
    const { at, actor } = event;
    if (event.event === 'demand') return [{ at, actor: actor ?? '', kind: 'demand' }];
    const known = event.event === 'escalate' && ladder.steps.some(({ key }) => key === event.payload.to);
    return known ? [{ at, actor: actor ?? '', kind: 'hand', to: event.payload.to }] : [];
  });
  return [...told, ...demandsIn(ladder, history)];
}

/** The demands in what the client wrote: each comment of its own that holds one of the words, case and accents ignored. */
export function demandsIn({ demandWords }: Ladder, { events }: History): Push[] {
  return events.flatMap((event) => {
    if (event.kind !== 'comment' || !event.public || event.side !== 'client') return [];
    const demands = demandWords.some((words) => containsWords(event.text, words));
    return demands ? [{ at: event.at, actor: event.actor ?? '', kind: 'demand' as const }] : [];
  });
}

interface Timed {
  kind: 'time';
  at: Instant;
  to: string;
}

function timesOf({ steps }: Ladder, receivedAt: Instant): Timed[] {
  return steps.flatMap(({ key, after }) => {
    const length = after === undefined ? null : parseDuration(after);
    return length === null ? [] : [{ kind: 'time' as const, at: receivedAt + length, to: key }];
  });
}

function placeAfter({ steps }: Ladder, place: number, event: Push | Timed): number {
  if (event.kind === 'demand') {
    const above = steps.findIndex(({ onDemand }, at) => onDemand && at > place);
    return above < 0 ? place : above;
  }
  const to = steps.findIndex(({ key }) => key === event.to);
  if (to < 0) throw new RangeError(`the ladder has no step "${event.to}"`);
  return event.kind === 'time' ? Math.max(place, to) : to;
}

function nextOf(ladder: Ladder, receivedAt: Instant, place: number, now: Instant): Climb['next'] {
  const ahead = timesOf(ladder, receivedAt)
    .filter(({ at, to }) => at > now && ladder.steps.findIndex(({ key }) => key === to) > place)
    .sort((a, b) => a.at - b.at);
  const [first] = ahead;
  return first ? { at: first.at, to: first.to } : null;
}

function keyAt({ steps }: Ladder, place: number): string {
  return steps[place]?.key ?? '';
}
