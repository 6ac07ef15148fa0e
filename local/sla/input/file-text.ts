import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { UsageError } from './files';

/**
 * A file's text, piece by piece, `-` being standard input: plain or compressed by gzip, in UTF-8 or UTF-16, with or without a byte
 * order mark. What is no text is refused with what it looks like.
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  try {
    yield* decode(unpack(await bytesOf(file)));
  } catch (error) {
    throw new UsageError(sentenceOf(error));
  }
}

async function bytesOf(file: string): Promise<AsyncIterable<Buffer>> {
  if (file === '-') return process.stdin;
  await stat(file);
  return createReadStream(file, { highWaterMark: 1 << 20 });
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no file of this name';
  if (code === 'EISDIR') return 'this is a folder';
  if (code === 'Z_BUF_ERROR')
    return 'this looks truncated: the gzip file ends before its end; fetch it again';
  if (code.startsWith('Z_')) return `this gzip file is broken: ${message}`;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'this is no text in UTF-8 or UTF-16';
  return `this cannot be read: ${message}`;
}

/** What files of other kinds begin with. */
const SIGNATURES: [string, string][] = [
  ['504b0304', 'a ZIP archive or a spreadsheet; unpack it, or ask Jira’s REST API for JSON'],
  ['25504446', 'a PDF'],
  ['d0cf11e0', 'an Excel sheet; ask Jira’s REST API for JSON'],
  ['89504e47', 'a picture'],
  ['53514c69', 'a database'],
];

async function* unpack(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = chunks[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  const bytes = Buffer.from(first.value);
  const kind = SIGNATURES.find(([signature]) => bytes.toString('hex', 0, 4) === signature);
  if (kind) throw new UsageError(`this looks like ${kind[1]}`);
  const all = chain(bytes, source);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) yield* gunzip(all);
  else yield* all;
}

async function* chain(first: Buffer, source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await source.next(); !next.done; next = await source.next()) yield Buffer.from(next.value);
}

async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const stream = createGunzip();
  const feeding = feedStream(chunks, stream);
  for await (const chunk of stream) yield chunk as Buffer;
  await feeding;
}

async function feedStream(
  chunks: AsyncIterable<Buffer>,
  stream: ReturnType<typeof createGunzip>,
): Promise<void> {
  try {
    for await (const chunk of chunks)
      if (!stream.write(chunk)) await new Promise((done) => stream.once('drain', done).once('close', done));
    stream.end();
  } catch (error) {
    stream.destroy(error as Error);
  }
}

async function* decode(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** By the byte order mark, or by the zero beside the first character, which JSON always has in ASCII. */
function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && bytes.length > 1))
    return 'utf-16be';
  return 'utf-8';
}
