/** The site runs any app: of this one only its seed, its command line, its build and what starts them know anything. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = resolve(__dirname, '../..');
const MAY_KNOW = [/^local\/seed\//, /^local\/sla\//, /^local\/sla\.ts$/, /^local\/packaging\//];
const OWN_FILES = /^(local|test|static|src)\//;

const sources = readdirSync(join(root, 'local'), { recursive: true, encoding: 'utf8' })
  .map((name) => join('local', name))
  .filter((name) => /\.tsx?$/.test(name) && !MAY_KNOW.some((place) => place.test(name)));

const keyed = z.array(z.looseObject({ key: z.string() }));
const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));

/** What the app calls its modules, functions, pages and entities; a word of one part may be anybody's. */
const ownKeys = [
  ...Object.values(manifest.modules).flatMap((list) => keyed.parse(list).map(({ key }) => key)),
  ...keyed.parse(manifest.resources).map(({ key }) => key),
].filter((key) => /[-A-Z]/.test(key));

const presets = readdirSync(join(root, 'src/presets'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const seeded = readFileSync(join(root, 'local/seed/seed.ts'), 'utf8');
const accounts = [...seeded.matchAll(/toUser\('([^']+)'/g)].map(([, name]) => name as string);
const places = [...seeded.matchAll(/toProject\('\d+', '(\w+)', '([^']+)'/g)].flatMap(([, key, name]) => [
  `'${key}'`,
  `/${key}'`,
  `'${name}'`,
  `>${name}<`,
]);

const OWN_WORDS = [
  'sablier',
  'Sablier',
  'useScheme',
  'breach',
  'everit',
  'countdown',
  'showClocks',
  'service level',
];

/** Jira's own answer about a request's SLAs has members called `breached` and `breachTime`. */
const JIRAS_OWN: [file: string, word: string][] = [['local/jira/requests/sla.ts', 'breach']];
const isJiras = (file: string, word: string) =>
  JIRAS_OWN.some(([where, own]) => where === file && own === word);

/** Each file that says a word, and the line. */
function sayers(word: string): string[] {
  return sources.flatMap((file) => (isJiras(file, word) ? [] : linesThatSay(file, word)));
}

const linesThatSay = (file: string, word: string): string[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.includes(word) ? [`${file}:${at + 1}`] : []));

test('there is something to look for, and to look in', () => {
  expect(sources.length).toBeGreaterThan(100);
  for (const words of [ownKeys, presets, accounts, places]) expect(words.length).toBeGreaterThan(3);
});

test.each([
  ...OWN_WORDS,
  ...ownKeys.map((key) => `'${key}'`),
  ...presets,
  ...accounts,
  ...places,
])('the site never says %s', (word) => {
  expect(sayers(word)).toEqual([]);
});

test('no code of the site names a file of the app', () => {
  const named = sources.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const paths = [...text.matchAll(/'((?:\.\.\/)+|)((?:src|static)\/[^']+)'/g)];
    return paths
      .filter(([, , path]) => existsSync(join(root, path as string)) || OWN_FILES.test(path as string))
      .map(([, , path]) => `${file}: ${path}`);
  });
  expect(named).toEqual([]);
});

test('only what starts the site names the app’s build', () => {
  expect(sources.filter((file) => /packaging\//.test(readFileSync(join(root, file), 'utf8')))).toEqual([
    'local/main.ts',
  ]);
});
