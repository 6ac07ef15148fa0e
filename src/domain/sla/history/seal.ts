/**
 * Verdicts that stand. Jira tells some things in today's form only: who belongs to the team, what a status or a priority is called,
 * whether a comment exists and who may read it. A seal keeps what was judged before such a thing changed. Its shape is that of a
 * record: seals are primary data, as recorded events are.
 */
import * as z from '../../../common/zod';
import { clockNameSchema } from '../../scheme/clock-name';
import { goalSchema } from '../../scheme/scheme';

const instant = z.number();
const instantOrNull = instant.nullable();
const idOrNull = z.string().nullable();
const clock = clockNameSchema;
/** Seals that were set before there were contracts have none. */
const contract = z.string().nullable().default(null);
const stretch = { from: instant, to: instant };

const correction = z.object({
  ...stretch,
  id: z.string(),
  clock,
  counts: z.boolean(),
  by: idOrNull,
  why: z.string(),
});

const pause = z.object({
  ...stretch,
  status: idOrNull,
  eventId: idOrNull,
  correction: correction.nullable(),
  whileClosed: z.boolean(),
});

const partyPeriod = z.object({
  party: z.enum(['client', 'third-party']),
  from: instant,
  to: instantOrNull,
  eventId: idOrNull,
  status: idOrNull,
});

const figures = {
  aimAt: instantOrNull,
  dueAt: instantOrNull,
  breachedAt: instantOrNull,
  state: z.enum(['running', 'paused', 'met', 'breached', 'cancelled', 'unknown']),
  elapsedMs: z.number(),
  remainingMs: z.number().nullable(),
};

/** The stage of a report that a cycle is. */
const stage = z.string().optional();

const cycle = z.object({
  stage,
  startedAt: instant,
  ...figures,
  stoppedAt: instantOrNull,
  withinCalendarHours: z.boolean(),
  goal: goalSchema.nullable(),
  clause: z.string(),
  contract,
  severity: z.string(),
  startedBy: idOrNull,
  pauses: z.array(pause),
  agreedAt: instantOrNull,
  corrections: z.array(correction).readonly(),
  disputeEdgeAt: instantOrNull,
  measured: z.object(figures).nullable(),
  partyPeriods: z.array(partyPeriod).readonly(),
  endedByResolving: z.boolean(),
  isUnfollowed: z.boolean().default(false),
  awaitsReply: z.boolean(),
  pendingUntil: instantOrNull,
});

/** A cycle past due that still runs: what no later evaluation may change of it. */
const breachSeal = z.object({
  kind: z.literal('breach'),
  clock,
  stage,
  startedAt: instant,
  goal: goalSchema.nullable(),
  aimAt: instantOrNull,
  dueAt: instantOrNull,
  breachedAt: instant,
  contract,
  severity: z.string(),
  clause: z.string(),
  startedBy: idOrNull,
});
export type BreachSeal = z.infer<typeof breachSeal>;

/** A cycle that ended, whole. */
const endSeal = z.object({ kind: z.literal('end'), clock, cycle });
export type EndSeal = z.infer<typeof endSeal>;

/** A comment by its id and instant, and the code of whose word it was and who could read it: see `commentKinds`. */
const seenComment = z.tuple([z.string(), instant, z.number().int().min(0).max(7)]).readonly();
export type SeenComment = z.infer<typeof seenComment>;

const named = { id: idOrNull, name: idOrNull };

/** What an evaluation saw of the things that Jira tells in today's form only; each evaluation adds what is new to it. */
const seen = z.object({
  comments: z.array(seenComment).readonly(),
  statuses: z
    .array(
      z.object({
        id: z.string(),
        names: z.array(z.string()).readonly(),
        category: z.enum(['new', 'indeterminate', 'done']),
      }),
    )
    .readonly(),
  priorities: z.array(z.object({ id: z.string(), names: z.array(z.string()).readonly() })).readonly(),
  order: z
    .object({ order: z.array(z.object(named)).readonly(), default: z.object(named).nullable() })
    .nullable(),
  reporterSide: z.enum(['client', 'team', 'app', 'nobody']).nullable(),
  /** The recorded events that were known. */
  events: z.array(z.string()).readonly(),
});
export type Seen = z.infer<typeof seen>;

const seal = z.discriminatedUnion('kind', [breachSeal, endSeal]);
export type Seal = z.infer<typeof seal>;

/** The seals that one evaluation set, with what they rest on, and the version of the scheme that it judged by. */
export const sealingShape = z.object({
  at: instant,
  version: z.number().int(),
  seals: z.array(seal).readonly(),
  seen,
});
export type Sealing = z.infer<typeof sealingShape>;

/** What tells a cycle of a clock from its others: when it began, with which event, and its stage, for two may begin at one instant. */
export interface Beginning {
  stage?: string | undefined;
  startedAt: number;
  startedBy: string | null;
}

export const beginningOf = (seal: Seal): Beginning => (seal.kind === 'end' ? seal.cycle : seal);

export const isSameBeginning = (a: Beginning, b: Beginning): boolean =>
  a.startedAt === b.startedAt && a.startedBy === b.startedBy && a.stage === b.stage;
