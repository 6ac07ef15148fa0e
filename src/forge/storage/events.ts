/**
 * Recorded events and sealed verdicts in Forge's key-value storage: `events:{issueId}` an issue's first ones, `events:{issueId}:{nnnn}`
 * the next, begun before the one before is full. They are read by key, each naming whether there is a next one, for a query may be
 * stale. Two appends are kept apart by a claim, which must still be held when it is written. An evaluation seals in one write, over what it
 * has read: each record bears a version, and the entity `recorded` holds it, for only an entity's write may depend on what is there.
 */
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { withClaim } from '../../application/claims';
import type { Claim } from '../../application/ports/evaluation';
import type { AppEvents, Recorded } from '../../application/ports/messages';
import * as z from '../../common/zod';
import { appEventKinds } from '../../domain/scheme/app-event-kinds';
import { type AppEvent, isUsable } from '../../domain/sla/history/app-events';
import { type Sealing, sealingShape } from '../../domain/sla/history/seal';
import { isPossible } from '../../domain/time/instant';
import { packSealing, unpackSealing } from './packed-seals';
import { heldConditionOf, storedClaims } from './records/claims';
import { isFull, partKey, readParts } from './records/parts';
import { isDone, recordOf } from './records/records';
import { recordShape, SCHEMA } from './records/schema';
import { reportPassedOver } from './records/troubles';

const CLAIM_MS = 30_000;

const eventShape = z.object({
  id: z.string(),
  at: z.number().refine(isPossible, 'impossible-instant'),
  recordedAt: z.number().optional(),
  actor: z.string(),
  kind: z.enum(appEventKinds),
  payload: z.unknown().optional(),
});
const chainFields = {
  /** Whether they go on under the next number. */
  next: z.boolean().optional(),
  /** How often this record was written; its number stands in the entity `recorded` too. */
  version: z.number().int().optional(),
};
/** What an import may bring. */
export const eventsShape = recordShape({
  ...chainFields,
  events: z.array(eventShape),
  seals: z.array(sealingShape).optional(),
});

/** What may be there: a spoiled entry stays where it is, for it is primary data, and spoils no other. */
const storedShape = recordShape({
  ...chainFields,
  events: z.array(z.looseObject({ id: z.unknown() })),
  seals: z.array(z.looseObject({ at: z.unknown() })).optional(),
});
type Stored = z.infer<typeof storedShape>;

interface EventChunk extends Pick<Stored, 'events'> {
  key: string;
  seals: NonNullable<Stored['seals']>;
  version: number;
}

export const storedEvents: AppEvents = {
  of: async (issueId) => (await read(issueId)).events,
  read,
  append: (issueId, event, now) => change(issueId, now, (stretches) => added(issueId, stretches, event)),
  withdraw: (issueId, id, now) => change(issueId, now, (stretches) => withWithdrawn(stretches, id)),
  seal,
};

async function read(issueId: string): Promise<Recorded> {
  const stretches = await stretchesOf(issueId, recordOf);
  const events = await Promise.all(stretches.map(readUsable));
  const seals = await Promise.all(stretches.map(sealsIn));
  return { events: events.flat(), seals: seals.flat(), basis: stretches };
}

const keyOf = (issueId: string, nth: number) => partKey(`events:${issueId}`, nth);

/** Where an issue's first ones stand. */
export const firstEventsKeyOf = (issueId: string): string => keyOf(issueId, 0);

/** The claim under which any record of an issue's events is written. */
export const eventsClaimOf = (key: string): string => key.split(':').slice(0, 2).join(':');

/** As they stand now, unless `read` otherwise. */
async function stretchesOf(issueId: string, read?: typeof recordOf): Promise<EventChunk[]> {
  const parts = await readParts(keyOf(issueId, 0), storedShape, read);
  return parts.map(({ events, seals = [], version = 0 }, nth) => ({
    key: keyOf(issueId, nth),
    events,
    seals,
    version,
  }));
}

/** The events that can be judged by; the others are told in the health. */
async function readUsable({ key, events }: EventChunk): Promise<AppEvent[]> {
  const usable: AppEvent[] = [];
  for (const event of events) {
    const read = eventShape.safeParse(event);
    if (read.success && isUsable(read.data)) usable.push(read.data);
    else await reportPassedOver(key, `the event ${String(event.id)} makes no sense`);
  }
  return usable;
}

