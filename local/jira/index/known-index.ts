/** What is known of the index between two of its changes: most searches look for what changed lately, where nothing has. */
import { type Database, prepareSql } from '../../common/db';

interface KnownIndex {
  /** When the issue that was updated last was updated. */
  lastUpdate: number;
  /** Whether some issue waits until searches know of it. */
  anyWaits: boolean;
}

const knownIndexes = new WeakMap<Database, KnownIndex>();

/** After each change, and where one was undone. */
export function forgetIndex(db: Database): void {
  knownIndexes.delete(db);
}

export function knownIndexOf(db: Database): KnownIndex {
  const index = knownIndexes.get(db) ?? readIndex(db);
  knownIndexes.set(db, index);
  return index;
}

function readIndex(db: Database): KnownIndex {
  const text = `SELECT (SELECT max(updated) FROM issues) AS lastUpdate, EXISTS (SELECT 1 FROM issues_waiting) AS anyWaits`;
  const row = prepareSql(db, text).get() as { lastUpdate: number | null; anyWaits: number };
  return { lastUpdate: row.lastUpdate ?? 0, anyWaits: row.anyWaits === 1 };
}
