/**
 * What is kept for clients' time banks, in Forge's key-value storage: `terms:{clientId}` what is accounted for, and how ·
 * `by-hand:{clientId}` what people entered · `work:{clientId}:{nnnn}` what happened to worklogs ·
 * `sent:{clientId}:{month}:{nnnn}` a month as it was sent · `worklogs` how far Jira's worklogs are read.
 */
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Bank, ByHand, SentMonth } from '../../../application/ports/bank';
import type { Claim } from '../../../application/ports/following';
import type { WorklogEvent } from '../../../domain/billing/worklog';
import { readParts, splitIntoParts, writeLists, writeParts } from '../parts';
import { recordOf, recordsUnder, SCHEMA, unnumbered } from '../records';
import { byHandShape, sentShape, termsShape, workShape } from './account-shapes';

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
  byHand,
  saveByHand: (clientId, lists, claim) => writeLists(`by-hand:${clientId}`, { ...lists }, claim),
  events: async (clientId) => (await worked(clientId)).flatMap(({ value }) => value.events),
  addEvents,
  sent,
  saveSent,
  cursor: () => load('worklogs', cursorShape),
  saveCursor: (cursor) => kvs.set('worklogs', { schema: SCHEMA, ...cursor }),
};

async function byHand(clientId: string): Promise<ByHand> {
  const parts = await readParts(`by-hand:${clientId}`, byHandShape);
  return {
    purchases: parts.flatMap(({ purchases }) => purchases),
    travels: parts.flatMap(({ travels }) => travels),
    adjustments: parts.flatMap(({ adjustments }) => adjustments),
  };
}

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
async function addEvents(clientId: string, events: WorklogEvent[], claim: Claim): Promise<boolean> {
  const books = await worked(clientId);
  const last = books.at(-1)?.value.events ?? [];
  const first = Math.max(0, books.length - 1);
  const parts = splitIntoParts([...last, ...events]).map((part, nth) => ({
    key: numbered(`work:${clientId}`, first + nth),
    record: { schema: SCHEMA, events: part },
  }));
  return writeParts(parts, claim);
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
function saveSent({ entries, ...month }: SentMonth, claim: Claim): Promise<boolean> {
  const place = `sent:${month.client}:${month.month}`;
  const parts = splitIntoParts(entries).map((part, nth) => ({
    key: numbered(place, nth),
    record: { schema: SCHEMA, ...month, entries: part },
  }));
  return writeParts(parts.reverse(), claim);
}
