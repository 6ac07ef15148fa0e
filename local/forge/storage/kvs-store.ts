/** The rows behind the app's key-value storage. */
import { type Database, runAtomically } from '../../common/db';
import { KnownRows, nameOf, type Place, type Row } from './kvs-known';

interface StoredRow extends Omit<Row, 'value'> {
  value: string;
}

export interface IndexedQuery {
  entity: string;
  partition: { attribute: string; value: unknown }[];
  /** The attribute that orders; none is the key. */
  range: string;
  descending: boolean;
  bounds: { operator: '<' | '<=' | '>' | '>=' | '='; value: unknown }[];
  after: { value: unknown; key: string } | null;
  most: number;
}

const pathOf = (attribute: string): string => `json_extract(value, '$."${attribute}"')`;

/** Word for word the same in an index and in a query, or the index is not used. */
const entityClauseOf = (entity: string): string => `kind = 'entity' AND entity = '${entity}'`;

/** As SQLite takes out of JSON what it compares it with. */
const toSql = (value: unknown) =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : String(value);

/** Forge may delete an expired entry up to this much later; the site always does, so that nothing relies on a punctual deletion. */
const deletionDelay = 48 * 3_600_000;

const columns = 'key, value, created_at AS createdAt, updated_at AS updatedAt, expires_at AS expiresAt';

export class KvsStore {
  private readonly known: KnownRows;

  constructor(
    readonly db: Database,
    readonly now: () => number,
    /** Each installation has a table of its own. */
    private readonly table: string,
  ) {
    this.known = new KnownRows(db);
    db.exec(`CREATE TABLE IF NOT EXISTS ${table} (
      kind TEXT NOT NULL, entity TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
      created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, expires_at INTEGER,
      PRIMARY KEY (kind, entity, key)) WITHOUT ROWID`);
  }

  /** From now on it is known what others have written until now. */
  refresh(): void {
    this.known.refresh();
  }

  get(place: Place): Row | undefined {
    return this.getAll([place])[0];
  }

  /** The same of several, at once. */
  getAll(places: readonly Place[]): (Row | undefined)[] {
    this.known.makeRoom();
    this.readRows(places.filter((place) => this.known.rowOf(place) === undefined));
    return places.map((place) => {
      const row = this.known.rowOf(place) ?? undefined;
      return row === undefined || this.isDeleted(row) ? undefined : row;
    });
  }

  private readRows(places: readonly Place[]): void {
    if (places.length === 0) return;
    for (const place of places) this.known.noteRow(place, null, nameOf(place).length);
    const wanted = places.map(() => '(?, ?, ?)').join(', ');
    const rows = this.db
      .prepare(
        `SELECT kind, entity, ${columns} FROM ${this.table} WHERE (kind, entity, key) IN (VALUES ${wanted})`,
      )
      .all(...places.flatMap(({ kind, entity, key }) => [kind, entity, key])) as (StoredRow & Place)[];
    for (const { kind, entity, ...row } of rows)
      this.known.noteRow({ kind, entity, key: row.key }, toRow(row), row.value.length);
  }

  set(place: Place, value: unknown, expiresAt: number | null): void {
    const now = this.now();
    this.known.forget(place);
    this.db
      .prepare(
        `INSERT INTO ${this.table} VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, entity, key) DO UPDATE SET
         value = excluded.value, updated_at = excluded.updated_at, expires_at = excluded.expires_at,
         created_at = CASE WHEN expires_at + ${deletionDelay} <= excluded.updated_at THEN excluded.created_at ELSE created_at END`,
      )
      .run(place.kind, place.entity, place.key, JSON.stringify(value), now, now, expiresAt);
  }

  /** Whether there was such an entry. */
  delete(place: Place): boolean {
    const { kind, entity, key } = place;
    this.known.forget(place);
    const { changes } = this.db
      .prepare(
        `DELETE FROM ${this.table} WHERE kind = ? AND entity = ? AND key = ? AND (expires_at IS NULL OR expires_at > ?)`,
      )
      .run(kind, entity, key, this.now() - deletionDelay);
    return changes > 0;
  }

