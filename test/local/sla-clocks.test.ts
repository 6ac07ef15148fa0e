import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { slaCommand } from '../support/warm/sla-command';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sla-'));
const fields = {
  summary: 'Down',
  created: '2025-06-05T10:00:00.000-0400',
  reporter: { accountId: 'client' },
  status: { id: '1', name: 'To Do' },
  priority: { id: '1', name: 'Fatal' },
};

function writeJsonFile(name: string, json: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(json));
  return path;
}

test('`sla clocks` prints one value a file, every clock present, absent values null', () => {
  const bare = writeJsonFile('bare.json', { id: '1', key: 'SUP-1', fields });
  const eventsFile = writeJsonFile('told.json', {
    issue: { id: '2', key: 'SUP-2', fields },
    changelog: { histories: [] },
    events: [{ at: '2025-06-05T14:05:00Z', kind: 'contact' }],
  });
  const args = ['clocks', '--scheme', 'valtech', '--now', '2025-06-05T14:10:00Z', bare, eventsFile];
  const out = execFileSync(process.execPath, [slaCommand(), ...args], { cwd: root, encoding: 'utf8' });
  const [first, second] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({ key: 'SUP-1', severity: 'Fatal', clocks: { report: { cycles: [] } } });
  expect(first.clocks.response.cycles).toEqual([
    {
      startedAt: '2025-06-05T14:00:00Z',
      aimAt: null,
      dueAt: '2025-06-05T14:15:00Z',
      stoppedAt: null,
      breachedAt: null,
      state: 'running',
      withinCalendarHours: true,
      elapsedMs: 600_000,
      remainingMs: 300_000,
    },
  ]);
  expect(second.clocks.response.cycles[0]).toMatchObject({ state: 'met', stoppedAt: '2025-06-05T14:05:00Z' });
});

test('a mistake in a scheme is a sentence with its path, and exit status 2', () => {
  const scheme = writeJsonFile('scheme.json', {
    id: 'x',
    goals: { Fatal: { response: { goal: { in: 'elapsed', breach: '15' } } } },
  });
  const { status, stderr } = spawnSync(
    process.execPath,
    [slaCommand(), 'clocks', '--scheme', scheme, 'nothing.json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('goals.Fatal.response.goal.breach: "15" has no unit; write PT15M');
});

test.each([
  [
    'an instant that is none',
    { versions: [{ inForceFrom: 'yesterday', scheme: {} }] },
    'versions.0.inForceFrom: "yesterday" is not an instant',
  ],
  [
    'a scheme that is none',
    { versions: [{ inForceFrom: null, scheme: {} }] },
    'versions.0.scheme.severities: this is missing; write a list',
  ],
  ['no version', { versions: [] }, 'versions: this list is empty; write at least one'],
])('versions of a scheme with %s are refused by their path', (_, versions, sentence) => {
  const scheme = writeJsonFile('versions.json', versions);
  const issue = writeJsonFile('issue.json', { id: '1', key: 'SUP-1', fields });
  const { status, stderr } = spawnSync(
    process.execPath,
    [slaCommand(), 'clocks', '--scheme', scheme, issue],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(stderr).toContain(sentence);
  expect(status).toBe(2);
});

test('a file that begins with a byte order mark is read, and a calendar without a known year is linted, not refused', () => {
  const marked = join(folder, 'marked.json');
  writeFileSync(marked, `\uFEFF${JSON.stringify({ id: '1', key: 'SUP-1', fields })}`);
  const args = ['clocks', '--scheme', 'valtech', '--now', '2025-06-05T14:10:00Z', marked];
  expect(
    JSON.parse(execFileSync(process.execPath, [slaCommand(), ...args], { cwd: root, encoding: 'utf8' })).key,
  ).toBe('SUP-1');
  const scheme = JSON.parse(
    execFileSync(process.execPath, [slaCommand(), 'preset', 'valtech'], { cwd: root, encoding: 'utf8' }),
  );
  scheme.calendars.business.holidayYears = { from: 2020, to: 2024 };
  const lint = ['lint', '--now', '2025-06-05T14:10:00Z', writeJsonFile('known.json', scheme)];
  const lintOutput = execFileSync(process.execPath, [slaCommand(), ...lint], { cwd: root, encoding: 'utf8' });
  expect(lintOutput).toMatch(/^missing-holiday-year calendars\.business\.holidays: .*\n$/);
});

test.each([
  ['one issue', JSON.stringify({ id: '1', key: 'SUP-1', fields }), ['SUP-1']],
  [
    'JSON lines',
    ['1', '2'].map((id) => JSON.stringify({ id, key: `SUP-${id}`, fields })).join('\n'),
    ['SUP-1', 'SUP-2'],
  ],
])('`-` reads %s from standard input', (_, input, keys) => {
  const args = [slaCommand(), 'clocks', '--scheme', 'valtech', '--now', '2025-06-05T14:10:00Z', '-'];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', input });
  const read = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(read.map(({ key }) => key)).toEqual(keys);
  expect(read[0].clocks.response.cycles[0].dueAt).toBe('2025-06-05T14:15:00Z');
  expect(status).toBe(0);
});

test('an empty standard input is refused in a sentence', () => {
  const args = [slaCommand(), 'clocks', '--scheme', 'valtech', '-'];
  const { stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', input: '' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/empty|nothing/i);
});
