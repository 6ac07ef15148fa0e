import { readFileSync } from 'node:fs';
import { versions } from 'node:process';
import { parseArgs } from 'node:util';
import { type Texts, textsIn } from '../../locales/languages';
import { type Check, readAsEvidence, verifyEvidence } from '../../src/domain/evidence/verify';
import { digestOf } from './checking/digest';
import { printStatement, readStatement } from './checking/verify-statement';
import { languageOf, UsageError } from './input/files';
import { lineOf } from './verify-line';

const MAX_BYTES = 32 * 1024 * 1024;

/** `sla verify FILE`: recomputes an evidence file offline, line by line; exit status 1 when a line disagrees. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sha256: { type: 'string' }, lang: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('Name one file: sla verify FILE, with --sha256 HEX as the published page gives it.');
  const language = languageOf(values.lang);
  const words = textsIn(language).evidence;
  const published = values.sha256 === undefined ? null : hexOf(values.sha256);
  const statement = readStatement(bytesOf(file));
  if (statement) return printStatement(statement, published, language);
  const text = textOf(file);
  const checks = checkFile(file, text, published);
  const counted = checks.filter(({ agrees }) => agrees !== null);
  const bad = counted.filter(({ agrees }) => agrees === false).length;
  const end = bad === 0 ? words.whole(counted.length) : words.not(bad, counted.length);
  const meaning = meaningOf(words, bad === 0, published === null ? digestOf(text) : null);
  process.stdout.write(
    [...checks.map((check) => lineOf(check, language)), end, ...meaning].map((line) => `${line}\n`).join(''),
  );
  if (bad > 0) process.exitCode = 1;
}

/** What the lines together prove and what they do not; `unsealed` is the digest of a file that was held against none. */
function meaningOf(words: Texts['evidence'], agrees: boolean, unsealed: string | null): string[] {
  const proved = agrees ? [words.proves, ...(unsealed === null ? [words.provesPublished] : [])] : [];
  const open = unsealed === null ? [] : [words.unsealed, words.compare(unsealed)];
  return [...proved, words.provesNot, ...open];
}

function hexOf(text: string): string {
  const hex = text.trim().toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hex)) return hex;
  throw new UsageError(`--sha256 is 64 digits from 0 to 9 and a to f; "${text}" is not.`);
}

function checkFile(file: string, text: string, published: string | null): Check[] {
  try {
    const json = readAsEvidence(text);
    if (!json)
      throw new UsageError(`${file} is JSON, but no evidence: it has no "evidence" and no "sha256".`);
    return verifyEvidence(text, json, { sha256: digestOf, published, timeZones: versions.tz ?? '?' });
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UsageError(`${file} cannot be read as JSON: ${error.message}`);
    if (error instanceof RangeError) throw new UsageError(`${file} is nested too deeply to be evidence.`);
    throw error;
  }
}

/** The file's text; bytes that are no text would be read as others, so they are refused. */
function textOf(file: string): string {
  const bytes = bytesOf(file);
  if (bytes.length > MAX_BYTES)
    throw new UsageError(`${file} is larger than any evidence: ${bytes.length} bytes.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not text in UTF-8.`);
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`There is no file named "${file}".`);
    if (code === 'EISDIR') throw new UsageError(`"${file}" is a folder; name the file in it.`);
    throw new UsageError(`${file} cannot be read: ${message}`);
  }
}
