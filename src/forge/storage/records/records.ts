/** Records in Forge's key-value storage: one by its key, all under a prefix, and one that must be new. */
import { kvs, WhereConditions } from '@forge/kvs';
import { textsIn } from '../../../../locales/languages';
import { explainFirstMistake } from '../../../application/scheme/document/explain-mistake';
import type * as z from '../../../common/zod';
import { getValue, readNow } from './read-ahead';
import { reportPassedOver } from './troubles';

/** A record that is there and is not of its shape: nothing may be guessed from it, and people are told so in a sentence. */
export class SpoiledRecord extends Error {
  constructor(
    readonly key: string,
    why: string,
  ) {
    super(`${key} cannot be read: ${why}`);
  }
}

/** The record of a key, or null; one that is not of its shape is an error, for nothing may be guessed from it. */
export async function recordOf<Shape extends z.ZodType>(
  key: string,
  shape: Shape,
): Promise<z.infer<Shape> | null> {
  return toRecord(key, await getValue({ key }), shape);
}

/** The same as it stands now, for a change of it. */
export async function recordNow<Shape extends z.ZodType>(
  key: string,
  shape: Shape,
): Promise<z.infer<Shape> | null> {
  return toRecord(key, await readNow({ key }), shape);
}

const toRecord = <Shape extends z.ZodType>(key: string, value: unknown, shape: Shape) =>
  value === undefined || value === null ? null : readAs(key, value, shape);

/** A stored value of its shape; one that is not is a spoiled record. */
export function readAs<Shape extends z.ZodType>(key: string, value: unknown, shape: Shape): z.infer<Shape> {
  const read = shape.safeParse(value);
  if (!read.success) throw new SpoiledRecord(key, explainFirstMistake(read.error, textsIn('en')));
  return read.data;
}

/** Everything under a prefix, page by page. */
export async function listRecords(prefix: string): Promise<{ key: string; value: unknown }[]> {
  const records: { key: string; value: unknown }[] = [];
  let query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
  for (;;) {
    const { results, nextCursor } = await query.getMany<unknown>();
    records.push(...results);
    if (!nextCursor) return records;
    query = query.cursor(nextCursor);
  }
}

/** The records under a prefix that are of their shape: a spoiled record hides no other, and is told of in the site's health. */
export async function listReadable<Shape extends z.ZodType>(
  prefix: string,
  shape: Shape,
): Promise<z.infer<Shape>[]> {
  const readable: z.infer<Shape>[] = [];
  for (const { key, value } of await listRecords(prefix)) {
    const read = shape.safeParse(value);
    if (read.success) readable.push(read.data);
    else
      await reportPassedOver(
        key,
        `${explainFirstMistake(read.error, textsIn('en'))}; the record is passed over`,
      );
  }
  return readable;
}

/** Writes what must not be there yet, for some days or for good; false where it is. */
export async function createRecord(key: string, value: object, days?: number): Promise<boolean> {
  const ttl = days === undefined ? {} : { ttl: { value: days, unit: 'DAYS' as const } };
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ...ttl });
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}

/** Whether a transaction was carried out; false when a condition of it did not hold, and nothing was written. */
export function isDone(transaction: Promise<void>): Promise<boolean> {
  return transaction.then(
    () => true,
    (error: unknown) => {
      if (isConflict(error)) return false;
      throw error;
    },
  );
}

/** Whether a write was refused because of what is there. */
function isConflict(error: unknown): boolean {
  const { responseDetails } = error as { responseDetails?: { status?: number } };
  return responseDetails?.status === 409;
}
