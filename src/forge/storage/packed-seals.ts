/**
 * What one evaluation sealed, as it is kept among an issue's events for good: packed, or as it is where that is no longer. Whoever exports a
 * record, or looks in it for accounts, has it as it is.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from '../../common/zod';
import { unpack } from './records/packed';
import { SEAL_WORDS } from './seal-dictionary';

const dictionary = Buffer.from(SEAL_WORDS);

/** `packed` is how long ones alone were packed at first. */
const packedShape = z.union([z.object({ deflated: z.string() }), z.object({ packed: z.string() })]);
const recordShape = z.looseObject({ seals: z.array(z.unknown()) });

export function packSealing<Sealing extends { at: unknown }>(sealing: Sealing) {
  const text = JSON.stringify(sealing);
  const packed = { at: sealing.at, deflated: deflateRawSync(text, { dictionary }).toString('base64') };
  return JSON.stringify(packed).length < text.length ? packed : { ...sealing };
}

/** What is not packed as it should be stays as it is, and is no sealing. */
export function unpackSealing(stored: unknown): unknown {
  const { data } = packedShape.safeParse(stored);
  if (data === undefined) return stored;
  try {
    return JSON.parse('packed' in data ? unpack(data.packed) : inflate(data.deflated));
  } catch {
    return stored;
  }
}

const inflate = (deflated: string): string =>
  inflateRawSync(Buffer.from(deflated, 'base64'), { dictionary }).toString();

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
