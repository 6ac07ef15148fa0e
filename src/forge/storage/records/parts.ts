/**
 * What grows beyond one value: `{key}` holds the first part, `{key}:{nnnn}` the next, each begun before the one before is full. They
 * are read by key, each naming whether there is a next one, for a query may be stale. What shrinks leaves no part behind.
 */
import { kvs } from '@forge/kvs';
import type { Claim } from '../../../application/ports/evaluation';
import type * as z from '../../../common/zod';
import { heldConditionOf } from './claims';
import { isDone, recordNow, type recordOf } from './records';
import { SCHEMA } from './schema';

/** Half of what a value may be. */
const FULL_BYTES = 120 * 1024;
/** A transaction takes 25 items, one of which is the claim's check. */
const AT_ONCE = 24;

/** A record under its key; null is one to be removed. */
export interface Part {
  key: string;
  record: object | null;
}

/** What one value may be, for Forge. */
const MOST_KIB = 240;

/** A record that no storage takes: people are told so in a sentence. */
export class TooLargeRecord extends Error {
  readonly mostKib = MOST_KIB;

  constructor(
    key: string,
    readonly kib: number,
  ) {
    super(`${key} is ${kib} KiB and ${MOST_KIB} KiB at most can be kept`);
  }
}

export const partKey = (key: string, nth: number) =>
  nth === 0 ? key : `${key}:${String(nth).padStart(4, '0')}`;

export const isFull = (record: unknown): boolean => Buffer.byteLength(JSON.stringify(record)) > FULL_BYTES;

/** The items in their order, as many to a part as it holds; one part at least. */
export function splitIntoParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item)) + 1;
    if (bytes > 0 && bytes + size > FULL_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(item);
    bytes += size;
  }
  return parts;
}

const kibOf = (record: object): number => Math.ceil(Buffer.byteLength(JSON.stringify(record)) / 1024);

function ofSize(key: string, record: object): object {
  const kib = kibOf(record);
  if (kib > MOST_KIB) throw new TooLargeRecord(key, kib);
  return record;
}

/** Nobody asks every day for what was over a quarter ago. */
const QUARTER = { value: 92, unit: 'DAYS' as const };

/** Keeps for a quarter what can be made again, unless it is more than one value may be: then it is made again each time. */
export async function saveIfItFits(key: string, record: object): Promise<void> {
  if (kibOf(record) <= MOST_KIB) await kvs.set(key, { schema: SCHEMA, ...record }, { ttl: QUARTER });
}

/** The parts under a key, the first one first; `read` is how each is read. */
export async function readParts<Shape extends z.ZodType<{ next?: boolean | undefined }>>(
  key: string,
  shape: Shape,
  read: typeof recordOf = recordNow,
): Promise<z.infer<Shape>[]> {
  const parts: z.infer<Shape>[] = [];
  for (let more = true; more; ) {
    const part = await read(partKey(key, parts.length), shape);
    if (part !== null) parts.push(part);
    more = part?.next ?? false;
  }
  return parts;
}

/** The parts that still stand under a key from a number on, to be removed with the write that goes on no further. */
export async function listGone(key: string, from: number, keyOf = partKey): Promise<Part[]> {
  const gone: Part[] = [];
  while ((await kvs.get(keyOf(key, from + gone.length))) !== undefined)
    gone.push({ key: keyOf(key, from + gone.length), record: null });
  return gone;
}

/** Writes lists over as many parts as they take, and what else is to stand with them; false where the claim is no longer its holder's. */
export async function writeLists(
  key: string,
  lists: Record<string, readonly unknown[]>,
  claim: Claim,
  also: readonly Part[] = [],
): Promise<boolean> {
  const items = Object.entries(lists).flatMap(([list, all]) => all.map((item) => ({ list, item })));
  const parts = splitIntoParts(items);
  const records = parts.map((part, nth): Part => {
    const own = Object.keys(lists).map((name) => [
      name,
      part.flatMap(({ list, item }) => (list === name ? [item] : [])),
    ]);
    const next = nth < parts.length - 1 ? { next: true } : {};
    return { key: partKey(key, nth), record: { schema: SCHEMA, ...Object.fromEntries(own), ...next } };
  });
  return writeParts([...records.reverse(), ...also, ...(await listGone(key, parts.length))], claim);
}

/** Writes one record that does not grow; false where the claim is lost, and nothing is written. */
export const saveRecord = (key: string, record: object, claim: Claim): Promise<boolean> =>
  writeParts([{ key, record: { schema: SCHEMA, ...record } }], claim);

/** Writes parts in this order, in one transaction where one takes them all; false where the claim is lost, and no more is written. */
export async function writeParts(parts: readonly Part[], claim: Claim): Promise<boolean> {
  for (let at = 0; at < parts.length; at += AT_ONCE) {
    const transaction = kvs.transact();
    for (const { key, record } of parts.slice(at, at + AT_ONCE))
      if (record) transaction.set(key, ofSize(key, record));
      else transaction.delete(key);
    if (!(await isDone(transaction.check(claim.key, heldConditionOf(claim)).execute()))) return false;
  }
  return true;
}
