/** The shape of the repository: what lies at its top, and how much lies in one folder. */
import { execFileSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '');

const FOLDERS = ['docs', 'local', 'locales', 'src', 'static', 'test'];
const TEXTS = [
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'PROMISES.md',
  'README.md',
];
const SETTINGS = ['biome.json', 'jest.config.js', 'knip.json', 'tsconfig.json'];
const APP = ['manifest.yml', 'package.json', 'package-lock.json'];

test('the top of the repository holds what it always holds, and hidden settings', () => {
  const top = new Set(files.map((file) => file.split('/')[0] as string));
  const allowed = [...FOLDERS, ...TEXTS, ...SETTINGS, ...APP];
  expect([...top].filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
});

test.each([
  'src',
  'static',
  'local',
  'locales',
  'test/support',
])('no folder of %s holds more than twenty sources', (place) => {
  const counts = new Map<string, number>();
  for (const file of files.filter(
    (name) => name.startsWith(`${place}/`) && /\.(tsx?|mts|js|css)$/.test(name),
  ))
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  const full = [...counts].filter(([, count]) => count > 20).map(([folder]) => folder);
  expect(full).toEqual([]);
});