async function sealsIn({ key, seals }: EventChunk): Promise<Sealing[]> {
  const usable: Sealing[] = [];
  for (const sealing of seals) {
    const read = sealingShape.safeParse(unpackSealing(sealing));
    if (read.success) usable.push(read.data);
    else await reportPassedOver(key, `what was sealed at ${String(sealing.at)} makes no sense`);
  }
  return usable;
}

interface Write {
  stretch: EventChunk;
  /** Whether they go on under the next number. */
  next?: boolean;
}

/** Null is a change that is made already. */
async function change(
  issueId: string,
  now: number,
  make: (stretches: EventChunk[]) => Write[] | null,
): Promise<'added' | 'known' | 'busy'> {
  const claimed = { key: `events:${issueId}`, now, forMs: CLAIM_MS };
  const outcome = await withClaim(storedClaims, claimed, async (claim) => {
    const writes = make(await stretchesOf(issueId));
    if (writes === null) return 'known';
    return (await written(writes, claim)) ? 'added' : 'held';
  });
  return outcome === 'held' ? 'busy' : outcome;
}

/** Under a claim whatever stands there is written over; without one only what was read, while nobody holds a claim on it. */
function written(writes: Write[], claim: Claim | null): Promise<boolean> {
  const transaction = kvs.transact();
  for (const { stretch, next = false } of writes) {
    const { key, events, seals, version } = stretch;
    const more = { ...(seals.length > 0 ? { seals } : {}), ...(next ? { next } : {}) };
    transaction.set(key, { schema: SCHEMA, events, ...more, version: version + 1 });
    const guard = { entityName: 'recorded', ...(claim ? {} : { conditions: stillAt(version) }) };
    transaction.set(key, { version: version + 1 }, guard);
  }
  if (claim) transaction.check(claim.key, heldConditionOf(claim));
  else for (const { stretch } of writes.slice(0, 1)) transaction.check(eventsClaimOf(stretch.key), UNCLAIMED);
  return isDone(transaction.execute());
}

const UNCLAIMED = {
  entityName: 'claim',
  conditions: new Filter<{ owner: string }>().and('owner', FilterConditions.notExists()),
};

const stillAt = (version: number) =>
  new Filter<{ version: number }>().and(
    'version',
    version === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(version),
  );

/** One write over what the evaluation has read. Where somebody wrote in between, the next evaluation seals; a restored record takes a claim. */
async function seal(
  issueId: string,
  sealings: readonly Sealing[],
  { basis }: Recorded,
  now: number,
): Promise<'added' | 'known' | 'busy'> {
  const read = basis as EventChunk[];
  if (await written(withSeals(issueId, read, sealings), null)) return 'added';
  return change(issueId, now, (stretches) => {
    const same =
      stretches.length === read.length &&
      stretches.every(({ version }, nth) => version === read[nth]?.version);
    return same ? withSeals(issueId, stretches, sealings) : null;
  });
}

function withSeals(issueId: string, stretches: EventChunk[], sealings: readonly Sealing[]): Write[] {
  const added = sealings.map(packSealing);
  return grown(issueId, stretches, (last) => ({ ...last, seals: [...last.seals, ...added] }));
}

function added(issueId: string, stretches: EventChunk[], event: AppEvent): Write[] | null {
  if (stretches.some(({ events }) => events.some(({ id }) => id === event.id))) return null;
  return grown(issueId, stretches, (last) => ({ ...last, events: [...last.events, { ...event }] }));
}

/** The last stretch with one entry more, or the entry in a stretch of its own where that would be too much. */
function grown(issueId: string, stretches: EventChunk[], add: (stretch: EventChunk) => EventChunk): Write[] {
  const last = stretches.at(-1) ?? blank(issueId, 0);
  const stretch = add(last);
  const isBlank = last.events.length === 0 && last.seals.length === 0;
  if (isBlank || !isFull(stretch)) return [{ stretch }];
  return [{ stretch: last, next: true }, { stretch: add(blank(issueId, stretches.length)) }];
}

const blank = (issueId: string, nth: number): EventChunk => ({
  key: keyOf(issueId, nth),
  events: [],
  seals: [],
  version: 0,
});

function withWithdrawn(stretches: EventChunk[], id: string): Write[] | null {
  const at = stretches.findIndex(({ events }) => events.some((event) => event.id === id));
  const stretch = stretches[at];
  if (!stretch) return null;
  const events = stretch.events.filter((event) => event.id !== id);
  return [{ stretch: { ...stretch, events }, next: at < stretches.length - 1 }];
}
