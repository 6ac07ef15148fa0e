/** JSON documents by kind, in the site's one file. */
import type Libsql from 'libsql';
import { type Database, readFact, writeFact } from './db';

type Value = string | number | null;
type Statement = Libsql.Statement<Value[]>;

const statements = new WeakMap<Database, Map<string, Statement>>();

/** The statement, compiled once for the life of the file. */
export function sql(db: Database, text: string): Statement {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const statement = known.get(text) ?? db.prepare<Value[]>(text);
  known.set(text, statement);
  return statement;
}

export function put(db: Database, kind: string, id: string, parent: string, body: unknown): void {
  sql(
    db,
    'INSERT INTO documents (kind, id, parent, body) VALUES (?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body',
  ).run(kind, id, parent, JSON.stringify(body));
}

export function find<Body>(db: Database, kind: string, id: string): Body | undefined {
  const row = sql(db, 'SELECT body FROM documents WHERE kind = ? AND id = ?').get(kind, id) as
    | { body: string }
    | undefined;
  return row && (JSON.parse(row.body) as Body);
}

/** Every document of a kind, or those of one parent, oldest first. */
export function all<Body>(db: Database, kind: string, parent?: string): Body[] {
  const rows =
    parent === undefined
      ? sql(db, 'SELECT body FROM documents WHERE kind = ? ORDER BY rowid').all(kind)
      : sql(db, 'SELECT body FROM documents WHERE kind = ? AND parent = ? ORDER BY rowid').all(kind, parent);
  return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as Body);
}

/** Whether there was such a document to take away. */
export function remove(db: Database, kind: string, id: string): boolean {
  return sql(db, 'DELETE FROM documents WHERE kind = ? AND id = ?').run(kind, id).changes > 0;
}

/** Forgets the documents of one parent. */
export function removeAll(db: Database, kind: string, parent: string): void {
  sql(db, 'DELETE FROM documents WHERE kind = ? AND parent = ?').run(kind, parent);
}

/** The next number of a series, which starts after `first`. */
export function nextId(db: Database, series: string, first = 10_000): number {
  const id = (readFact<number>(db, `series:${series}`) ?? first) + 1;
  writeFact(db, `series:${series}`, id);
  return id;
}
