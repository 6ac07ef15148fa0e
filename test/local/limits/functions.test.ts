import { timeLimitOf } from '../../../local/forge/manifest/function-time';
import { Manifest } from '../../../local/forge/manifest/manifest';
import { startTestSite, stopTestSite, type TestSite } from '../../support/site/test-app';

let testSite: TestSite;
const extension = { issue: { id: '10001' } };
const ask = (functionKey: string, payload: unknown = {}) =>
  testSite.site.invoke({ as: 'ann', moduleKey: 'panel', functionKey, payload, extension });

beforeEach(async () => {
  testSite = await startTestSite();
});
afterEach(() => stopTestSite(testSite));

test('a page’s function has 25 seconds, waits and all', async () => {
  expect(await ask('sleep', { lengths: [12_000, 12_000] })).toBe('awake');
  await expect(ask('sleep', { lengths: [12_000, 14_000] })).rejects.toThrow(
    "FUNCTION_TIME_OUT: 'resolver' ran for 25 s",
  );
});

test('what overran is ended where it stands: it writes nothing more', async () => {
  await expect(ask('sleep', { lengths: [1, 26_000, 2] })).rejects.toThrow('FUNCTION_TIME_OUT');
  expect(await ask('slept')).toBe(1);
});

test('consumers and schedules have 55 seconds where their function declares nothing', () => {
  const secondsOf = (moduleType: string) =>
    timeLimitOf(new Manifest('.', CONSUMER_ALONE), { functionKey: 'f', moduleType });
  expect([secondsOf('consumer'), secondsOf('scheduledTrigger'), secondsOf('resolver')]).toEqual([55, 55, 25]);
});

test('a consumer has what its function declares', async () => {
  await ask('push', { text: 'sleeps' });
  await testSite.site.settle();
  expect(await ask('journal')).toEqual([{ text: 'sleeps', at: expect.any(String), retries: 0 }]);
});

test('an answer has at most 5 MB, and a request 500 KB', async () => {
  expect(await ask('bulky', { size: 4_000_000 })).toHaveLength(4_000_000);
  await expect(ask('bulky', { size: 5_500_000 })).rejects.toThrow('at most 5 MB');
  await expect(ask('slept', { text: 'x'.repeat(513_000) })).rejects.toThrow('at most 500 KB');
});

const declareManifest = (kind: string, seconds: number) => `
app: { id: ari:cloud:ecosystem::app/1 }
modules:
  ${kind}
  function: [{ key: f, handler: index.f, timeoutSeconds: ${seconds} }]
`;
const ISSUE_PANEL = 'jira:issuePanel: [{ key: p, resource: r, resolver: { function: f } }]';
const CONSUMER = 'consumer: [{ key: c, queue: q, function: f }]';

test('a manifest may give long functions to consumers and schedules only', () => {
  expect(() => new Manifest('.', declareManifest(CONSUMER, 900))).not.toThrow();
  expect(() => new Manifest('.', declareManifest(ISSUE_PANEL, 25))).not.toThrow();
  expect(() => new Manifest('.', declareManifest(CONSUMER, 901))).toThrow();
  expect(() => new Manifest('.', declareManifest(ISSUE_PANEL, 26))).toThrow(
    "the function 'f' may not run for 26 s",
  );
  expect(() => new Manifest('.', declareManifest(`${CONSUMER}\n  ${ISSUE_PANEL}`, 120))).toThrow(
    'jira:issuePanel',
  );
});
const CONSUMER_ALONE = `
app: { id: ari:cloud:ecosystem::app/1 }
modules:
  ${CONSUMER}
  function: [{ key: f, handler: index.f }]
`;
