/**
 * App events in Forge's key-value storage: `events:{issueId}` an issue's first ones, `events:{issueId}:{nnnn}` the next, begun
 * before the one before is full. They are read by key, each naming whether there is a next one, for a query may be stale. Two appends
 * are kept apart by a claim, which must still be held when it is written.
 */
import { z } from 'zod';
import { withClaim } from '../../application/claims';
import type { AppEvents } from '../../application/ports/messages';
import { type AppEvent, appEventKinds, isUsable } from '../../domain/sla/history/app-events';
import { isPossible } from '../../domain/time/instant';
import { storedClaims } from './claims';
import { isFull, type Part, partKey, readParts, writeParts } from './parts';
import { SCHEMA } from './records';
import { reportPassedOver } from './site/troubles';

const CLAIM_MS = 30_000;

const eventShape = z.object({
  id: z.string(),
  at: z.number().refine(isPossible, 'no possible instant'),
  recordedAt: z.number().optional(),
  actor: z.string(),
  kind: z.enum(appEventKinds),
  payload: z.unknown().optional(),
});
/** What an import may bring. */
export const eventsShape = z.object({
  schema: z.literal(SCHEMA),
  events: z.array(eventShape),
  /** Whether they go on under the next number. */
  next: z.boolean().optional(),
});

/** What may be there: a spoiled event stays where it is, for it is primary data, and spoils no other. */
const storedShape = eventsShape.extend({ events: z.array(z.looseObject({ id: z.unknown() })) });
type StoredEvent = z.infer<typeof storedShape>['events'][number];

interface EventChunk {
  key: string;
  events: StoredEvent[];
}

export const storedEvents: AppEvents = {
  of: async (issueId) => {
    const stretches = await stretchesOf(issueId);
    const read = await Promise.all(stretches.map(readUsable));
    return read.flat();
  },
  append: (issueId, event, now) => change(issueId, now, (stretches) => withAdded(issueId, stretches, event)),
  withdraw: (issueId, id, now) => change(issueId, now, (stretches) => withWithdrawn(stretches, id)),
};

const keyOf = (issueId: string, nth: number) => partKey(`events:${issueId}`, nth);

/** The claim under which any record of an issue's events is written. */
export const eventsClaimOf = (key: string): string => key.split(':').slice(0, 2).join(':');

async function stretchesOf(issueId: string): Promise<EventChunk[]> {
  const parts = await readParts(keyOf(issueId, 0), storedShape);
  return parts.map(({ events }, nth) => ({ key: keyOf(issueId, nth), events }));
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

/** Null is a change that is made already. */
async function change(
  issueId: string,
  now: number,
  make: (stretches: EventChunk[]) => Part[] | null,
): Promise<'added' | 'known' | 'busy'> {
  const claimed = { key: `events:${issueId}`, now, forMs: CLAIM_MS };
  const outcome = await withClaim(storedClaims, claimed, async (claim) => {
    const records = make(await stretchesOf(issueId));
    if (records === null) return 'known';
    return (await writeParts(records, claim)) ? 'added' : 'held';
  });
  return outcome === 'held' ? 'busy' : outcome;
}

function withAdded(issueId: string, stretches: EventChunk[], event: AppEvent): Part[] | null {
  if (stretches.some(({ events }) => events.some(({ id }) => id === event.id))) return null;
  const last = stretches.at(-1) ?? { key: keyOf(issueId, 0), events: [] };
  const events = [...last.events, { ...event }];
  if (last.events.length === 0 || !isFull(events))
    return [{ key: last.key, record: { schema: SCHEMA, events } }];
  return [
    { key: last.key, record: { schema: SCHEMA, events: last.events, next: true } },
    { key: keyOf(issueId, stretches.length), record: { schema: SCHEMA, events: [{ ...event }] } },
  ];
}

function withWithdrawn(stretches: EventChunk[], id: string): Part[] | null {
  const at = stretches.findIndex(({ events }) => events.some((event) => event.id === id));
  const stretch = stretches[at];
  if (!stretch) return null;
  const events = stretch.events.filter((event) => event.id !== id);
  const next = at < stretches.length - 1 ? { next: true } : {};
  return [{ key: stretch.key, record: { schema: SCHEMA, events, ...next } }];
}
