import { startTestSite, stopTestSite, type TestSite } from '../../support/site/test-app';

let testSite: TestSite;
const ask = (functionKey: string, payload: unknown = {}) =>
  testSite.site.invoke({
    as: 'ann',
    moduleKey: 'panel',
    functionKey,
    payload,
    extension: { issue: { id: '10001' } },
  });

beforeAll(async () => {
  testSite = await startTestSite({ running: true });
});
afterAll(() => stopTestSite(testSite));

const nest = (levels: number): unknown => (levels === 1 ? {} : { in: nest(levels - 1) });

test('the 4,001st read of a minute is refused, and the writes have a count of their own', async () => {
  expect(await ask('kvsMany', { verb: 'read', count: 4_001 })).toEqual({
    refused: 1,
    last: 'TOO_MANY_REQUESTS',
  });
  expect(await ask('kvsMany', { verb: 'write', count: 10 })).toEqual({ refused: 0, last: 'none' });
});

test('a minute later it may read again', async () => {
  await testSite.site.advance(60_000);
  expect(await ask('kvsMany', { verb: 'read', count: 1 })).toEqual({ refused: 0, last: 'none' });
});

test('the 4,001st write of a minute is refused, and each item of a transaction counts', async () => {
  await testSite.site.advance(60_000);
  expect(await ask('kvsMany', { verb: 'write', count: 3_976 })).toMatchObject({ refused: 0 });
  expect(await ask('transactOf', { items: 25 })).toBe('TOO_MANY_REQUESTS');
  expect(await ask('transactOf', { items: 24 })).toBe('none');
  await testSite.site.advance(60_000);
});

test('a transaction has at most 25 items', async () => {
  expect(await ask('transactOf', { items: 25 })).toBe('none');
  expect(await ask('transactOf', { items: 26 })).not.toBe('none');
});

test('a value is at most 31 levels deep', async () => {
  expect(await ask('deep', { value: nest(31) })).toBe('none');
  expect(await ask('deep', { value: nest(32) })).toBe('MAX_DEPTH');
});

describe('an entity', () => {
  test.each([
    [{ minute: 2 ** 31 - 1, desk: 'a' }, 'none'],
    [{ minute: -(2 ** 31), desk: 'a' }, 'none'],
    [{ minute: 2 ** 31, desk: 'a' }, 'INVALID_ATTRIBUTE_TYPE'],
    [{ minute: -(2 ** 31) - 1, desk: 'a' }, 'INVALID_ATTRIBUTE_TYPE'],
    [{ minute: 1.5, desk: 'a' }, 'INVALID_ATTRIBUTE_TYPE'],
    [{ minute: 1, desk: 7 }, 'INVALID_ATTRIBUTE_TYPE'],
    [{ minute: 1, desk: 'a', colour: 'red' }, 'UNKNOWN_ATTRIBUTE'],
  ])('%j: %s', async (value, code) => {
    expect(await ask('entityOf', { value })).toBe(code);
  });

  test('is found over a declared index only, with all of its partition', async () => {
    expect(await ask('partitionOf', { partition: ['a'] })).toBe('none');
    expect(await ask('partitionOf', { partition: ['a', 'b'] })).toBe('INVALID_PARTITION');
    expect(await ask('indexOf', { index: 'by-colour' })).toBe('INVALID_INDEX');
    expect(await ask('indexOf', { index: 'by-minute' })).toBe('INVALID_PARTITION');
  });
});
