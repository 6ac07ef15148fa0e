/** A disk that takes no more: known by SQLite's own codes, and told in one sentence. */
import Libsql from 'libsql';

export const FULL_DISK =
  'The disk is full or cannot be written: nothing of this was kept, and all that was answered before is there. Make room and try again.';

export const isFullDisk = (error: unknown): boolean =>
  error instanceof Libsql.SqliteError && /^SQLITE_(FULL|IOERR)/.test(error.code);
