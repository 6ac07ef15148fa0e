import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { slaCommand } from '../support/warm/sla-command';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'evidence-'));

function runSla(...args: string[]) {
  return spawnSync(process.execPath, [slaCommand(), ...args], { cwd: root, encoding: 'utf8' });
}

function writeFile(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const fields = {
  summary: 'Down',
  created: '2025-06-05T10:00:00.000-0400',
  reporter: { accountId: 'client' },
  status: { id: '1', name: 'To Do' },
  priority: { id: '1', name: 'Fatal' },
};
const issue = writeFile('issue.json', JSON.stringify({ id: '1', key: 'SUP-1', fields }));
const evidenceRun = runSla('evidence', '--scheme', 'valtech', '--now', '2025-06-05T14:20:00Z', issue);
const evidence = writeFile('SUP-1-evidence.json', evidenceRun.stdout);
const digest = createHash('sha256').update(readFileSync(evidence)).digest('hex');

test('`sla verify` says of every number that it agrees, and ends well', () => {
  const { stdout, status } = runSla('verify', '--sha256', digest, evidence);
  expect(status).toBe(0);
  expect(stdout).toContain('agrees    clocks.response.1.dueAt "2025-06-05T14:15:00Z"\n');
  expect(stdout).toMatch(/All \d+ lines agree\.\nThis shows that the file agrees with itself/);
  expect(stdout).toContain('It is also the file whose digest you were given.\n');
  expect(stdout).toMatch(/It does not show that Jira recorded these facts.*\n$/);
});

test('`sla verify` without a digest says that the whole file could have been written anew', () => {
  const { stdout, status } = runSla('verify', evidence);
  expect(status).toBe(0);
  expect(stdout).toMatch(/as a whole/);
  expect(stdout).not.toContain('whose digest you were given');
});

test('`sla verify` names what disagrees, in French too, with exit status 1', () => {
  const altered = writeFile(
    'altered.json',
    evidenceRun.stdout.replace('"elapsedMs":1200000', '"elapsedMs":1200001'),
  );
  const { stdout, status } = runSla('verify', '--lang', 'fr', '--sha256', digest, altered);
  expect(status).toBe(1);
  expect(stdout).toContain('DIFFÈRE   clocks.resolution.1.elapsedMs 1200001: recalculé 1200000\n');
  expect(stdout).toMatch(/\n3 lignes sur \d+ diffèrent\.\nCela ne montre pas que Jira.*\n$/);
});

test.each([
  ['nothing of that name', '/nowhere/at-all.json', /There is no file named/],
  ['a folder', folder, /is a folder/],
  ['no JSON', writeFile('cut.json', evidenceRun.stdout.slice(0, 90)), /cannot be read as JSON/],
  ['other JSON', issue, /no evidence/],
  ['bytes that are no text', writeFile('bytes.json', Buffer.from([0x7b, 0xff, 0xfe])), /not text in UTF-8/],
  [
    'a bottomless file',
    writeFile('deep.json', `{"evidence":1,"sha256":"","a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`),
    /nested too deeply/,
  ],
])('`sla verify` answers %s with a sentence and exit status 2', (_, path, sentence) => {
  const { stdout, stderr, status } = runSla('verify', path);
  expect([stdout, status]).toEqual(['', 2]);
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/\n\s+at /);
});
