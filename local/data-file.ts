/** One site on a data file at a time, and a file that is sound: what a person is told instead of a stack of errors. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';

/** Why a data file is not opened; the message is all a person needs. */
export class CannotOpenError extends Error {}

/** Holds a data file until the process ends, however it ends: the lock is the operating system's. */
export function lockDataFile(dataFile: string): void {
  mkdirSync(dirname(dataFile), { recursive: true });
  const lock = new Libsql(`${dataFile}.lock`);
  try {
    lock.exec('PRAGMA busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (!/locked|busy/i.test(String(error))) throw toDamagedError(`${dataFile}.lock`, error);
    throw new CannotOpenError(
      `Another site runs on ${dataFile}: stop it first (Ctrl+C where it was started).`,
    );
  }
  locks.push(lock);
}

/** Kept so that no collection of garbage lets the lock go. */
const locks: Libsql.Database[] = [];

/** Looks a file over before a site is opened on it; one that is not there yet is sound. */
export function requireIntact(dataFile: string): void {
  const db = new Libsql(dataFile);
  try {
    const [row] = db.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
    if (row?.quick_check !== 'ok') throw new Error(row?.quick_check);
  } catch (error) {
    throw toDamagedError(dataFile, error);
  } finally {
    db.close();
  }
}

function toDamagedError(file: string, error: unknown): CannotOpenError {
  const why = error instanceof Error ? error.message : String(error);
  return new CannotOpenError(
    `${file} is damaged (${why}): put a copy of it back, or npm run demo:reset starts afresh.`,
  );
}
