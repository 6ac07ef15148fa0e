/** The site's one SQLite file: everything that must be found again after a stop is in it. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';

export type Database = Libsql.Database;

/** Opens (or makes) the file; `:memory:` lives as long as the process. */
export function openDatabase(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const db = new Libsql(file);
  if (file !== ':memory:') db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = NORMAL');
  db.exec('CREATE TABLE IF NOT EXISTS site_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
  return cacheStatements(db);
}

/** A statement is read by SQLite once, however often it is run. */
function cacheStatements(db: Database): Database {
  const prepared = new Map<string, Libsql.Statement>();
  const prepare = db.prepare.bind(db);
  db.prepare = ((text: string) => {
    const statement = prepared.get(text) ?? prepare(text);
    prepared.set(text, statement);
    return statement;
  }) as Database['prepare'];
  return db;
}

/**
 * All that `run` writes is written, or nothing of it, and no transaction is left open: one that could not be committed, as on a full
 * disk, would take in what is answered later and lose it. SQLite may have rolled back by itself.
 */
export function runAtomically<Result>(db: Database, run: () => Result): Result {
  if (db.inTransaction) return run();
  db.prepare('BEGIN').run();
  try {
    const result = run();
    db.prepare('COMMIT').run();
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** As many pages as SQLite counts: no limit of our own. */
const MOST_PAGES = 4_294_967_294;

/** The file grows by so many pages and no further, as on a disk with so much room; or again as far as it likes. */
export function limitGrowth(db: Database, pages: number | null): void {
  const { page_count } = db.prepare('PRAGMA page_count').get() as { page_count: number };
  db.exec(`PRAGMA max_page_count = ${pages === null ? MOST_PAGES : page_count + pages}`);
}

type Value = string | number | null;
type Statement = Libsql.Statement<Value[]>;

/** The statement, with the values it takes. */
export const prepareSql = (db: Database, text: string): Statement => db.prepare<Value[]>(text);

/** A single named fact about the site, kept as JSON. */
export function readFact<Value>(db: Database, name: string): Value | undefined {
  const row = prepareSql(db, 'SELECT value FROM site_facts WHERE name = ?').get(name) as
    | { value: string }
    | undefined;
  return row === undefined ? undefined : (JSON.parse(row.value) as Value);
}

export function writeFact(db: Database, name: string, value: unknown): void {
  prepareSql(
    db,
    'INSERT INTO site_facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value));
}
