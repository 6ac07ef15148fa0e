import { startTestSite, stopTestSite, type TestSite } from '../../support/site/test-app';

let testSite: TestSite;
const ask = (functionKey: string, payload: unknown = {}, as = 'ann') =>
  testSite.site.invoke({
    as,
    moduleKey: 'panel',
    functionKey,
    payload,
    extension: { issue: { id: '10001' } },
  });

beforeEach(async () => {
  testSite = await startTestSite();
});
afterEach(() => stopTestSite(testSite));

describe('the key-value storage', () => {
  it('keeps what is set, and a miss is undefined', async () => {
    expect(await ask('kvsRoundTrip')).toEqual({ miss: null, hit: { a: [1, 'é'] }, deleted: null });
  });

  it('refuses a second claim of the same key', async () => {
    expect(await ask('claimTwice')).toMatchObject({
      first: 'won',
      second: { code: 'KEY_CONFLICT', status: 409 },
    });
  });

  it('lists by prefix, page by page', async () => {
    expect(await ask('listPages')).toEqual([['p:1', 'p:2'], ['p:3']]);
  });

  it('writes all of a transaction or nothing', async () => {
    expect(await ask('badTransaction')).toEqual({ failed: 'MAX_SIZE', first: null });
  });

  it('refuses what Forge refuses', async () => {
    expect(await ask('limits')).toEqual(['INVALID_KEY', 'KEY_TOO_LONG', 'MAX_SIZE']);
  });

  it('finds entities by partition and range, in order', async () => {
    expect(await ask('entities')).toEqual({ keys: ['t2', 't3'], tooBig: 'INVALID_ATTRIBUTE_TYPE' });
  });
});

describe('the queue', () => {
  it('delivers a job after its delay, at the site time it was due', async () => {
    await ask('push', { delay: 60, text: 'later' });
    await testSite.site.settle();
    expect(await ask('journal')).toEqual([]);
    await testSite.site.advance(60_000);
    expect(await ask('journal')).toEqual([{ text: 'later', at: '2025-06-02T13:01:00.000Z', retries: 0 }]);
  });

  it('delivers again when the consumer asks, and tells the job is done', async () => {
    const jobId = await ask('push', { text: 'fails-once' });
    await testSite.site.settle();
    expect(await ask('stats', { jobId })).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await testSite.site.advance(30_000);
    expect(await ask('journal')).toEqual([
      { text: 'fails-once', at: '2025-06-02T13:00:30.000Z', retries: 1 },
    ]);
    expect(await ask('stats', { jobId })).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  it('loses nothing over a restart', async () => {
    await ask('push', { delay: 60, text: 'kept' });
    await testSite.restart();
    await testSite.site.advance(60_000);
    expect(await ask('journal')).toEqual([{ text: 'kept', at: '2025-06-02T13:01:00.000Z', retries: 0 }]);
  });
});

describe('events and schedules', () => {
  it('hands a product event to the trigger two seconds later, but not the app its own', async () => {
    await testSite.site.request({ as: 'ann', product: 'jira', method: 'POST', path: '/touch' });
    await testSite.site.request({ as: 'app', product: 'jira', method: 'POST', path: '/touch' });
    await testSite.site.advance(1_999);
    expect(await ask('journal')).toEqual([]);
    await testSite.site.advance(1);
    expect(await ask('journal')).toEqual([
      { event: 'avi:jira:updated:issue', by: 'ann', at: '2025-06-02T13:00:02.000Z' },
    ]);
  });

  it('runs the five-minute schedule at each of its instants', async () => {
    await testSite.site.advance(15 * 60_000);
    expect(await ask('ticks')).toEqual([
      '2025-06-02T13:05:00.000Z',
      '2025-06-02T13:10:00.000Z',
      '2025-06-02T13:15:00.000Z',
    ]);
  });
});

describe('an invocation', () => {
  it('knows its person and place by the platform, whatever the page says', async () => {
    expect(await ask('context', { accountId: 'bob' })).toEqual({
      accountId: 'ann',
      locale: 'fr-CA',
      timezone: 'America/Toronto',
      moduleKey: 'panel',
      extension: {
        type: 'jira:issuePanel',
        issue: { id: '10001', key: 'SUP-1', type: 'Incident', typeId: '1' },
        project: { id: '10000', key: 'SUP', type: 'software' },
      },
    });
  });

  it('on a page of a project knows the project by Jira’s word, and is not there for somebody who may not see it', async () => {
    const place = (project: object, as = 'ann') =>
      testSite.site.invoke({
        ...{ as, moduleKey: 'space', functionKey: 'context', payload: {} },
        extension: { project },
      });
    const { extension } = (await place({ id: '10000', key: 'ELSEWHERE', type: 'service_desk' })) as {
      extension: object;
    };
    expect(extension).toEqual({
      type: 'jira:projectPage',
      project: { id: '10000', key: 'SUP', type: 'software' },
    });
    await expect(place({ id: '10001' })).rejects.toThrow(/the project 10001 does not exist or ann may not/);
    await expect(place({})).rejects.toThrow(/does not exist/);
  });

  it('reaches Jira as the app and as the person, and never as somebody else', async () => {
    const answer = await ask('whoAsks');
    expect(answer).toEqual({ app: testSite.appAccountId, user: 'ann', self: 403, other: 403 });
  });

  it('keeps parallel invocations apart', async () => {
    const [a, b] = await Promise.all([ask('slowWhoAmI', {}, 'ann'), ask('slowWhoAmI', {}, 'bob')]);
    expect([a, b]).toEqual(['ann', 'bob']);
  });

  it('has the site time in Date, and a paused site does not hold its timers back', async () => {
    expect(await ask('times')).toEqual({
      now: '2025-06-02T13:00:00.000Z',
      isDate: true,
      order: ['short', 'long'],
    });
  });

  it('cannot leave the platform', async () => {
    expect(await ask('leave')).toEqual([
      expect.stringContaining('Egress refused'),
      expect.stringContaining('Egress refused'),
    ]);
  });
});

describe('faults', () => {
  it('answer the next matching call only', async () => {
    testSite.site.faults.failNext(({ path }) => path.startsWith('/rest/api/3/myself'), { status: 503 });
    expect(await ask('status')).toBe(503);
    expect(await ask('status')).toBe(200);
  });
});
