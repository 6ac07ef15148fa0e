/** Texts as they are kept: packed, and over as many values as they take. */
import { gunzipSync, gzipSync } from 'node:zlib';

/** So many characters of a packed text to a value. */
const PIECE = 100_000;

export const pack = (text: string): string => gzipSync(text).toString('base64');

export const unpack = (packed: string): string => gunzipSync(Buffer.from(packed, 'base64')).toString();

/** The pieces of a text in their order, one at least. */
export function piecesOf(text: string): string[] {
  const count = Math.max(1, Math.ceil(text.length / PIECE));
  return Array.from({ length: count }, (_, nth) => text.slice(nth * PIECE, (nth + 1) * PIECE));
}
