/** What the site has read of its own file it need not read again; what was not written after all is not what it remembers. */
import { openDatabase, readFact, runAtomically, writeFact } from '../../local/common/db';
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
