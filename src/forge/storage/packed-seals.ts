/**
 * What one evaluation sealed, as it is kept among an issue's events: as it is, or packed where it is long, as of an issue that a rule moved
 * to and fro for weeks. Whoever exports a record, or looks in it for accounts, has it as it is.
 */
import * as z from '../../common/zod';
import { pack, unpack } from './records/packed';

/** Longer than all but a few of an issue's seals together. */
const LONG_BYTES = 50_000;

const packedShape = z.object({ at: z.unknown(), packed: z.string() });
const recordShape = z.looseObject({ seals: z.array(z.unknown()) });

export function packSealing<Sealing extends { at: unknown }>(sealing: Sealing) {
  const text = JSON.stringify(sealing);
  return text.length <= LONG_BYTES ? { ...sealing } : { at: sealing.at, packed: pack(text) };
}

/** What is not packed as it should be stays as it is, and is no sealing. */
export function unpackSealing(stored: unknown): unknown {
  const { data } = packedShape.safeParse(stored);
  if (data === undefined) return stored;
  try {
    return JSON.parse(unpack(data.packed));
  } catch {
    return stored;
  }
}

export const isOfEvents = (key: string): boolean => key.startsWith('events:');

/** A record as it leaves the storage: nothing in it is packed that accounts may be looked for in. */
export const toExported = (key: string, record: unknown): unknown =>
  isOfEvents(key) ? changeSeals(record, unpackSealing) : record;

/** The same as it is kept. */
export const toKept = (key: string, record: unknown): object =>
  (isOfEvents(key) ? changeSeals(record, packIfSealing) : record) as object;

const sealingShape = z.looseObject({ at: z.unknown() });

function packIfSealing(sealing: unknown): unknown {
  const { data } = sealingShape.safeParse(sealing);
  return data ? packSealing(data as { at: unknown }) : sealing;
}

function changeSeals(record: unknown, change: (sealing: unknown) => unknown): unknown {
  const { data } = recordShape.safeParse(record);
  return data ? { ...data, seals: data.seals.map(change) } : record;
}
