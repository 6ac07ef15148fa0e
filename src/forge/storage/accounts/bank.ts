/**
 * What is kept for clients' time banks, in Forge's key-value storage: `terms:{clientId}` what is accounted for, and how ·
 * `by-hand:{clientId}` what people entered · `work:{clientId}:{nnnn}` what happened to worklogs ·
 * `sent:{clientId}:{month}:{nnnn}` a month as it was sent · `worklogs` how far Jira's worklogs are read.
 */
import { kvs } from '@forge/kvs';
import type { Bank, ManualEntries, SentMonth } from '../../../application/ports/bank';
import type { Claim } from '../../../application/ports/evaluation';
import * as z from '../../../common/zod';
import type { ClientTerms } from '../../../contract/clients/client-terms';
import { availabilityTermsSchema } from '../../../domain/availability/terms';
import { adjustmentSchema, purchaseSchema, travelSchema } from '../../../domain/billing/by-hand';
import { billingTermsSchema } from '../../../domain/billing/terms';
import type { WorklogEvent } from '../../../domain/billing/worklog';
import { readUsable, StoredLists } from '../records/lists';
import { listGone, saveRecord, splitIntoParts, writeParts } from '../records/parts';
import { getValue } from '../records/read-ahead';
import { listRecords, readAs, recordOf } from '../records/records';
import { recordShape, SCHEMA, withoutSchema } from '../records/schema';
import { sentShape, storedTermsShape, workShape } from './account-shapes';

const cursorShape = recordShape({
  of: z.string(),
  changed: z.number(),
  edge: z.array(z.string()).default([]),
  deleted: z.number(),
  issues: z.number(),
});

const storedEntries = new StoredLists({
  purchases: purchaseSchema,
  travels: travelSchema,
  adjustments: adjustmentSchema,
});

const manualEntriesOf = (clientId: string): Promise<ManualEntries> =>
  storedEntries.read(`by-hand:${clientId}`);

/** Clients' time banks as the app's storage holds them. */
export const storedBank: Bank = {
  termsOf,
  saveTerms: (clientId, terms, claim) => saveRecord(`terms:${clientId}`, terms, claim),
  manualEntriesOf,
  saveManualEntries: (clientId, lists, claim) => storedEntries.write(`by-hand:${clientId}`, lists, claim),
  eventsOf: async (clientId) => (await listWorkRecords(clientId)).flatMap(({ value }) => value.events),
  addEvents,
  listSentMonths,
  saveSentMonth: saveSent,
  readCursor: () => load('worklogs', cursorShape),
  saveCursor: (cursor) => kvs.set('worklogs', { schema: SCHEMA, ...cursor }),
};

export const termsKeyOf = (clientId: string): string => `terms:${clientId}`;

/** Each part for itself: one that cannot be counted with is passed over, as what is not accounted for. */
async function termsOf(clientId: string): Promise<ClientTerms | null> {
  const key = termsKeyOf(clientId);
  const value = await getValue({ key });
  const terms = value === undefined ? null : await readUsable(key, value, storedTermsShape);
  if (terms === null) return null;
  const { billing, availability, watchedSince } = terms;
  return {
    billing: await readUsable(`${key} billing`, billing, billingTermsSchema.nullable()),
    availability: await readUsable(`${key} availability`, availability, availabilityTermsSchema.nullable()),
    watchedSince,
  };
}

/** A record without its number; null where there is none. */
async function load<Shape extends z.ZodType<{ schema: number }>>(key: string, shape: Shape) {
  const record = await recordOf(key, shape);
  return record && withoutSchema(record);
}

/** Records under a prefix, in the order of their keys; no account is made of some of them. */
async function readChunks<Shape extends z.ZodType>(
  prefix: string,
  shape: Shape,
): Promise<{ key: string; value: z.infer<Shape> }[]> {
  const records = (await listRecords(prefix)).map(({ key, value }) => ({
    key,
    value: readAs(key, value, shape),
  }));
  return records.sort((a, b) => (a.key < b.key ? -1 : 1));
}

const listWorkRecords = (clientId: string) => readChunks(`work:${clientId}:`, workShape);
const numberedKeyOf = (prefix: string, number: number) => `${prefix}:${String(number).padStart(4, '0')}`;

/** The last record is filled up before a new one is begun. */
async function addEvents(clientId: string, events: WorklogEvent[], claim: Claim): Promise<boolean> {
  const books = await listWorkRecords(clientId);
  const last = books.at(-1)?.value.events ?? [];
  const first = Math.max(0, books.length - 1);
  const parts = splitIntoParts([...last, ...events]).map((part, nth) => ({
    key: numberedKeyOf(`work:${clientId}`, first + nth),
    record: { schema: SCHEMA, events: part },
  }));
  return writeParts(parts, claim);
}

async function listSentMonths(clientId: string): Promise<SentMonth[]> {
  const months = new Map<string, SentMonth>();
  for (const { key, value } of await readChunks(`sent:${clientId}:`, sentShape)) {
    if (!months.has(value.month) && !key.endsWith(':0000')) continue;
    const { entries, ...month } = withoutSchema(value);
    const existing = months.get(month.month);
    if (existing) existing.entries.push(...entries);
    else months.set(month.month, { ...month, entries: [...entries] });
  }
  return [...months.values()];
}

/** The first record last: a month is sent once all of it is written. */
async function saveSent({ entries, ...month }: SentMonth, claim: Claim): Promise<boolean> {
  const place = `sent:${month.client}:${month.month}`;
  const parts = splitIntoParts(entries).map((part, nth) => ({
    key: numberedKeyOf(place, nth),
    record: { schema: SCHEMA, ...month, entries: part },
  }));
  const gone = await listGone(place, parts.length, numberedKeyOf);
  return writeParts([...gone, ...parts.reverse()], claim);
}
