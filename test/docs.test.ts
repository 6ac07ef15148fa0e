/** What the documents say of the tree is true of it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'src/README.md', 'local/README.md'],
  ...['administrators', 'developers', 'clients', 'operators', 'contributors'].map(
    (name) => `docs/${name}.md`,
  ),
];

/** Every path that a document names in code; a part in angle brackets stands for any name. */
function pathsIn(file: string): string[] {
  const named = [...read(file).matchAll(/`([^`\s]+)`|[[ ]((?:application|domain|forge)\/[\w./-]+)/g)].map(
    ([, quoted, drawn]) => (quoted ?? drawn) as string,
  );
  const rooted = file === 'src/README.md' ? named.map((path) => withRoot(path)) : named;
  return rooted.filter((path) => /^(src|static|local|test|docs|locales|\.github)\//.test(path));
}

/** The map of the app leaves `src/` out. */
const withRoot = (path: string) =>
  /^(domain|application|forge|presets|contract|common)\//.test(path) ? `src/${path}` : path;

const places = ['src', 'static', 'local', 'test', 'docs', 'locales', '.github'].flatMap((top) => [
  top,
  ...readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((path) => !/node_modules|^build\//.test(path))
    .map((path) => join(top, path)),
]);

/** What a build or a test leaves, and no clone has. */
const made = read('.gitignore').trim().split('\n');
const isMade = (path: string) => made.some((place) => `${path}/`.startsWith(place));

function isThere(path: string): boolean {
  const plain = path.replace(/\/$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`^${plain.replace(/<\w+>/g, '[^/]+').replaceAll('…', '.*')}$`);
  return places.some((place) => pattern.test(place));
}

test.each(documents)('every path that %s names is there', (file) => {
  const missing = pathsIn(file).filter((path) => !isMade(path) && !isThere(path));
  expect(missing).toEqual([]);
});

test('a decision has a number of its own, half a page, and a title that begins with its number or says it', () => {
  const files = readdirSync(join(root, 'docs/decisions'));
  const numbers = files.map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(files.length);
  for (const file of files) {
    expect(file).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    expect(read(`docs/decisions/${file}`).split('\n').length).toBeLessThan(40);
  }
});

test('tables are not padded: a longer cell changes one line', () => {
  const files = [
    ...documents,
    'CHANGELOG.md',
    'PROMISES.md',
    ...places.filter((path) => /^docs\/.*\.md$/.test(path)),
  ];
  const padded = files.filter((file) =>
    read(file)
      .split('\n')
      .some((line) => line.startsWith('|') && / {2,}\||-{4,}/.test(line)),
  );
  expect(padded).toEqual([]);
});

test('the templates are there', () => {
  for (const file of [
    'SECURITY.md',
    'pull_request_template.md',
    'ISSUE_TEMPLATE/fault.md',
    'ISSUE_TEMPLATE/wish.md',
  ])
    expect(existsSync(join(root, '.github', file))).toBe(true);
});

test.each(documents)('every place that %s links to is there, and its pictures are small', (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) =>
    join(dirname(file), link as string),
  );
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  const pictures = links.filter((link) => link.endsWith('.png'));
  expect(pictures.filter((link) => statSync(join(root, link)).size > 200 * 1024)).toEqual([]);
});
