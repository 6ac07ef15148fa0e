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
const push = (payload: object) => ask('pushMany', payload);

afterEach(() => stopTestSite(testSite));

describe('a push', () => {
  beforeEach(async () => {
    testSite = await startTestSite();
  });

  test('has at most 50 events', async () => {
    expect(await push({ count: 50 })).toBe('taken');
    expect(await push({ count: 51 })).not.toBe('taken');
  });

  test('has at most 200 KB', async () => {
    expect(await push({ count: 1, size: 204_000 })).toBe('taken');
    expect(await push({ count: 1, size: 205_000 })).toBe('PayloadTooBigError');
  });

  test('is delayed by at most 900 seconds', async () => {
    expect(await push({ count: 1, delayInSeconds: 900 })).toBe('taken');
    expect(await push({ count: 1, delayInSeconds: 901 })).not.toBe('taken');
  });

  test('names a concurrency of at least one', async () => {
    expect(await push({ count: 1, concurrency: { key: 'k', limit: 1 } })).toBe('taken');
    expect(await push({ count: 1, concurrency: { key: 'k', limit: 0 } })).not.toBe('taken');
  });

  test('from a chain of a thousand jobs is refused as cyclic', async () => {
    await ask('push', { text: 'chain' });
    await testSite.site.settle();
    expect(await ask('chainEnd')).toEqual({ links: 1_000, end: 'InvocationLimitReachedError' });
  });
});

describe('while the site’s time runs', () => {
  test('500 events are pushed a minute, and no more', async () => {
    testSite = await startTestSite({ running: true });
    for (let time = 0; time < 10; time++) expect(await push({ count: 50 })).toBe('taken');
    expect(await push({ count: 1 })).toBe('RateLimitError');
    await testSite.site.advance(60_000);
    expect(await push({ count: 1 })).toBe('taken');
  });
});

describe('a job that its consumer wants again', () => {
  test('is tried for a day, and then counts as failed', async () => {
    testSite = await startTestSite();
    const jobId = await ask('push', { text: 'fails-always' });
    await testSite.site.advance(23 * 3_600_000);
    expect(await ask('stats', { jobId })).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await testSite.site.advance(2 * 3_600_000);
    expect(await ask('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });
});

describe('a job that fails', () => {
  beforeEach(async () => {
    testSite = await startTestSite();
  });
  const triesLogged = () => testSite.site.logs.filter((line) => line.includes('on purpose')).length;

  test('is handed over again by the platform itself, and its consumer told that it is', async () => {
    await ask('push', { text: 'throws-once' });
    await testSite.site.advance(3_000);
    expect(await ask('journal')).toEqual([]);
    await testSite.site.advance(1_000);
    expect(await ask('journal')).toMatchObject([{ text: 'throws-once', retries: 1 }]);
  });

  test('waits twice as long each time, up to a quarter of an hour, and is dropped after a day', async () => {
    const jobId = await ask('push', { text: 'throws' });
    await testSite.site.advance(60_000);
    expect(triesLogged()).toBe(5);
    await testSite.site.advance(25 * 3_600_000);
    expect(triesLogged()).toBeGreaterThan(90);
    expect(await ask('stats', { jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('because the platform ended its function is not counted as a retry', async () => {
    testSite.site.disturb({ seed: 1, kill: 1 });
    await ask('push', { text: 'kept' });
    await testSite.site.advance(5_000);
    testSite.site.disturb({});
    await testSite.site.advance(60_000);
    expect(await ask('journal')).toMatchObject([{ text: 'kept', retries: 0 }]);
  });
});
