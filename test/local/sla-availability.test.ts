import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { slaCommand } from '../support/warm/sla-command';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'availability-'));

function writeJsonFile(name: string, json: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(json));
  return path;
}

function runAvailability(...args: string[]) {
  const all = [slaCommand(), 'availability', '--now', '2025-06-30T16:00:00Z', ...args];
  return spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8' });
}

const incident = writeJsonFile('incident.json', {
  issue: {
    id: '1',
    key: 'OPS-1',
    fields: {
      summary: 'Down',
      created: '2025-06-10T16:00:00.000+0000',
      reporter: { accountId: 'client' },
      status: { id: '1', name: 'To Do' },
      priority: { id: '1', name: 'Critical' },
    },
  },
  events: [{ at: '2025-06-10T20:00:00Z', kind: 'restored' }],
});
const since = '2025-01-01T05:00:00Z';

test('`sla availability` judges an exported incident now, this month and at every instant', () => {
  const { stdout, status } = runAvailability(writeJsonFile('watch.json', { since }), incident);
  const { rolling, month, broken } = JSON.parse(stdout);
  expect([status, rolling.met, rolling.share, month.down]).toEqual([0, false, 9944, 14_400_000]);
  expect(broken).toEqual([['2025-06-10T19:36:00.001Z', '2025-06-30T16:00:00Z']]);
});

test('an incident whose severity counts in hours is read as well as any other, and is no outage', () => {
  const fields = {
    summary: 'Slow',
    created: '2025-06-10T16:00:00.000+0000',
    priority: { id: '3', name: 'Low' },
  };
  const status = { id: '1', name: 'To Do' };
  const low = writeJsonFile('low.json', { id: '2', key: 'OPS-2', fields: { ...fields, status } });
  const { stdout, stderr } = runAvailability(writeJsonFile('quiet.json', { since }), low);
  expect([stderr, JSON.parse(stdout).month.down]).toEqual(['', 0]);
});

test('`sla availability --strip` writes ninety days', () => {
  const { stdout } = runAvailability('--strip', writeJsonFile('watch.json', { since }), incident);
  const days = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([days.length, days.filter(({ state }) => state === 'down').map(({ on }) => on)]).toEqual([
    90,
    ['2025-06-10'],
  ]);
});

test('an edit with its reason corrects an incident; one without is a sentence with its path', () => {
  const edit = { outageId: 'OPS-1#1', at: '2025-06-11T00:00:00Z', actor: 'a', to: '2025-06-10T17:00:00Z' };
  const good = runAvailability(
    writeJsonFile('good.json', { since, edits: [{ ...edit, reason: 'See the log' }] }),
    incident,
  );
  expect(JSON.parse(good.stdout).rolling).toMatchObject({ down: 3_600_000, met: true });
  const bad = runAvailability(
    writeJsonFile('bad.json', { since, edits: [{ ...edit, reason: '' }] }),
    incident,
  );
  expect(bad).toMatchObject({ status: 2, stderr: expect.stringContaining('edits.0.reason: say why') });
});
