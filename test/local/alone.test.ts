/** A second start on one data file, and a start on a damaged one, end in a line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabase, writeFact } from '../../local/common/db';
import { CannotOpenError, lockDataFile, requireIntact } from '../../local/data-file';

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

test('a second site under another name of the same file is refused as well', () => {
  const [file, link] = [join(folder, 'named.db'), join(folder, 'link.db')];
  openDatabase(file).close();
  symlinkSync(file, link);
  const letGo = lockDataFile(file);
  expect(() => lockDataFile(link)).toThrow(/Another site runs on .*link\.db/);
  letGo();
  expect(() => lockDataFile(link)()).not.toThrow();
});

/** A file that a database wrote. */
function writeDatabase(name: string, write: (db: ReturnType<typeof openDatabase>) => void): string {
  const db = openDatabase(join(folder, name));
  write(db);
  db.close();
  return join(folder, name);
}

function writeMany(db: ReturnType<typeof openDatabase>): void {
  for (let nth = 0; nth < 3_000; nth += 1) writeFact(db, `fact ${nth}`, 'x'.repeat(200));
}

/** As a disk that lies would: the middle of the file is something else. */
function spoilPage(file: string): string {
  const bytes = readFileSync(file);
  bytes.fill(0xff, 200_000, 200_064);
  writeFileSync(file, bytes);
  return file;
}

test.each<[string, () => string, RegExp]>([
  ['a folder', () => folder, /cannot be opened/],
  [
    'a place below a file',
    () =>
      join(
        writeDatabase('below.db', () => undefined),
        'site.db',
      ),
    /cannot be opened/,
  ],
  [
    'another program’s file',
    () => writeDatabase('other.db', (db) => db.exec('CREATE TABLE documents (title TEXT)')),
    /damaged \(its table documents is another program’s\)/,
  ],
  [
    'a file with a fact that is cut off',
    () => writeDatabase('cut.db', (db) => db.exec("INSERT INTO site_facts VALUES ('clock', '{\"now\":')")),
    /damaged \(its table site_facts cannot be read\)/,
  ],
  [
    'a file with a page that is not one',
    () => spoilPage(writeDatabase('page.db', writeMany)),
    /^[^\n]*page\.db is damaged \(Tree [^\n]*\): [^\n]*$/,
  ],
  ...[
    { now: null, running: true, speed: 1 },
    { now: 5, running: false, speed: 0 },
    { now: 8.65e15, running: false, speed: 1 },
    7,
  ].map((clock, nth): [string, () => string, RegExp] => [
    `a file that tells its time as ${JSON.stringify(clock)}`,
    () => writeDatabase(`time-${nth}.db`, (db) => writeFact(db, 'clock', clock)),
    /damaged \(it tells no time\)/,
  ]),
])('%s is refused in a line', (_, write, expected) => {
  const file = write();
  expect(readRefusal(file)).toMatch(expected);
});

/** What a person is told who starts a site on a file. */
function readRefusal(file: string): string {
  try {
    lockDataFile(file)();
    requireIntact(file);
  } catch (error) {
    if (error instanceof CannotOpenError) return error.message;
    throw error;
  }
  return '';
}
