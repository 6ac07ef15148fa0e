import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AGENT, JiraIssue } from '../support/jira-issue';
import { slaCommand } from '../support/warm/sla-command';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'statement-'));

function runSla(...args: string[]) {
  return spawnSync(process.execPath, [slaCommand(), ...args], { cwd: root, encoding: 'utf8' });
}

function writeFile(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const late = new JiraIssue('2025-06-05T10:00:00.000-0400', 'Fatal').addComment(
  '2025-06-05T10:40:00.000-0400',
  AGENT,
);
const issues = writeFile('issue.json', JSON.stringify(late.toJson('SUP-1')));
const file = join(folder, 'statement.json.gz');
const made = runSla(
  ...['statement', '--scheme', 'valtech', '--client', 'harbour', '--month', '2025-06'],
  ...['--now', '2025-07-01T13:00:00Z', '--evidence', file, issues],
);
const bytes = readFileSync(file);
const digest = createHash('sha256').update(bytes).digest('hex');

test('`sla statement --evidence` writes a client’s month and tells the digest of the file', () => {
  expect(made.stdout).toBe(`${digest}  ${file}\n`);
});

test('`sla verify` recomputes each figure of a statement, and says what that proves and what not', () => {
  const { status, stdout } = runSla('verify', '--sha256', digest, file);
  expect(status).toBe(0);
  expect(stdout).toContain(`agrees    the digest on the page ${digest}\n`);
  expect(stdout).toMatch(
    /agrees {4}attainment 2025-06 desk - response Fatal \{"breached":1,"met":0,"target":/,
  );
  expect(stdout).toMatch(/agrees {4}breach SUP-1 response 1/);
  expect(stdout).toMatch(
    /All \d+ lines agree\.\nThis shows that every figure.*\nIt is also the file.*\nIt does not show/,
  );
});

test('with the digest of the page an altered byte of the packed file is refused', () => {
  const altered = Buffer.from(bytes);
  const at = bytes.length - 300;
  altered[at] = (altered[at] as number) ^ 1;
  const { status, stdout } = runSla(
    'verify',
    '--lang',
    'fr',
    '--sha256',
    digest,
    writeFile('byte.json.gz', altered),
  );
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /Refusé\s: ce n’est pas le fichier dont l’empreinte est sur la page\. Il a été modifié dans\s: .*partie «\s\w/,
  );
});

test('a file that was packed anew is refused by its digest, and the part that was altered is named', () => {
  const text = gunzipSync(bytes).toString();
  const altered = gzipSync(text.replace('2025-06-05T14:40:00Z', '2025-06-05T14:10:00Z'));
  const { status, stdout } = runSla('verify', '--sha256', digest, writeFile('forged.json.gz', altered));
  expect(status).toBe(1);
  expect(stdout).toContain('It was altered in: part "figures".');
});

test('what is no statement is refused with a sentence', () => {
  const { status, stderr } = runSla('verify', writeFile('other.json', '{"statement":1}'));
  expect(status).toBe(2);
  expect(stderr).toMatch(/no evidence/);
});

test('a file that unpacks without end is refused, and fills no memory', () => {
  const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
  const { status, stdout } = runSla('verify', writeFile('bomb.json.gz', bomb));
  expect(status).toBe(1);
  expect(stdout).toContain('unpacks to more than 256 MiB');
});
