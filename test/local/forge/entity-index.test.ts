import { openDatabase } from '../../../local/common/db';
import { KvsStore } from '../../../local/forge/storage/kvs-store';

/** A store of entries with an index by month within a shelf, and the texts of SQL that it prepares. */
function createStore() {
  const db = openDatabase(':memory:');
  const texts: string[] = [];
  const prepare = db.prepare.bind(db);
  db.prepare = ((text: string) => {
    texts.push(text);
    return prepare(text);
  }) as typeof db.prepare;
  const store = new KvsStore(db, () => 0, 'kvs');
  store.createIndex('rollup', ['shelf', 'month']);
  return { db, store, texts };
}

const query = {
  entity: 'rollup',
  partition: [{ attribute: 'shelf', value: 'a' }],
  range: 'month',
  descending: false,
  bounds: [{ operator: '>=' as const, value: 3 }],
  after: null,
  most: 2,
};

test('a query of an entity goes by its index, in its order, and puts nothing in order itself', () => {
  const { db, store, texts } = createStore();
  for (const [key, shelf, month] of [
    ['x', 'a', 5],
    ['y', 'b', 4],
    ['z', 'a', 3],
    ['w', 'a', 1],
  ] as const)
    store.set({ kind: 'entity', entity: 'rollup', key }, { shelf, month }, null);
  expect(store.listIndexed(query).map(({ key }) => key)).toEqual(['z', 'x']);
  const after = { value: 3, key: 'z' };
  expect(store.listIndexed({ ...query, after }).map(({ key }) => key)).toEqual(['x']);
  expect(store.listIndexed({ ...query, descending: true }).map(({ key }) => key)).toEqual(['x', 'z']);
  const text = texts.find((each) => each.includes('ORDER BY json_extract')) ?? '';
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all('a', 3, 0, 2) as { detail: string }[];
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringContaining('USING INDEX kvs_rollup_shelf_month'),
  ]);
  db.close();
});
