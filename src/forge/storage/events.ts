/**
 * App events in Forge's key-value storage: `events:{issueId}` holds all of an issue's, for a read by key is never stale where a
 * query may be. Two appends are kept apart by a claim.
 */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { AppEvents } from '../../application/ports/messages';
import { type AppEvent, appEventKinds } from '../../domain/sla/app-events';
import { storedClaims } from './claims';
import { recordOf, SCHEMA } from './records';

const CLAIM_MS = 30_000;
export const eventsShape = z.object({
  schema: z.literal(SCHEMA),
  events: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      actor: z.string(),
      kind: z.enum(appEventKinds),
      payload: z.unknown().optional(),
    }),
  ),
});

export const storedEvents: AppEvents = {
  of,
  async append(issueId, event, now) {
    const claim = `claim:events:${issueId}`;
    if (!(await storedClaims.take(claim, now, now + CLAIM_MS))) return 'busy';
    const outcome = await add(issueId, event);
    await storedClaims.release(claim);
    return outcome;
  },
};

async function of(issueId: string): Promise<AppEvent[]> {
  return (await recordOf(`events:${issueId}`, eventsShape))?.events ?? [];
}

async function add(issueId: string, event: AppEvent): Promise<'added' | 'known'> {
  const events = await of(issueId);
  if (events.some(({ id }) => id === event.id)) return 'known';
  await kvs.set(`events:${issueId}`, { schema: SCHEMA, events: [...events, event] });
  return 'added';
}
