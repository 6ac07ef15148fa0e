import { versions } from 'node:process';
import { type Language, textsIn } from '../../../locales/languages';
import { CheckSummary, lineOfCheck } from '../../../src/application/statement/document/check-line';
import { isStatementFile } from '../../../src/domain/statement/file';
import { type HandedFile, verifyStatement } from '../../../src/domain/statement/verify';
import { digestOf } from './digest';
import { unpack } from './unpack';

interface Handed extends HandedFile {
  /** Of the very bytes that were handed over. */
  digest: string;
}

/** A statement's file, packed or unpacked; null for any other file. */
export function readStatement(handed: Uint8Array): Handed | null {
  const unpacked = unpack(handed);
  const isStatement = isStatementFile(unpacked.bytes) || !unpacked.isWhole;
  return isStatement ? { ...unpacked, digest: digestOf(handed) } : null;
}

/** Prints what agrees and what does not, line by line, and what it proves; exit status 1 where a line disagrees. */
export function printStatement(file: Handed, published: string | null, language: Language): void {
  const texts = textsIn(language);
  const summary = new CheckSummary(texts, published !== null);
  const checks = verifyStatement(file, {
    sha256: digestOf,
    published: published === null ? null : { stated: published, computed: file.digest },
    timeZones: versions.tz ?? '?',
  });
  for (const check of checks) {
    summary.add(check);
    process.stdout.write(`${lineOfCheck(check, texts)}\n`);
  }
  const compare = published === null ? [texts.evidence.compare(file.digest)] : [];
  process.stdout.write([...summary.sentences(), ...compare].map((line) => `${line}\n`).join(''));
  if (!summary.agrees) process.exitCode = 1;
}
