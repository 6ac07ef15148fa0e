/** JSON documents by kind, in the site's one file. */
import { type Database, readFact, writeFact } from './db';

export function put(db: Database, kind: string, id: string, parent: string, body: unknown): void {
  db.prepare(
    'INSERT INTO documents (kind, id, parent, body) VALUES (?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body',
  ).run(kind, id, parent, JSON.stringify(body));
}

export function find<Body>(db: Database, kind: string, id: string): Body | undefined {
  const row = db.prepare('SELECT body FROM documents WHERE kind = ? AND id = ?').get(kind, id) as
    | { body: string }
    | undefined;
  return row && (JSON.parse(row.body) as Body);
}

/** Every document of a kind, or those of one parent, oldest first. */
export function all<Body>(db: Database, kind: string, parent?: string): Body[] {
  const rows =
    parent === undefined
      ? db.prepare('SELECT body FROM documents WHERE kind = ? ORDER BY rowid').all(kind)
      : db
          .prepare('SELECT body FROM documents WHERE kind = ? AND parent = ? ORDER BY rowid')
          .all(kind, parent);
  return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as Body);
}

/** Whether there was such a document to take away. */
export function remove(db: Database, kind: string, id: string): boolean {
  return db.prepare('DELETE FROM documents WHERE kind = ? AND id = ?').run(kind, id).changes > 0;
}

/** The next number of a series, which starts after `first`. */
export function nextId(db: Database, series: string, first = 10_000): number {
  const id = (readFact<number>(db, `series:${series}`) ?? first) + 1;
  writeFact(db, `series:${series}`, id);
  return id;
}
