/**
 * What is kept for clients' time banks, in Forge's key-value storage: `terms:{clientId}` what is accounted for, and how ·
 * `by-hand:{clientId}` what people entered · `work:{clientId}:{nnnn}` what happened to worklogs, 200 to a record ·
 * `sent:{clientId}:{month}:{nnnn}` a month as it was sent, 150 entries to a record · `worklogs` how far Jira's worklogs are read.
 */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Bank, ByHand, SentMonth } from '../../../application/ports/bank';
import type { WorklogEvent } from '../../../domain/billing/worklog';
import { recordOf, recordsUnder, SCHEMA, unnumbered } from '../records';
import { byHandShape, sentShape, termsShape, workShape } from './account-shapes';

const EVENTS = 200;
const ENTRIES = 150;
const cursorShape = z.object({
  schema: z.literal(SCHEMA),
  of: z.string(),
  changed: z.number(),
  deleted: z.number(),
  issues: z.number(),
});

/** Clients' time banks as the app's storage holds them. */
export const storedBank: Bank = {
  termsOf: (clientId) => load(`terms:${clientId}`, termsShape),
  saveTerms: (clientId, terms) => kvs.set(`terms:${clientId}`, { schema: SCHEMA, ...terms }),
  byHand: async (clientId) => (await load(`by-hand:${clientId}`, byHandShape)) ?? nothing(),
  saveByHand: (clientId, byHand) => kvs.set(`by-hand:${clientId}`, { schema: SCHEMA, ...byHand }),
  events: async (clientId) => (await worked(clientId)).flatMap(({ value }) => value.events),
  addEvents,
  sent,
  saveSent,
  cursor: () => load('worklogs', cursorShape),
  saveCursor: (cursor) => kvs.set('worklogs', { schema: SCHEMA, ...cursor }),
};

const nothing = (): ByHand => ({ purchases: [], travels: [], adjustments: [] });

/** A record without its number; null where there is none. */
async function load<Shape extends z.ZodType<{ schema: number }>>(key: string, shape: Shape) {
  const found = await recordOf(key, shape);
  return found && unnumbered(found);
}

/** Records under a prefix, in the order of their keys. */
async function all<Shape extends z.ZodType>(
  prefix: string,
  shape: Shape,
): Promise<{ key: string; value: z.infer<Shape> }[]> {
  const found = (await recordsUnder(prefix)).map(({ key, value }) => ({ key, value: shape.parse(value) }));
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

const worked = (clientId: string) => all(`work:${clientId}:`, workShape);
const numbered = (prefix: string, number: number) => `${prefix}:${String(number).padStart(4, '0')}`;

/** The last record is filled up before a new one is begun. */
async function addEvents(clientId: string, events: WorklogEvent[]): Promise<void> {
  const chunks = await worked(clientId);
  const last = chunks.at(-1);
  const open = last && last.value.events.length < EVENTS ? last.value.events : [];
  const whole = [...open, ...events];
  const first = open.length > 0 ? chunks.length - 1 : chunks.length;
  for (let at = 0; at < whole.length; at += EVENTS) {
    const record = { schema: SCHEMA, events: whole.slice(at, at + EVENTS) };
    await kvs.set(numbered(`work:${clientId}`, first + at / EVENTS), record);
  }
}

async function sent(clientId: string): Promise<SentMonth[]> {
  const months = new Map<string, SentMonth>();
  for (const { key, value } of await all(`sent:${clientId}:`, sentShape)) {
    if (!months.has(value.month) && !key.endsWith(':0000')) continue;
    const { entries, ...month } = unnumbered(value);
    const known = months.get(month.month);
    if (known) known.entries.push(...entries);
    else months.set(month.month, { ...month, entries: [...entries] });
  }
  return [...months.values()];
}

/** The first record last: a month is sent once all of it is written. */
async function saveSent({ entries, ...month }: SentMonth): Promise<void> {
  const stretches = Math.max(1, Math.ceil(entries.length / ENTRIES));
  for (let at = stretches - 1; at >= 0; at -= 1) {
    const part = entries.slice(at * ENTRIES, (at + 1) * ENTRIES);
    const key = numbered(`sent:${month.client}:${month.month}`, at);
    await kvs.set(key, { schema: SCHEMA, ...month, entries: part });
  }
}
