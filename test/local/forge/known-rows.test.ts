/** Storage reads its table once, and no answer differs for it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SiteClock } from '../../../local/common/clock';
import { type Database, openDatabase } from '../../../local/common/db';
import { Manifest } from '../../../local/forge/manifest/manifest';
import { Kvs } from '../../../local/forge/storage/kvs';
import type { Place } from '../../../local/forge/storage/kvs-known';
import { KvsStore } from '../../../local/forge/storage/kvs-store';

const folder = mkdtempSync(join(tmpdir(), 'known-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

let now = 0;
const openStore = (db: Database = openDatabase(':memory:')) => new KvsStore(db, () => now, 'kvs');
const at = (key: string): Place => ({ kind: 'plain', entity: '', key });
const keysOf = (store: KvsStore, prefix: string, most = 10) =>
  store.list(prefix, '', most).map(({ key }) => key);

test('a key is what was last set there, gone once it is deleted, and there again', () => {
  const store = openStore();
  expect(store.get(at('a'))).toBeUndefined();
  store.set(at('a'), 1, null);
  expect(store.get(at('a'))?.value).toBe(1);
  store.set(at('a'), 2, null);
  expect(store.getAll([at('b'), at('a')]).map((row) => row?.value)).toEqual([undefined, 2]);
  expect(store.delete(at('a'))).toBe(true);
  expect(store.get(at('a'))).toBeUndefined();
});

test('a list follows each change of a key that begins so', () => {
  const store = openStore();
  store.set(at('open:1'), 1, null);
  expect([keysOf(store, 'open:'), keysOf(store, ''), keysOf(store, 'owed:')]).toEqual([
    ['open:1'],
    ['open:1'],
    [],
  ]);
  store.set(at('open:0'), 0, null);
  store.set(at('owed:7'), 7, null);
  expect([keysOf(store, 'open:'), keysOf(store, ''), keysOf(store, 'owed:')]).toEqual([
    ['open:0', 'open:1'],
    ['open:0', 'open:1', 'owed:7'],
    ['owed:7'],
  ]);
  expect(keysOf(store, 'open:', 1)).toEqual(['open:0']);
  store.delete(at('open:0'));
  expect(keysOf(store, 'open:')).toEqual(['open:1']);
});

test('what has expired for two days is in no answer any more', () => {
  const store = openStore();
  now = 0;
  store.set(at('soon'), 1, 1_000);
  store.set(at('soon:not'), 2, null);
  expect([store.get(at('soon'))?.value, keysOf(store, 'soon')]).toEqual([1, ['soon', 'soon:not']]);
  now = 1_000 + 48 * 3_600_000;
  expect([store.get(at('soon')), keysOf(store, 'soon')]).toEqual([undefined, ['soon:not']]);
});

test('what a transaction wrote and took back was never there', () => {
  const store = openStore();
  store.set(at('a'), 'before', null);
  const undone = () =>
    store.runAtomically(() => {
      store.set(at('a'), 'after', null);
      expect([store.get(at('a'))?.value, keysOf(store, 'a')]).toEqual(['after', ['a']]);
      store.delete(at('a'));
      expect(store.get(at('a'))).toBeUndefined();
      throw new Error('undone');
    });
  expect(undone).toThrow('undone');
  expect([store.get(at('a'))?.value, keysOf(store, 'a')]).toEqual(['before', ['a']]);
});

test('what an index holds is found as soon as it is due, and no longer than it is there', () => {
  now = 0;
  const store = openStore();
  store.createIndex('timer', ['due']);
  const timer = (key: string): Place => ({ kind: 'entity', entity: 'timer', key });
  const dueAt = (at: number) => {
    const bounds = [{ operator: '<=' as const, value: at }];
    const query = { entity: 'timer', partition: [], range: 'due', descending: false, bounds, after: null };
    return store.listIndexed({ ...query, most: 10 }).map(({ key }) => key);
  };
  expect(dueAt(9)).toEqual([]);
  store.set(timer('b'), { due: 5 }, null);
  store.set(timer('no'), { due: null }, null);
  expect([dueAt(4), dueAt(5)]).toEqual([[], ['b']]);
  store.set(timer('a'), { due: 3 }, null);
  expect([dueAt(2), dueAt(3), dueAt(5)]).toEqual([[], ['a'], ['a', 'b']]);
  store.set(timer('a'), { due: 8 }, null);
  store.delete(timer('b'));
  expect([dueAt(7), dueAt(8)]).toEqual([[], ['a']]);
});

test('what somebody else writes into the file is read once it is looked at again', () => {
  const file = join(folder, 'site.db');
  const [db, other] = [openDatabase(file), openDatabase(file)];
  const store = openStore(db);
  store.set(at('a'), 1, null);
  expect([store.get(at('a'))?.value, store.list('a', '', 5)[0]?.value]).toEqual([1, 1]);
  other.prepare("UPDATE kvs SET value = '2' WHERE key = 'a'").run();
  store.refresh();
  expect([store.get(at('a'))?.value, store.list('a', '', 5)[0]?.value]).toEqual([2, 2]);
  db.close();
  other.close();
});

test('a function that runs reads the file as it found it, the next one and whoever writes as it is', () => {
  const file = join(folder, 'read-by-functions.db');
  const [db, other] = [openDatabase(file), openDatabase(file)];
  const clock = new SiteClock(db, { now: 0, running: false, speed: 1 });
  const kvs = new Kvs(db, clock, new Manifest(resolve(__dirname, '../../..')), 'jira');
  const ask = (path: string, body: object, by?: string) => kvs.answer(`/api/v1/${path}`, body, by);
  const read = (by?: string) => (ask('get', { key: 'a' }, by).body as { value: unknown }).value;
  const writeOtherwise = (value: number) =>
    other.prepare("UPDATE forge_kvs SET value = ? WHERE key = 'a'").run(String(value));
  ask('set', { key: 'a', value: 1 });
  expect(read('first')).toBe(1);
  writeOtherwise(2);
  expect([read('first'), read('second'), read()]).toEqual([1, 2, 2]);
  writeOtherwise(3);
  ask('set', { key: 'b', value: 1 }, 'second');
  expect(read('second')).toBe(3);
  db.close();
  other.close();
});

test('much that is read is forgotten, and answered all the same', () => {
  const store = openStore();
  const long = 'x'.repeat(200_000);
  for (let nth = 0; nth < 90; nth += 1) store.set(at(`k${nth}`), `${nth} ${long}`, null);
  for (let time = 0; time < 2; time += 1) {
    const rows = Array.from({ length: 90 }, (_, nth) => store.get(at(`k${nth}`))?.value as string);
    expect(rows.map((value) => value.split(' ')[0])).toEqual(rows.map((_, nth) => `${nth}`));
  }
});
