/** An app in two products: one installation with one storage where its manifest says so, and otherwise two that know nothing of each other. */
import { join } from 'node:path';
import { WarmProcess } from '../../../local/forge/sandbox/warm-process';
import { createAppWith, type PartialApp } from '../../support/site/partial-app';
import { startTestSite, stopTestSite, type TestSite } from '../../support/site/test-app';

const app = join(__dirname, '../../support/site/platform-app');
const COMPATIBLE = 'compatibility: { jira: { required: true }, confluence: { required: false } }';
const MINUTES_5 = 300_000;

let apart: TestSite;
let shared: TestSite;
let compatible: PartialApp;

beforeAll(async () => {
  apart = await startTestSite();
  compatible = createAppWith(
    (manifest) => manifest.replace('  runtime:', `  ${COMPATIBLE}\n  runtime:`),
    app,
  );
  shared = await startTestSite({ app: compatible.folder });
});
afterAll(async () => {
  await stopTestSite(apart);
  await stopTestSite(shared);
  compatible.remove();
});

const ask = ({ site }: TestSite, moduleKey: 'panel' | 'wiki', functionKey: string, payload: object = {}) =>
  site.invoke({ as: 'bob', moduleKey, functionKey, payload, extension: {} });

const installationsOf = async (testSite: TestSite) => {
  const requests = (['panel', 'wiki'] as const).map((key) => ask(testSite, key, 'aboutMe'));
  return (await Promise.all(requests)).map((answer) => (answer as { installation: string }).installation);
};

test('without a word of the manifest each product has its own installation', async () => {
  const [jira, confluence] = await installationsOf(apart);
  expect(jira).not.toBe(confluence);
});

test('declared compatible, both are one', async () => {
  const [jira, confluence] = await installationsOf(shared);
  expect(jira).toBe(confluence);
});

test('what a module of Jira keeps, one of Confluence reads only where they are one installation', async () => {
  for (const testSite of [apart, shared])
    await ask(testSite, 'panel', 'keep', { key: 'kept', value: 'by the panel' });
  expect(await ask(apart, 'wiki', 'kept', { key: 'kept' })).toBeNull();
  expect(await ask(shared, 'wiki', 'kept', { key: 'kept' })).toBe('by the panel');
});

test('a job runs for the installation that pushed it', async () => {
  for (const testSite of [apart, shared]) {
    await ask(testSite, 'wiki', 'push', { text: 'from the wiki' });
    await testSite.site.settle();
  }
  const readJournal = async (testSite: TestSite, key: 'panel' | 'wiki') =>
    JSON.stringify(await ask(testSite, key, 'kept', { key: 'journal' }));
  expect(await readJournal(apart, 'wiki')).toContain('from the wiki');
  expect(await readJournal(apart, 'panel')).not.toContain('from the wiki');
  expect(await readJournal(shared, 'panel')).toContain('from the wiki');
});

test('each installation has its own run of a schedule', async () => {
  for (const testSite of [apart, shared]) await testSite.site.advance(MINUTES_5);
  for (const key of ['panel', 'wiki'] as const)
    expect(await ask(apart, key, 'kept', { key: 'ticks' })).toHaveLength(1);
  expect(await ask(shared, 'wiki', 'kept', { key: 'ticks' })).toHaveLength(1);
});

test('two sites in one process have one memory, and each its own time, storage and installation', async () => {
  const process = new WarmProcess();
  const first = await startTestSite({ process, now: '2025-06-02T13:00:00Z' });
  const second = await startTestSite({ process, now: '2025-07-14T08:00:00Z' });
  await ask(first, 'panel', 'keep', { key: 'kept', value: 'first' });
  const surroundings = await Promise.all(
    [first, second].map((testSite) => ask(testSite, 'panel', 'surroundings')),
  );
  expect(surroundings).toEqual([
    { now: '2025-06-02T13:00:00.000Z', kept: 'first', calls: expect.any(Number) },
    { now: '2025-07-14T08:00:00.000Z', kept: null, calls: expect.any(Number) },
  ]);
  expect(surroundings.map((answer) => (answer as { calls: number }).calls).sort()).toEqual([1, 2]);
  expect(new Set([...(await installationsOf(first)), ...(await installationsOf(second))]).size).toBe(4);
  await Promise.all([first, second].map(stopTestSite));
});
