/**
 * What one evaluation sealed, as it is kept among an issue's events for good: packed, or as it is where that is no longer. Whoever exports a
 * record, or looks in it for accounts, has it as it is.
 */
import * as z from '../../common/zod';
import { createDeflater } from './records/deflated';
import { unpack } from './records/packed';
import { SEAL_WORDS } from './seal-dictionary';

const { deflate, inflate } = createDeflater(SEAL_WORDS);

/** `packed` is how long ones alone were packed at first. */
const packedShape = z.union([z.object({ deflated: z.string() }), z.object({ packed: z.string() })]);
const recordShape = z.looseObject({ seals: z.array(z.unknown()) });

export function packSealing<Sealing extends { at: unknown }>(sealing: Sealing) {
  const packed = { at: sealing.at, deflated: deflate(sealing) };
  return JSON.stringify(packed).length < JSON.stringify(sealing).length ? packed : { ...sealing };
}

/** What is not packed as it should be stays as it is, and is no sealing. */
export function unpackSealing(stored: unknown): unknown {
  const { data } = packedShape.safeParse(stored);
  if (data === undefined) return stored;
  try {
    return 'packed' in data ? JSON.parse(unpack(data.packed)) : inflate(data.deflated);
  } catch {
    return stored;
  }
}

/** A record of an issue's events with every sealing of it as it is. */
export const unpackSeals = (record: unknown): unknown => changeSeals(record, unpackSealing);

/** The same as it is kept. */
export const packSeals = (record: unknown): unknown => changeSeals(record, packIfSealing);

const sealingShape = z.looseObject({ at: z.unknown() });

function packIfSealing(sealing: unknown): unknown {
  const { data } = sealingShape.safeParse(sealing);
  return data ? packSealing(data as { at: unknown }) : sealing;
}

function changeSeals(record: unknown, change: (sealing: unknown) => unknown): unknown {
  const { data } = recordShape.safeParse(record);
  return data ? { ...data, seals: data.seals.map(change) } : record;
}
