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
    const statement = prepared.get(text) ?? guardWrite(db, text, prepare(text));
    prepared.set(text, statement);
    return statement;
  }) as Database['prepare'];
  const exec = db.exec.bind(db);
  db.exec = (text) => {
    writeNoted(db);
    return exec(text);
  };
  return db;
}

/** Whether the next write finds no room, by database. */
const shortOfRoom = new WeakMap<Database, () => boolean>();

/** From now on each write of a row or of a transaction may fail as on a full disk; or none does. */
export function failWrites(db: Database, fails: (() => boolean) | null): void {
  if (fails) shortOfRoom.set(db, fails);
  else shortOfRoom.delete(db);
}

function guardWrite(db: Database, text: string, statement: Libsql.Statement): Libsql.Statement {
  if (!/^\s*(INSERT|UPDATE|DELETE|REPLACE|COMMIT)/i.test(text)) return statement;
  const run = statement.run.bind(statement);
  statement.run = (...values) => {
    prepareToWrite(db);
    if (shortOfRoom.get(db)?.()) throw new Libsql.SqliteError('database or disk is full', 'SQLITE_FULL', 13);
    return run(...values);
  };
  return statement;
}

/** Transactions under way: SQLite begins one with its first write, for most requests write nothing. */
const transactions = new WeakMap<Database, 'asked' | 'begun'>();

/**
 * All that `run` writes is written, or nothing of it, and no transaction is left open: one that could not be committed, as on a full
 * disk, would take in what is answered later and lose it. SQLite may have rolled back by itself.
 */
export function runAtomically<Result>(db: Database, run: () => Result): Result {
  if (transactions.has(db)) return run();
  transactions.set(db, 'asked');
  try {
    const result = run();
    if (transactions.get(db) === 'begun') db.prepare('COMMIT').run();
    return result;
  } catch (error) {
    forgetFacts(db);
    if (db.inTransaction) db.prepare('ROLLBACK').run();
    throw error;
  } finally {
    transactions.delete(db);
  }
}

/** What is noted is no part of the transaction that asks. */
function prepareToWrite(db: Database): void {
  const state = transactions.get(db);
  if (state === 'begun') return;
  transactions.delete(db);
  try {
    writeNoted(db);
  } finally {
    if (state) transactions.set(db, state);
  }
  if (state) begin(db);
}

function begin(db: Database): void {
  db.prepare('BEGIN').run();
  transactions.set(db, 'begun');
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

/** The facts that were read or written last, as their JSON, null where there is none: each is asked for at every turn. */
const knownFacts = new WeakMap<Database, Map<string, string | null>>();

function knownFactsOf(db: Database): Map<string, string | null> {
  const facts = knownFacts.get(db) ?? new Map<string, string | null>();
  knownFacts.set(db, facts);
  return facts;
}

/** Facts that are known and not written yet, as their JSON. */
const notedFacts = new WeakMap<Database, Map<string, string>>();

function forgetFacts(db: Database): void {
  knownFacts.set(db, new Map(notedFacts.get(db)));
}

/** A single named fact about the site, kept as JSON. */
export function readFact<Value>(db: Database, name: string): Value | undefined {
  const facts = knownFactsOf(db);
  const text = facts.get(name) ?? (facts.has(name) ? null : findFact(db, name));
  facts.set(name, text);
  return text === null ? undefined : (JSON.parse(text) as Value);
}

function findFact(db: Database, name: string): string | null {
  const row = prepareSql(db, 'SELECT value FROM site_facts WHERE name = ?').get(name) as
    | { value: string }
    | undefined;
  return row?.value ?? null;
}

export function writeFact(db: Database, name: string, value: unknown): void {
  notedFacts.get(db)?.delete(name);
  writeText(db, name, JSON.stringify(value));
}

function writeText(db: Database, name: string, text: string): void {
  prepareSql(
    db,
    'INSERT INTO site_facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, text);
  knownFactsOf(db).set(name, text);
}

/** The same, written down before anything else is: a site that dies finds nothing that is later than it, and loses nothing with it. */
export function noteFact(db: Database, name: string, value: unknown): void {
  const noted = notedFacts.get(db) ?? new Map<string, string>();
  notedFacts.set(db, noted);
  noted.set(name, JSON.stringify(value));
  knownFactsOf(db).set(name, JSON.stringify(value));
}

/** What finds no room stays noted. */
function writeNoted(db: Database): void {
  const noted = notedFacts.get(db);
  if (!noted || noted.size === 0) return;
  notedFacts.delete(db);
  try {
    for (const [name, text] of noted) {
      writeText(db, name, text);
      noted.delete(name);
    }
  } finally {
    if (noted.size > 0) notedFacts.set(db, noted);
  }
}
