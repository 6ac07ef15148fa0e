/** What the site has read of its own file it need not read again; what was not written after all is not what it remembers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  failWrites,
  noteFact,
  openDatabase,
  readFact,
  runAtomically,
  writeFact,
} from '../../local/common/db';
import { clearCache, find, findShared, put, remove, removeAll } from '../../local/documents/documents';
import { createTables } from '../../local/products';

function openSite() {
  const db = openDatabase(':memory:');
  createTables(db);
  return db;
}

test('a fact is as it was last written, and as it was before where the writing was undone', () => {
  const db = openSite();
  expect(readFact(db, 'licence')).toBeUndefined();
  writeFact(db, 'licence', 'active');
  expect(readFact(db, 'licence')).toBe('active');
  const undone = () =>
    runAtomically(db, () => {
      writeFact(db, 'licence', 'missing');
      expect(readFact(db, 'licence')).toBe('missing');
      throw new Error('undone');
    });
  expect(undone).toThrow('undone');
  expect(readFact(db, 'licence')).toBe('active');
});

test('what is only noted is in the file before anything that is written later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'noted-'));
  const file = join(folder, 'site.db');
  const db = openDatabase(file);
  const readInFile = (name: string) => {
    const other = openDatabase(file);
    const fact = readFact(other, name);
    other.close();
    return fact;
  };
  noteFact(db, 'clock', 1);
  expect(readFact(db, 'clock')).toBe(1);
  expect(readInFile('clock')).toBeUndefined();
  writeFact(db, 'licence', 'active');
  expect(readInFile('clock')).toBe(1);
  noteFact(db, 'clock', 2);
  const undone = () =>
    runAtomically(db, () => {
      writeFact(db, 'licence', 'missing');
      throw new Error('undone');
    });
  expect(undone).toThrow('undone');
  expect([readFact(db, 'clock'), readInFile('clock'), readInFile('licence')]).toEqual([2, 2, 'active']);
  noteFact(db, 'clock', 3);
  failWrites(db, () => true);
  expect(() => writeFact(db, 'licence', 'missing')).toThrow('full');
  expect([readFact(db, 'clock'), readInFile('clock')]).toEqual([3, 2]);
  failWrites(db, null);
  db.exec('DELETE FROM site_facts WHERE false');
  expect(readInFile('clock')).toBe(3);
  db.close();
  rmSync(folder, { recursive: true });
});

test('a transaction in which nothing is written is none, and one that is undone leaves nothing', () => {
  const db = openSite();
  runAtomically(db, () => {
    expect(readFact(db, 'licence')).toBeUndefined();
    expect(db.inTransaction).toBe(false);
    writeFact(db, 'licence', 'active');
    expect(db.inTransaction).toBe(true);
    runAtomically(db, () => writeFact(db, 'state', 'open'));
    expect(db.inTransaction).toBe(true);
  });
  expect([db.inTransaction, readFact(db, 'licence'), readFact(db, 'state')]).toEqual([
    false,
    'active',
    'open',
  ]);
});

test('a document that many look at is the same one until it is written, removed or undone', () => {
  const db = openSite();
  const look = () => findShared<{ name: string }>(db, 'user', 'a');
  expect(look()).toBeUndefined();
  put(db, 'user', 'a', '', { name: 'Ada' });
  expect(look()).toEqual({ name: 'Ada' });
  expect(look()).toBe(look());
  put(db, 'user', 'a', '', { name: 'Bea' });
  expect(look()).toEqual(find(db, 'user', 'a'));
  remove(db, 'user', 'a');
  expect(look()).toBeUndefined();
  put(db, 'user', 'a', 'team', { name: 'Cy' });
  expect(look()).toEqual({ name: 'Cy' });
  removeAll(db, 'user', 'team');
  expect(look()).toBeUndefined();
  expect(() =>
    runAtomically(db, () => {
      put(db, 'user', 'a', '', { name: 'Dee' });
      expect(look()).toEqual({ name: 'Dee' });
      throw new Error('undone');
    }),
  ).toThrow('undone');
  clearCache(db);
  expect(look()).toBeUndefined();
});
