/** Records read together before they are asked for: whoever asks is answered as if he had asked the storage himself. */
import { kvs as forgeStorage } from '@forge/kvs';
import { getValue, type Place, readAhead } from '../../src/forge/storage/records/read-ahead';
import { emptyStorage } from '../support/site/forge-storage';

const platform = globalThis as { __forge_runtime__?: unknown };

/** From here on, this invocation of the app for this customer runs. */
function enter(installationId: string, invocationId: string | undefined): void {
  platform.__forge_runtime__ = { appContext: { installationId, invocationId }, lambdaContext: {} };
}

/** An empty storage, and every call of it from now on. */
function recordCalls() {
  const kvs = emptyStorage();
  const paths: string[] = [];
  const answer = kvs.answer.bind(kvs);
  kvs.answer = (path, body) => {
    paths.push(path.replace('/api/v1/', ''));
    return answer(path, body);
  };
  return { kvs, paths };
}

const plain: Place = { key: 'a' };
const missing: Place = { key: 'b' };
const entity: Place = { key: '1', entityName: 'counted' };

test('several records cost one operation, those that are not there and those of an entity among them', async () => {
  const { paths } = recordCalls();
  await forgeStorage.set('a', 'A');
  await forgeStorage.entity('counted').set('1', { version: 1, parts: [] });
  enter('one', 'i1');
  paths.length = 0;
  await readAhead([plain, missing, entity]);
  expect(await Promise.all([plain, missing, entity].map(getValue))).toEqual([
    'A',
    undefined,
    { version: 1, parts: [] },
  ]);
  expect(paths).toEqual(['batch/get']);
});

test('who asks again is answered by the storage, which may have changed; what many have in common stays', async () => {
  recordCalls();
  await forgeStorage.set('a', 'old');
  enter('one', 'i2');
  await readAhead([plain, { key: 'b', stays: true }]);
  await Promise.all([forgeStorage.set('a', 'new'), forgeStorage.set('b', 'new')]);
  expect([await getValue(plain), await getValue(plain)]).toEqual(['old', 'new']);
  expect([await getValue(missing), await getValue(missing)]).toEqual([undefined, undefined]);
  await readAhead([missing]);
  expect(await getValue(missing)).toBe('new');
});

test('another invocation, and another customer’s, is answered by the storage', async () => {
  recordCalls();
  await forgeStorage.set('a', 'old');
  enter('one', 'i3');
  await readAhead([plain]);
  await forgeStorage.set('a', 'new');
  for (const [installation, invocation] of [
    ['one', 'i4'],
    ['two', 'i3'],
    ['one', undefined],
    ['one', undefined],
  ] as const) {
    enter(installation, invocation);
    expect(await getValue(plain)).toBe('new');
  }
});

test('where the storage takes no batch, each record is read when it is asked for', async () => {
  const { kvs, paths } = recordCalls();
  await forgeStorage.set('a', 'A');
  const answer = kvs.answer.bind(kvs);
  kvs.answer = (path, body) =>
    path.endsWith('batch/get')
      ? { status: 429, body: { code: 'TOO_MANY_REQUESTS', message: '' } }
      : answer(path, body);
  enter('one', 'i5');
  paths.length = 0;
  await readAhead([plain]);
  expect(await getValue(plain)).toBe('A');
  expect(paths).toEqual(['get']);
});
