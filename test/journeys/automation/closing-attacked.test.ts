/** What may stand against a closing, attacked: requests of any form, names that are words of the language, a scheme that is gone, endless texts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openDatabase } from '../../../local/common/db';
import type { Scheme } from '../../../src/contract/scheme';
import { onClosing } from '../../../src/forge/entry/closing';
import { presets } from '../../../src/presets';
import { anything } from '../../faults/hostile';
import { ADMIN, AGENT, type Desk, type IssueRef, openDesk } from '../../support/site/desk';

const UNCHECKED = /could not be checked.*n’a pas pu être vérifié/;
const folder = mkdtempSync(join(tmpdir(), 'closing-'));
const dataFile = join(folder, 'site.db');
let desk: Desk;
let version = 1;

beforeAll(async () => {
  desk = await openDesk('valtech', { dataFile });
  desk.site.changeJira({ kind: 'set-validator', project: 'SUP', status: 'Done', validator: 'closing' });
});
afterAll(async () => {
  await desk.site.stop();
  rmSync(folder, { recursive: true, force: true });
});

const close = (issue: IssueRef) =>
  desk.moveIssue(issue, 'Done').then(
    () => 'closed',
    (error: Error) => error.message,
  );

async function save(scheme: object): Promise<void> {
  const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme' };
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const answer = await desk.site.invoke({ ...request, extension, payload: { scheme, basedOn: version } });
  expect(answer).toMatchObject({ kind: 'saved' });
  version += 1;
}

/** Changes what the app has stored under a key, and answers how to change it back. */
function spoil(key: string, value: unknown): () => void {
  const run = (sql: string, ...values: string[]) => {
    const db = openDatabase(dataFile);
    const [row] = db.prepare('SELECT value FROM forge_kvs WHERE key = ?').all(key) as { value: string }[];
    db.prepare(sql).run(...values);
    db.close();
    return row?.value ?? '';
  };
  const before = run('UPDATE forge_kvs SET value = ? WHERE key = ?', JSON.stringify(value), key);
  return () => void run('UPDATE forge_kvs SET value = ? WHERE key = ?', before, key);
}

const silent = console.log;
afterEach(() => {
  console.log = silent;
});

test('a request in any form at all is answered by a sentence in each language, and closes nothing', async () => {
  const keys = fc.oneof(anything, fc.constantFrom('SUP-1', 'constructor', '../../myself', 'SUP-1?x=1'));
  const requests = fc.oneof(
    anything,
    fc.record({
      issue: fc.record({ key: keys }),
      transition: fc.record({ to: fc.record({ id: anything }) }),
    }),
    fc.record({ issue: fc.record({ key: keys }), transition: anything }),
  );
  console.log = () => undefined;
  for (const request of fc.sample(requests, { seed: 3, numRuns: 300 }))
    expect(await onClosing(request)).toEqual({
      result: false,
      errorMessage: expect.stringMatching(UNCHECKED),
    });
});

test('severities and fields whose names are words of the language hold a closing back, and let it through', async () => {
  const [fatal] = presets.valtech?.severities ?? [];
  const rename = (text: string) =>
    text.replaceAll('"Fatal"', '"constructor"').replaceAll('"Fatal:', '"constructor:');
  const renamed = JSON.parse(rename(JSON.stringify(presets.valtech))) as Scheme;
  expect(fatal?.name).toBe('Fatal');
  for (const field of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    await save({ ...renamed, closing: { severities: ['constructor'], grounds: [{ field }, 'restored'] } });
    const issue = await desk.createIssue('Fatal');
    expect(await close(issue)).toContain(`fill in “${field}”`);
    await desk.recordEvent(issue, { kind: 'restored' });
    expect(await close(issue)).toBe('closed');
  }
});

test('a field that holds blanks alone is no ground, and one that holds ten thousand characters is', async () => {
  const closing = { severities: ['Fatal'], grounds: [{ field: 'description' }] };
  await save({ ...(presets.valtech as Scheme), closing });
  const issue = await desk.createIssue('Fatal');
  const fill = (text: string) => {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    const description = { version: 1, type: 'doc', content };
    return desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { description } });
  };
  await fill(' \u00a0\t ');
  expect(await close(issue)).toContain('fill in “description”');
  await fill('x'.repeat(10_000));
  expect(await close(issue)).toBe('closed');
});

test('of a thousand grounds the first are told, and that there are more', async () => {
  const grounds = Array.from({ length: 1_000 }, (_, nth) => ({
    field: `customfield_${nth} ${'漢'.repeat(20)}`,
  }));
  await save({ ...(presets.valtech as Scheme), closing: { severities: ['Fatal'], grounds } });
  const said = await close(await desk.createIssue('Fatal'));
  expect(said).toContain('fill in “customfield_0 ');
  expect(said).toContain('or one of 992 more');
  expect(said.length).toBeLessThan(2_000);
});

test('a scheme that is gone asks nothing, and one that cannot be read lets nothing through', async () => {
  const back = spoil('scheme:10000', { schema: 1, versions: 'none' });
  expect(await close(await desk.createIssue('Fatal'))).toMatch(UNCHECKED);
  back();
  const there = spoil('scheme:10000', { schema: 1, versions: [] });
  expect(await close(await desk.createIssue('Fatal'))).toBe('closed');
  there();
});

test('where Jira is down, or the storage, nothing is closed', async () => {
  const issue = await desk.createIssue('Fatal');
  let isDown = true;
  for (const status of [503, 500, 401, 429]) {
    desk.site.faults.failNext(({ as }) => isDown && as === 'app', { status }, 30);
    expect(await close(issue)).toMatch(UNCHECKED);
  }
  isDown = false;
  expect(await close(issue)).toContain('fill in');
});
