/** A language is a folder: it has every text that English has, and no code asks which language it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readTranslations } from '../local/packaging/translations';
import { LANGUAGES } from '../locales/languages';

const root = resolve(__dirname, '..');

const listFiles = (place: string): string[] =>
  readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .sort();

const folders = readdirSync(join(root, 'locales'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Words that are recognised in what people wrote: a language has as many as it has. */
const RECOGNISED = /\.timeline\.(?:greetings|statuses\.\w+)$/;

/** Every text of a catalogue by its way to it, with what it is: a sentence, a list of so many, or a function. */
function shapeOf(texts: unknown, way = ''): string[] {
  if (RECOGNISED.test(way)) return [`${way}: words`];
  if (typeof texts !== 'object' || texts === null) return [`${way}: ${typeof texts}`];
  return Object.entries(texts)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([key, text]) => shapeOf(text, `${way}.${key}`));
}

test('every folder of texts is a language, and every language has one', () => {
  expect(folders.sort()).toEqual([...LANGUAGES].sort());
});

test.each(folders)('%s has the files that English has', (language) => {
  expect(listFiles(`locales/${language}`)).toEqual(listFiles('locales/en'));
});

/** `texts.ts` binds the others together, by the language's name. */
const catalogues = listFiles('locales/en').filter((file) => file !== 'texts.ts');

test.each(
  folders.flatMap((language) => catalogues.map((file) => [language, file])),
)('%s has every text of %s', (language, file) => {
  const read = (folder: string): unknown => require(join(root, 'locales', folder, file));
  expect(existsSync(join(root, 'locales', language, file))).toBe(true);
  expect(shapeOf(read(language))).toEqual(shapeOf(read('en')));
});

/** A locale looked into, a language compared, languages listed, or a sentence in French beside its English. */
const BY_HAND =
  /startsWith\('(?:en|fr)(?:-|_|')|[!=]== '(?:en|fr)'|'(?:en|fr)' [!=]==|'en'(?:,| \|) 'fr'|\bfr: (['"`])(?!\1)/;

/** What a scheme begins with where nobody wrote anything: data in the languages that schemes have. */
const DATA = ['src/domain/scheme/automation.ts', 'src/domain/scheme/scheme.ts'];

const code = ['src', 'static', 'local']
  .flatMap((place) => listFiles(place).map((file) => `${place}/${file}`))
  .filter((file) => !/^(static\/build|src\/presets|local\/pages\/texts)\//.test(file));

const withoutComments = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

test('no code asks which language it is', () => {
  const byHand = code.filter((file) => BY_HAND.test(withoutComments(file)));
  expect(byHand).toEqual(DATA);
});

test('the manifest names a file of translations for every language, as its catalogue has them', async () => {
  const { translations } = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));
  const written = await readTranslations();
  const named: { key: string; path: string }[] = translations.resources;
  expect(named.map(({ path }) => path).sort()).toEqual(
    [...written.keys()].map((name) => `locales/${name}`).sort(),
  );
  for (const { key, path } of named) {
    expect(path).toBe(`locales/${key}.json`);
    expect(readFileSync(join(root, path), 'utf8')).toBe(written.get(`${key}.json`));
  }
});
