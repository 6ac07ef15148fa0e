/** A second start on one data file, and a start on a damaged one, end in a line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabase } from '../../local/common/db';
import { lockDataFile, requireIntact } from '../../local/data-file';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'alone-'));
const start = (file: string) =>
  spawnSync(join(root, 'node_modules/.bin/tsx'), ['--tsconfig', 'local/tsconfig.json', 'local/main.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATA_FILE: file, PORT: '0' },
  });

test('a second site on the same file is refused in a line, and one on another is not', () => {
  const file = join(folder, 'site.db');
  lockDataFile(file);
  const { stderr, status } = start(file);
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(`Another site runs on ${file}: stop it first (Ctrl+C where it was started).`);
  expect(() => lockDataFile(join(folder, 'another.db'))).not.toThrow();
});

test('a damaged file is refused in a line that says what to do', () => {
  const file = join(folder, 'damaged.db');
  writeFileSync(file, Buffer.alloc(8_192, 0x5a));
  const { stderr, status } = start(file);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/damaged\.db is damaged \(.*demo:reset starts afresh\.$/),
  ]);
});

test('a new file and a sound one are opened', () => {
  const file = join(folder, 'sound.db');
  expect(() => requireIntact(file)).not.toThrow();
  openDatabase(file).close();
  expect(() => requireIntact(file)).not.toThrow();
});
