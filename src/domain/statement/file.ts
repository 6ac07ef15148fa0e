import { own } from '../../common/own';
import { type Json, toCanonical } from '../evidence/canonical';
import type { Sha256 } from '../evidence/evidence';

/** The form this app writes; a file of another form is said to be so. */
const STATEMENT_FORM = 1;

/** Where a part lies in the file, and what it must hash to. */
interface PartDigest {
  bytes: number;
  sha256: string;
}
type Index = Record<string, PartDigest>;

const HEAD = '"evidence":"statement"';
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The parts of a statement as one text: canonical JSON, in which each part has a digest of its own beside its length, so that a file
 * is read part by part and a part that was altered is known.
 */
export function writeStatementFile(parts: Record<string, Json>, sha256: Sha256): string {
  const texts = Object.entries(parts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ name, text: toCanonical(value) }));
  const index = Object.fromEntries(
    texts.map(({ name, text }) => [name, { bytes: encoder.encode(text).length, sha256: sha256(text) }]),
  );
  const members = texts.map(({ name, text }) => `${JSON.stringify(name)}:${text}`);
  return `${headOf(index)}${members.join(',')}${tailOf(index, sha256)}`;
}

const headOf = (index: Index): string =>
  `{${HEAD},"form":${STATEMENT_FORM},"index":${toCanonical(index as unknown as Json)},"parts":{`;
const tailOf = (index: Index, sha256: Sha256): string =>
  `},"sha256":"${sha256(toCanonical(index as unknown as Json))}"}`;

/** A part as it was found. */
interface FoundPart {
  name: string;
  stated: string;
  computed: string;
}

/** A file taken apart: every part's digest, whether what holds them together is whole, and the parts that can be read. */
export interface OpenedFile {
  parts: FoundPart[];
  /** Whether the list of the parts, and what stands between them, is as it was written. */
  isBound: boolean;
  read(name: string): Json | undefined;
}

/** Whether a file means to be the evidence of a statement. */
export const isStatementFile = (bytes: Uint8Array): boolean =>
  textOf(bytes.subarray(0, HEAD.length + 1)) === `{${HEAD}`;

/** The file by its parts; null where not even the list of its parts can be read. */
export function openStatementFile(bytes: Uint8Array, sha256: Sha256): OpenedFile | null {
  const index = readIndex(bytes);
  if (!index) return null;
  const places = new Map<string, Uint8Array>();
  const parts: FoundPart[] = [];
  const names = Object.keys(index).sort();
  const head = encoder.encode(headOf(index)).length;
  let [at, isBound] = [head, textOf(bytes.subarray(0, head)) === headOf(index)];
  for (const [place, name] of names.entries()) {
    const opening = `${place === 0 ? '' : ','}${JSON.stringify(name)}:`;
    const from = at + encoder.encode(opening).length;
    const { bytes: length = 0, sha256: stated = '' } = own(index, name) ?? {};
    const part = bytes.subarray(from, from + length);
    isBound &&= textOf(bytes.subarray(at, from)) === opening;
    places.set(name, part);
    parts.push({ name, stated, computed: sha256(textOf(part)) });
    at = from + length;
  }
  isBound &&= textOf(bytes.subarray(at)) === tailOf(index, sha256);
  return { parts, isBound, read: (name) => readJson(places.get(name)) };
}

/** Far more than any statement has: a month of issues each, and a few besides. */
const MOST_PARTS = 200;

/** The list stands before the parts, so that it is found whatever was done to them; what else it says of a part is no part of it. */
function readIndex(bytes: Uint8Array): Index | null {
  const start = `{${HEAD},"form":${STATEMENT_FORM},"index":`;
  if (textOf(bytes.subarray(0, start.length)) !== start) return null;
  const end = findBytes(bytes, encoder.encode(',"parts":{'), start.length);
  try {
    const read = Object.entries(JSON.parse(textOf(bytes.subarray(start.length, end))) as Index);
    const isIndex = read.every(
      ([, part]) => Number.isSafeInteger(part?.bytes) && part.bytes >= 0 && typeof part.sha256 === 'string',
    );
    if (!isIndex || read.length > MOST_PARTS) return null;
    return Object.fromEntries(read.map(([name, { bytes, sha256 }]) => [name, { bytes, sha256 }]));
  } catch {
    return null;
  }
}

function findBytes(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = from; at >= 0 && at < bytes.length; at += 1) {
    at = bytes.indexOf(wanted[0] as number, at);
    if (at < 0) return from;
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return at;
  }
  return from;
}

/** Bytes that are no text are a text that matches nothing. */
function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return '\uFFFD';
  }
}

/** A part is read when it is asked for, so that a large file is never there as a whole. */
function readJson(part: Uint8Array | undefined): Json | undefined {
  if (!part) return undefined;
  const text = textOf(part);
  try {
    const value = JSON.parse(text) as Json;
    return toCanonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