  /** Plain entries after `after` in key order, whose key begins with `prefix`; at most so many. */
  list(prefix: string, after: string, most: number): Row[] {
    this.known.makeRoom();
    const remembered = after === '' ? this.known.listOf(prefix) : undefined;
    if (remembered) return remembered.filter((row) => !this.isDeleted(row)).slice(0, most);
    const stored = this.readList(prefix, after, most);
    const rows = stored.map(toRow);
    if (after === '' && rows.length < most)
      this.known.noteList(
        prefix,
        rows,
        stored.reduce((sum, { value }) => sum + value.length, prefix.length),
      );
    return rows;
  }

  private readList(prefix: string, after: string, most: number): StoredRow[] {
    const [least, isAfter] = after >= prefix ? [after, '>'] : [prefix, '>='];
    return this.db
      .prepare(
        `SELECT ${columns} FROM ${this.table} WHERE kind = 'plain' AND entity = '' AND key ${isAfter} ? AND key < ?
         AND (expires_at IS NULL OR expires_at > ?) ORDER BY key LIMIT ?`,
      )
      .all(least, `${prefix}\u{10ffff}`, this.now() - deletionDelay, most) as StoredRow[];
  }

  /** Makes what a query by these attributes looks at; a row that lacks the last one is not in it. */
  createIndex(entity: string, attributes: readonly string[]): void {
    const name = [this.table, entity, ...attributes].join('_').replace(/\W/g, '_');
    const places = [...attributes.map(pathOf), 'key'].join(', ');
    this.db.exec(
      `CREATE INDEX IF NOT EXISTS ${name} ON ${this.table} (${places}) WHERE ${entityClauseOf(entity)}`,
    );
  }

  /** Entries of one partition by an attribute, from a place on; at most so many. */
  listIndexed(query: IndexedQuery): Row[] {
    if (this.isBeforeAll(query)) return [];
    const { entity, partition, range, descending, bounds, after, most } = query;
    const [by, order] = [range === '' ? 'key' : pathOf(range), descending ? 'DESC' : 'ASC'];
    const clauses = [
      entityClauseOf(entity),
      ...partition.map(({ attribute }) => `${pathOf(attribute)} = ?`),
      ...(range === '' ? [] : [`${by} IS NOT NULL`]),
      ...bounds.map(({ operator }) => `${by} ${operator} ?`),
      ...(after ? [`(${by}, key) ${descending ? '<' : '>'} (?, ?)`] : []),
      '(expires_at IS NULL OR expires_at > ?)',
    ];
    const values = [
      ...partition.map(({ value }) => toSql(value)),
      ...bounds.map(({ value }) => toSql(value)),
      ...(after ? [toSql(after.value), after.key] : []),
      this.now() - deletionDelay,
    ];
    const rows = this.db
      .prepare(
        `SELECT ${columns} FROM ${this.table} WHERE ${clauses.join(' AND ')} ORDER BY ${by} ${order}, key ${order} LIMIT ?`,
      )
      .all(...values, most) as StoredRow[];
    return rows.map(toRow);
  }

  /** Whether all that a whole index holds is greater than what is asked for: of timers, most looks find none due. */
  private isBeforeAll({ entity, partition, range, bounds }: IndexedQuery): boolean {
    const [bound] = bounds;
    if (partition.length > 0 || bound?.operator !== '<=' || typeof bound.value !== 'number') return false;
    const least = this.known.leastIn(entity, range, () => this.readLeast(entity, range));
    return least === null || least > bound.value;
  }

  private readLeast(entity: string, range: string): number | null {
    const text = `SELECT min(${pathOf(range)}) AS least FROM ${this.table} WHERE ${entityClauseOf(entity)}`;
    return (this.db.prepare(text).get() as { least: number | null }).least;
  }

  runAtomically(run: () => void): void {
    try {
      runAtomically(this.db, run);
    } catch (error) {
      this.known.clear();
      throw error;
    }
  }

  private isDeleted(row: Pick<StoredRow, 'expiresAt'>): boolean {
    return row.expiresAt !== null && row.expiresAt + deletionDelay <= this.now();
  }
}

function toRow(row: StoredRow): Row {
  return { ...row, value: JSON.parse(row.value) };
}
