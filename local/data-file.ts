/** One site on a data file at a time, and a file that is sound: what a person is told instead of a stack of errors. */
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { isClockState } from './common/clock';

/** Why a data file is not opened; the message is all a person needs. */
export class CannotOpenError extends Error {}

/** Another process holds it. */
export class SiteRunsError extends CannotOpenError {}

/**
 * Holds a data file until the process ends, however it ends, or until it is let go: the lock is the operating system's. Under whichever
 * name it is asked for, it is one file.
 */
export function lockDataFile(dataFile: string): () => void {
  const lock = openLock(existsSync(dataFile) ? realpathSync(dataFile) : dataFile);
  try {
    lock.exec('PRAGMA busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (!/locked|busy/i.test(String(error))) throw toDamagedError(`${dataFile}.lock`, error);
    throw new SiteRunsError(`Another site runs on ${dataFile}: stop it first (Ctrl+C where it was started).`);
  }
  locks.add(lock);
  return () => {
    locks.delete(lock);
    lock.close();
  };
}

/** Kept so that no collection of garbage lets the lock go. */
const locks = new Set<Libsql.Database>();

function openLock(dataFile: string): Libsql.Database {
  try {
    mkdirSync(dirname(dataFile), { recursive: true });
    return new Libsql(`${dataFile}.lock`);
  } catch (error) {
    throw toUnopenedError(dataFile, error);
  }
}

/** Looks a file over before a site is opened on it; one that is not there yet is sound. */
export function requireIntact(dataFile: string): void {
  const db = openFile(dataFile);
  try {
    const fault = findFault(db);
    if (fault !== null) throw new Error(fault);
  } catch (error) {
    throw toDamagedError(dataFile, error);
  } finally {
    db.close();
  }
}

function openFile(dataFile: string): Libsql.Database {
  try {
    return new Libsql(dataFile);
  } catch (error) {
    throw toUnopenedError(dataFile, error);
  }
}

/** The columns of tables that every site has: a file without them is another program's. */
const TABLES = { site_facts: ['name', 'value'], documents: ['kind', 'id', 'parent', 'body'] };

/** The columns whose values are JSON. */
const WRITTEN = [
  ['site_facts', 'value'],
  ['documents', 'body'],
] as const;

function findFault(db: Libsql.Database): string | null {
  const [check] = db.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
  if (check?.quick_check !== 'ok') return check?.quick_check ?? 'it cannot be read';
  for (const [table, columns] of Object.entries(TABLES)) {
    const names = (db.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[]).map(
      ({ name }) => name,
    );
    if (names.length > 0 && columns.some((column) => !names.includes(column)))
      return `its table ${table} is another program’s`;
  }
  for (const [table, column] of WRITTEN)
    if (hasTable(db, table) && hasUnreadable(db, table, column)) return `its table ${table} cannot be read`;
  return isTimeKnown(db) ? null : 'it tells no time';
}

const hasTable = (db: Libsql.Database, table: string): boolean =>
  (db.prepare(`PRAGMA table_info(${table})`).all() as unknown[]).length > 0;

const hasUnreadable = (db: Libsql.Database, table: string, column: string): boolean =>
  db.prepare(`SELECT 1 FROM ${table} WHERE NOT json_valid(${column}) LIMIT 1`).get() !== undefined;

/** A site goes on from the time that it had: there is none to go on from where this is lost, for time never goes back. */
function isTimeKnown(db: Libsql.Database): boolean {
  if (!hasTable(db, 'site_facts')) return true;
  const row = db.prepare("SELECT value FROM site_facts WHERE name = 'clock'").get() as
    | { value: string }
    | undefined;
  return row === undefined || isClockState(JSON.parse(row.value));
}

function toDamagedError(file: string, error: unknown): CannotOpenError {
  return new CannotOpenError(
    `${file} is damaged (${wordsOf(error)}): put a copy of it back, or npm run demo:reset starts afresh.`,
  );
}

/** A folder, or a place where this person may not write. */
function toUnopenedError(file: string, error: unknown): CannotOpenError {
  return new CannotOpenError(`${file} cannot be opened (${wordsOf(error)}): DATA_FILE names another.`);
}

/** In one line: what is found in a file's pages comes with a heading above it. */
const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/^\*\*\* in database main \*\*\*\s+/, '')
    .replace(/\s+/g, ' ');
