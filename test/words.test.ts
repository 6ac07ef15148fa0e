/** The words that must not come back where a person reads: each was another name of a thing that has one, or a riddle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { LANGUAGES, type Language } from '../locales/languages';
import { presets } from '../src/presets';
import { listStrings } from './support/site/forgotten-texts';
import banned from './support/source/banned-words.json';

const root = resolve(__dirname, '..');
const patternsOf = (language: Language) => banned[language].map((word) => new RegExp(word, 'iu'));

const listCatalogues = (language: Language): string[] =>
  readdirSync(join(root, 'locales', language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `locales/${language}/${file}`);

/** Every piece of text of a file; keys, types and places of imports are no texts. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const texts: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const isKey =
      ts.isPropertyAssignment(node.parent ?? source) && (node.parent as ts.PropertyAssignment).name === node;
    if (
      !isKey &&
      (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    )
      texts.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return texts.filter((text) => !isToken(text));
}

/** What a machine reads: a name of a property, of a function of the search box, of a key. */
const isToken = (text: string) => /^[a-z][\w.-]*$/.test(text);

/** What Jira’s search box and a scheme’s file call things is no text of ours. */
const withoutCode = (text: string) => text.replace(/expand=\w+|clocks\.\w*|"\w+"/g, '');

const findBanned = (texts: string[], language: Language): string[] =>
  texts.flatMap((text) =>
    patternsOf(language)
      .filter((pattern) => pattern.test(withoutCode(text)))
      .map((pattern) => `${text} (${pattern.source})`),
  );

test.each(
  LANGUAGES.flatMap((language) => listCatalogues(language).map((file) => [file, language] as const)),
)('no text of %s has a word that was replaced', (file, language) => {
  expect(findBanned(textsOf(file), language)).toEqual([]);
});

/** The stand-in's own pages speak as Jira does; its paths and its REST keep Jira's older words. */
test.each(LANGUAGES)('no page of the embedded site has one, in %s', (language) => {
  const files = [`local/pages/texts/${language}.ts`, `local/pages/texts/${language}-portal.ts`];
  expect(findBanned(files.flatMap(textsOf), language)).toEqual([]);
});

test.each([
  ['locales/en-US.json', 'en'],
  ['locales/fr-FR.json', 'fr'],
] as const)('no title of the manifest in %s has one', (file, language) => {
  const titles = listStrings(JSON.parse(readFileSync(join(root, file), 'utf8')));
  expect(findBanned(titles, language)).toEqual([]);
});

test.each(LANGUAGES)('no page of the survey in the manifest has one, in %s', (language) => {
  const manifest = readFileSync(join(root, 'manifest.yml'), 'utf8');
  const pages = [...manifest.matchAll(/<!doctype html><html lang="(\w+)">.*/g)].filter(
    ([, of]) => of === language,
  );
  expect(pages.length).toBeGreaterThan(0);
  const texts = pages.flatMap(([page]) => page.split(/<[^>]*>/)).filter((text) => text.trim() !== '');
  expect(findBanned(texts, language)).toEqual([]);
});

/** What a preset quotes from its source stands as it was written there. */
test('no name of a preset has one', () => {
  const names = Object.values(presets).map(({ name }) => name);
  expect(
    findBanned(
      names.map(({ en }) => en),
      'en',
    ),
  ).toEqual([]);
  expect(
    findBanned(
      names.map(({ fr }) => fr ?? ''),
      'fr',
    ),
  ).toEqual([]);
});

test('the documents for people who administer the app call things as Jira does', () => {
  const told = ['README.md', 'docs/first-real-site.md', 'docs/reporting-stages.md'];
  const lines = told.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .replace(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|^ {4}.*$/gm, '')
      .split('\n')
      .filter((line) => /\b(issues?|projects?)\b/i.test(line))
      .map((line) => `${file}: ${line.slice(0, 120)}`),
  );
  expect(lines).toEqual([]);
});

test('a word that was replaced is found, wherever it stands in a text', () => {
  expect(findBanned(['Look at the issue', 'Workspace'], 'en')).toHaveLength(1);
  expect(findBanned(['Fait ven. 09\u00a0h\u00a015', 'Fait ven. 9\u00a0h\u00a015'], 'fr')).toHaveLength(1);
});
