import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { presets } from '../../src/presets';
import { slaCommand } from '../support/warm/sla-command';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'backtest-'));
const issues = join(folder, 'issues');

function writeIssue(key: string, created: string, answered: string): void {
  const client = { accountId: 'client' };
  const comment = {
    comments: [{ id: '9', created: answered, author: { accountId: 'agent' }, body: 'Hello' }],
  };
  const status = { id: '1', name: 'To Do' };
  const fields = {
    summary: 'Down',
    created,
    reporter: client,
    status,
    priority: { id: '1', name: 'Fatal' },
    comment,
  };
  writeFileSync(join(issues, `${key}.json`), JSON.stringify({ id: '1', key, fields }));
}

function backtest(scheme: string, against: string): Record<string, unknown>[] {
  const args = [
    'backtest',
    '--scheme',
    scheme,
    '--against',
    against,
    '--now',
    '2025-06-06T00:00:00Z',
    issues,
  ];
  const out = execFileSync(process.execPath, [slaCommand(), ...args], { cwd: root, encoding: 'utf8' });
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

beforeAll(() => {
  mkdirSync(issues);
  writeIssue('SUP-1', '2025-06-05T14:00:00Z', '2025-06-05T14:10:00Z');
  writeIssue('SUP-2', '2025-06-05T15:00:00Z', '2025-06-05T15:10:00Z');
});

test('`sla backtest` judges each issue by the versions in force at its receipt, and names those that change', () => {
  const stricter = structuredClone(presets.valtech);
  Object.assign(stricter?.goals.Fatal?.response?.goal ?? {}, { breach: 'PT5M' });
  const versions = [
    { inForceFrom: null, scheme: presets.valtech },
    { inForceFrom: '2025-06-05T14:30:00Z', scheme: stricter },
  ];
  const file = join(folder, 'versions.json');
  writeFileSync(file, JSON.stringify({ versions }));
  const changed = { metToBreached: ['SUP-2'], breachedToMet: [], unchanged: ['SUP-1'], onlyInOne: [] };
  expect(backtest('valtech', file)[0]).toEqual({ severity: 'Fatal', clock: 'response', ...changed });
  const back = { ...changed, metToBreached: [], breachedToMet: ['SUP-2'] };
  expect(backtest(file, 'valtech')[0]).toEqual({ severity: 'Fatal', clock: 'response', ...back });
});

test('an issue that comes twice counts once, the first time, and that is said', () => {
  const issue = JSON.parse(readFileSync(join(issues, 'SUP-1.json'), 'utf8'));
  const again = { ...issue, fields: { ...issue.fields, comment: { comments: [] } } };
  const twice = mkdtempSync(join(tmpdir(), 'twice-'));
  writeFileSync(join(twice, 'a.jsonl'), [issue, again].map((one) => JSON.stringify(one)).join('\n'));
  writeFileSync(join(twice, 'b.json'), JSON.stringify(issue));
  const args = ['--scheme', 'valtech', '--against', 'valtech', '--now', '2025-06-06T00:00:00Z', twice];
  const { stdout, stderr } = spawnSync(process.execPath, [slaCommand(), 'backtest', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const [first] = stdout.trim().split('\n');
  const same = { metToBreached: [], breachedToMet: [], unchanged: ['SUP-1'], onlyInOne: [] };
  expect(JSON.parse(first ?? '')).toEqual({ severity: 'Fatal', clock: 'response', ...same });
  expect(stderr.match(/SUP-1 is there more than once; the first counts\./g)).toHaveLength(2);
});
