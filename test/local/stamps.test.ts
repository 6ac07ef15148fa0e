/** What was built is known to be older than its sources: whoever runs it is told, and a build makes it anew. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createStamps, HANDLERS, pageTarget } from '../../local/packaging/stamps';

const PAGE = pageTarget('queue');
let root: string;

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const listStale = () => [HANDLERS, PAGE].filter((target) => !createStamps(root).isFresh(target));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamps-'));
  for (const file of ['src/domain/a.ts', 'src/common/b.ts', 'static/queue/c.ts', 'locales/en/d.ts'])
    write(file, 'one');
  for (const target of [HANDLERS, PAGE]) {
    write(`${target}/index.js`, 'built');
    createStamps(root).write(target);
  }
});

afterEach(() => rmSync(root, { recursive: true }));

test('what was built of the sources there are is fresh', () => {
  expect(listStale()).toEqual([]);
});

test.each([
  ['src/domain/a.ts', [HANDLERS]],
  ['src/common/b.ts', [HANDLERS, PAGE]],
  ['static/queue/c.ts', [PAGE]],
  ['static/shared/new.ts', [PAGE]],
  ['static/admin/e.ts', []],
  ['locales/en/d.ts', [HANDLERS, PAGE]],
  ['package-lock.json', [HANDLERS, PAGE]],
])('a change of %s makes stale what is built from it', (file, stale) => {
  write(file, 'two');
  expect(listStale()).toEqual(stale);
});

test('a file that moves makes stale what is built from it, as one that goes does', () => {
  rmSync(join(root, 'src/domain/a.ts'));
  write('src/domain/z.ts', 'one');
  expect(listStale()).toEqual([HANDLERS]);
});

test('what was never built, or was taken away, is stale', () => {
  rmSync(join(root, HANDLERS), { recursive: true });
  rmSync(join(root, '.build/stamps/static-build-queue'));
  expect(listStale()).toEqual([HANDLERS, PAGE]);
});
