/** The company as one small file of the repository: the site's data file without what is over and done with, compressed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from '../../common/db';

export const SNAPSHOT = join(__dirname, '..', 'company.db.gz');

/**
 * Jobs and events that have been handed over are the platform's own bookkeeping: nobody asks for them again. Each site makes a token of
 * its own.
 */
export function saveSnapshot(db: Database, file = SNAPSHOT): void {
  db.exec("DELETE FROM forge_deliveries WHERE state <> 'waiting'");
  db.exec("DELETE FROM site_facts WHERE name = 'api-token'");
  const plain = `${file}.plain`;
  rmSync(plain, { force: true });
  db.exec(`VACUUM INTO '${plain.replaceAll("'", "''")}'`);
  writeFileSync(file, gzipSync(readFileSync(plain), { level: constants.Z_BEST_COMPRESSION }));
  rmSync(plain);
}

/** Puts the company where a site keeps its data, if nothing is there yet; tells whether it did. */
export function restoreSnapshot(dataFile: string, file = SNAPSHOT): boolean {
  if (existsSync(dataFile) || !existsSync(file)) return false;
  mkdirSync(dirname(dataFile), { recursive: true });
  writeFileSync(dataFile, gunzipSync(readFileSync(file)));
  return true;
}
