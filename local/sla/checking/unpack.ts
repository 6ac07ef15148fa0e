import { Gunzip } from 'fflate';
import type { HandedFile } from '../../../src/domain/statement/verify';

/** Handed over in small pieces, so that what comes before a damaged place is there. */
const PIECE = 256;

/** Larger than any statement: what unpacks to more means to fill the memory. */
const MOST_MIB = 256;

const isPacked = (handed: Uint8Array): boolean => handed[0] === 0x1f && handed[1] === 0x8b;

/**
 * A file as it was handed over, packed or not; one whose packing is damaged, or that has no end, as far as it can be followed.
 */
export function unpack(handed: Uint8Array): HandedFile {
  if (!isPacked(handed)) return { bytes: handed, isWhole: true };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const gunzip = new Gunzip((chunk) => {
    size += chunk.length;
    if (size > MOST_MIB * 1024 * 1024) throw new RangeError(`more than ${MOST_MIB} MiB`);
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < handed.length; at += PIECE)
      gunzip.push(handed.subarray(at, at + PIECE), at + PIECE >= handed.length);
    return { bytes: joinChunks(chunks), isWhole: true };
  } catch {
    return { bytes: joinChunks(chunks), isWhole: false };
  }
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
