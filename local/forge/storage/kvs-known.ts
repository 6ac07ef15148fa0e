/** What the storage has read of its table and need not read again until it is written: an idle app asks for the same every five minutes. */
import { type Database, prepareSql } from '../../common/db';

export interface Place {
  kind: 'plain' | 'secret' | 'entity';
  entity: string;
  key: string;
}

export interface Row {
  key: string;
  value: unknown;
  createdAt: number;
  updatedAt: number;
  expiresAt: number | null;
}

/** Of values, as text; then all is forgotten. */
const MOST_CHARACTERS = 16_000_000;

export const nameOf = ({ kind, entity, key }: Place): string => `${kind} ${entity} ${key}`;

/** Nobody may change what he is given. */
export class KnownRows {
  private readonly rows = new Map<string, Row | null>();
  private readonly lists = new Map<string, Row[]>();
  /** The least value in an index, null in an empty one, by entity and then by whatever names the index. */
  private readonly least = new Map<string, Map<string, number | null>>();
  private characters = 0;
  private fileVersion: unknown;

  constructor(private readonly db: Database) {}

  /** The row of a place, null where there is none; undefined where that is not known. */
  rowOf(place: Place): Row | null | undefined {
    return this.rows.get(nameOf(place));
  }

  noteRow(place: Place, row: Row | null, characters: number): void {
    this.characters += characters;
    this.rows.set(nameOf(place), row);
  }

  /** All rows of the plain keys that begin so. */
  listOf(prefix: string): Row[] | undefined {
    return this.lists.get(prefix);
  }

  noteList(prefix: string, rows: Row[], characters: number): void {
    this.characters += characters;
    this.lists.set(prefix, rows);
  }

  /** The least value in an index of an entity, read where it is not known. */
  leastIn(entity: string, index: string, read: () => number | null): number | null {
    const indexes = this.least.get(entity) ?? new Map<string, number | null>();
    this.least.set(entity, indexes);
    const least = indexes.has(index) ? (indexes.get(index) ?? null) : read();
    indexes.set(index, least);
    return least;
  }

  forget(place: Place): void {
    this.rows.delete(nameOf(place));
    this.least.delete(place.entity);
    if (place.kind !== 'plain') return;
    for (const prefix of this.lists.keys()) if (place.key.startsWith(prefix)) this.lists.delete(prefix);
  }

  clear(): void {
    this.rows.clear();
    this.lists.clear();
    this.least.clear();
    this.characters = 0;
  }

  /** Somebody else may have written the file, as a test does. */
  refresh(): void {
    const { data_version } = prepareSql(this.db, 'PRAGMA data_version').get() as { data_version: number };
    if (data_version !== this.fileVersion) this.clear();
    this.fileVersion = data_version;
  }

  /** Before each look. */
  makeRoom(): void {
    if (this.characters > MOST_CHARACTERS) this.clear();
  }
}
