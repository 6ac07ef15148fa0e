import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');

function listSources(place: string): string[] {
  return readdirSync(join(root, place), { withFileTypes: true }).flatMap((entry) => {
    const path = join(place, entry.name);
    if (entry.isDirectory())
      return entry.name === 'build' || entry.name === 'node_modules' ? [] : listSources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** What a file imports, as paths from the root (own files) or package names. `import type` is left out where types may cross. */
function importsOf(file: string, { types }: { types: boolean }): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g;
  return [...text.matchAll(pattern)]
    .filter(([, isType]) => types || !isType)
    .map(([, , from, dynamic]) => (from ?? dynamic) as string)
    .map((from) => (from.startsWith('.') ? relative(root, resolve(root, dirname(file), from)) : from));
}

function findOffenders(place: string, forbidden: RegExp, { types = true } = {}): string[] {
  return listSources(place).flatMap((file) =>
    importsOf(file, { types })
      .filter((from) => forbidden.test(from))
      .map((from) => `${file} imports ${from}`),
  );
}

test('the domain knows neither the application, nor Forge, nor the site', () => {
  expect(
    findOffenders(
      'src/domain',
      /^(src\/(application|forge|index|contract|presets)|static|local|locales|@forge\/|node:)/,
    ),
  ).toEqual([]);
});

test('shapes are written with the zod that builds them late', () => {
  const offenders = findOffenders('src', /^zod$/, { types: false });
  expect(offenders.filter((offence) => !offence.startsWith('src/common/zod.ts '))).toEqual([]);
});

test('the library knows the domain alone', () => {
  expect(
    findOffenders('src/library', /^(src\/(?!domain|common|library)|static|local|locales|@forge\/|node:)/),
  ).toEqual([]);
});

test('a desk that ships knows the domain, and no other desk', () => {
  expect(
    findOffenders('src/presets', /^(src\/(?!domain|common|presets)|static|local|@forge\/|node:)/),
  ).toEqual([]);
  const strangers = listSources('src/presets').flatMap((file) => {
    const [, , desk, ...inside] = file.split('/');
    const others = new RegExp(`^src/presets/(?!${desk}/)\\w+/`);
    return inside.length === 0
      ? []
      : importsOf(file, { types: true })
          .filter((from) => others.test(from))
          .map((from) => `${file} imports ${from}`);
  });
  expect(strangers).toEqual([]);
});

/** The rules of holidays have names that schemes keep, one of them a desk's. */
const HOLIDAY_RULES = /^src\/domain\/calendar\/(statutory|calendar)\.ts$/;

test('no code outside the presets names a desk', () => {
  const desks = readdirSync(join(root, 'src/presets'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const named = ['src/domain', 'src/application', 'src/forge', 'src/contract', 'src/common']
    .flatMap(listSources)
    .filter((file) => !HOLIDAY_RULES.test(file))
    .filter((file) => new RegExp(desks.join('|'), 'i').test(withoutComments(file)));
  expect(named).toEqual([]);
});

function withoutComments(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** Every ring of files that import one another, types included, each by one of its ways round. */
function findRings(places: string[]): string[] {
  const files = new Set(places.flatMap(listSources));
  const next = new Map(
    [...files].map((file) => [file, listOwnImports(file).flatMap((from) => findFile(from, files))]),
  );
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (file: string, way: string[]) => {
    if (way.includes(file)) rings.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const other of next.get(file) ?? []) visit(other, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return rings;
}

const listOwnImports = (file: string) =>
  importsOf(file, { types: true }).filter((from) => /^(src|static|local|locales)\//.test(from));

const findFile = (from: string, files: Set<string>) =>
  [`${from}.ts`, `${from}.tsx`, `${from}/index.ts`].filter((file) => files.has(file)).slice(0, 1);

test.each([
  ['src'],
  ['static'],
  ['local'],
  ['locales'],
])('no files of %s import one another in a ring', (place) => {
  expect(findRings([place])).toEqual([]);
});

/** A ring of folders: each holds a file that imports one of the next. A folder and one inside it are two. */
function findFolderRings(place: string): string[] {
  const files = new Set(listSources(place));
  const next = new Map<string, Set<string>>();
  for (const file of files)
    for (const target of listOwnImports(file).flatMap((from) => findFile(from, files)))
      if (dirname(target) !== dirname(file))
        next.set(dirname(file), new Set([...(next.get(dirname(file)) ?? []), dirname(target)]));
  return [...next.keys()].filter((folder) => reaches(next, folder, folder)).sort();
}

/** Whether imports lead from one folder to another, by however many. */
function reaches(
  next: Map<string, Set<string>>,
  from: string,
  to: string,
  seen = new Set<string>(),
): boolean {
  return [...(next.get(from) ?? [])].some(
    (other) => other === to || (!seen.has(other) && reaches(next, other, to, seen.add(other))),
  );
}

test.each(['src', 'static', 'local', 'locales'])('no folders of %s import one another in a ring', (place) => {
  expect(findFolderRings(place)).toEqual([]);
});

/** What each of the domain's lower folders may import of the others. */
const BELOW: Record<string, string[]> = {
  time: [],
  document: [],
  calendar: ['time'],
  scheme: ['time', 'calendar'],
  sla: ['time', 'calendar', 'scheme'],
  lint: ['time', 'calendar', 'scheme', 'sla'],
  // A statement is what all of these come to in a month.
  statement: [
    ...['time', 'calendar', 'scheme', 'sla', 'lint'],
    ...['availability', 'billing', 'evidence', 'figures', 'satisfaction'],
  ],
};

/** Every other folder is a capability: it builds on the lower ones and knows no other capability. */
const foldersBelow = (folder: string): string[] =>
  BELOW[folder] ?? Object.keys(BELOW).filter((below) => below !== 'statement');

const domainFolders = readdirSync(join(root, 'src/domain'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(domainFolders)('the domain’s %s imports only what lies below it', (folder) => {
  const allowed = [folder, ...foldersBelow(folder)].join('|');
  expect(findOffenders(`src/domain/${folder}`, new RegExp(`^src/domain/(?!(${allowed})/)[\\w-]+/`))).toEqual(
    [],
  );
});

test('a language’s texts import nothing but other texts', () => {
  expect(findOffenders('locales', /^(?!locales)/)).toEqual([]);
});

test('luxon is imported by the one file that turns civil hours into instants', () => {
  const users = listSources('src').filter((file) => importsOf(file, { types: true }).includes('luxon'));
  expect(users).toEqual(['src/domain/time/instant.ts']);
});

test('the application talks to ports and never to Forge', () => {
  expect(findOffenders('src/application', /^(src\/(forge|index)|static|local\/|@forge\/|node:)/)).toEqual([]);
});

test('what ships never imports what runs it', () => {
  expect([
    ...findOffenders('src', /^(local|static|test)\//),
    ...findOffenders('static', /^(local|test)\//),
  ]).toEqual([]);
});

test('what pages ask is said without knowing who answers', () => {
  expect(
    findOffenders('src/contract', /^(src\/(?!contract|domain|common)|static|local\/|@forge\/|node:)/),
  ).toEqual([]);
});

test('pages import types from the contract, what is common to both sides, and nothing else from src', () => {
  expect(findOffenders('static', /^src\/(?!contract|common)/)).toEqual([]);
  expect(findOffenders('static', /^src\/(?!common)/, { types: false })).toEqual([]);
});

test('what is common to the app and its pages imports nothing but itself and zod', () => {
  expect(findOffenders('src/common', /^(?!src\/common\/|zod$)/)).toEqual([]);
});

test('documents are written from what the domain and a language say, and from nothing else', () => {
  const documents = findOffenders(
    'src/application',
    /^(?!locales|src\/(domain|common|contract|application\/\w+\/document)\/)/,
  );
  expect(documents.filter((line) => /^src\/application\/\w+\/document\//.test(line))).toEqual([]);
});

test('the site reads the manifest and what it names, never the sources; the command line alone uses the domain and its documents', () => {
  const site = findOffenders('local', /^(src|static)\//).filter((line) => !line.startsWith('local/sla'));
  expect(site).toEqual([]);
  expect(findOffenders('local/sla', /^src\/(application\/(?!\w+\/document\/)|forge)/)).toEqual([]);
});

test('one place of the app reads the system clock', () => {
  const readers = listSources('src').filter((file) =>
    /Date\.now\(|new Date\(\)|performance\.now/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(readers).toEqual(['src/forge/clock.ts']);
});
