/** JSON documents by kind, in the site's one file. */
import { type Database, prepareSql, readFact, writeFact } from '../common/db';

/** What has been read of the kinds that are few and seldom change. */
const cachedKinds = new WeakMap<Database, Map<string, unknown[]>>();

export function put(db: Database, kind: string, id: string, parent: string, body: unknown): void {
  prepareSql(
    db,
    'INSERT INTO documents (kind, id, parent, body) VALUES (?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body',
  ).run(kind, id, parent, JSON.stringify(body));
  forget(db, kind, id);
}

function forget(db: Database, kind: string, id: string): void {
  cachedKinds.get(db)?.delete(kind);
  sharedBodies.get(db)?.delete(`${kind} ${id}`);
}

export function find<Body>(db: Database, kind: string, id: string): Body | undefined {
  const row = prepareSql(db, 'SELECT body FROM documents WHERE kind = ? AND id = ?').get(kind, id) as
    | { body: string }
    | undefined;
  return row && (JSON.parse(row.body) as Body);
}

/** Documents that were looked at and have not changed since, by kind and id; null is none. */
const sharedBodies = new WeakMap<Database, Map<string, unknown>>();

/** The same for many looks at what seldom changes. Nobody may change what he is given. */
export function findShared<Body>(db: Database, kind: string, id: string): Body | undefined {
  const bodies = sharedBodies.get(db) ?? new Map<string, unknown>();
  sharedBodies.set(db, bodies);
  const name = `${kind} ${id}`;
  if (!bodies.has(name)) bodies.set(name, find<Body>(db, kind, id) ?? null);
  return (bodies.get(name) ?? undefined) as Body | undefined;
}

/** Every document of a kind, or those of one parent, oldest first. */
export function listAll<Body>(db: Database, kind: string, parent?: string): Body[] {
  const rows =
    parent === undefined
      ? prepareSql(db, 'SELECT body FROM documents WHERE kind = ? ORDER BY rowid').all(kind)
      : prepareSql(db, 'SELECT body FROM documents WHERE kind = ? AND parent = ? ORDER BY rowid').all(
          kind,
          parent,
        );
  return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as Body);
}

/** The documents of a kind with this title, oldest first. */
export function listByTitle<Body>(db: Database, kind: string, title: string): Body[] {
  const rows = prepareSql(
    db,
    "SELECT body FROM documents WHERE kind = ? AND json_extract(body, '$.title') = ? ORDER BY rowid",
  ).all(kind, title);
  return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as Body);
}

/** The same for a kind of which there are few, read once until one of them changes. Nobody may change what he is given. */
export function listCached<Body>(db: Database, kind: string): readonly Body[] {
  const kinds = cachedKinds.get(db) ?? new Map<string, unknown[]>();
  cachedKinds.set(db, kinds);
  const documents = kinds.get(kind) ?? listAll(db, kind);
  kinds.set(kind, documents);
  return documents as Body[];
}

/** What was read while something was written that is not to be. */
export function clearCache(db: Database): void {
  cachedKinds.delete(db);
  sharedBodies.delete(db);
}

/** Whether there was such a document to take away. */
export function remove(db: Database, kind: string, id: string): boolean {
  forget(db, kind, id);
  return prepareSql(db, 'DELETE FROM documents WHERE kind = ? AND id = ?').run(kind, id).changes > 0;
}

/** Forgets the documents of one parent. */
export function removeAll(db: Database, kind: string, parent: string): void {
  clearCache(db);
  prepareSql(db, 'DELETE FROM documents WHERE kind = ? AND parent = ?').run(kind, parent);
}

/** The numbers of a series, taken without a write for each; `keep` writes how far they went. */
export function reserveNumbers(
  db: Database,
  series: string,
  first = 10_000,
): { next(): number; keep(): void } {
  let last = readFact<number>(db, `series:${series}`) ?? first;
  return { next: () => ++last, keep: () => writeFact(db, `series:${series}`, last) };
}

/** The next number of a series, which starts after `first`. */
export function takeNextId(db: Database, series: string, first = 10_000): number {
  const id = (readFact<number>(db, `series:${series}`) ?? first) + 1;
  writeFact(db, `series:${series}`, id);
  return id;
}
