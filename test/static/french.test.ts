/** French as it is printed: a no-break space before : ; ? ! and », after « and before a unit, in every word of every page and sentence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { findEnglish } from '../support/source/english-words';

const root = resolve(__dirname, '../..');
/** What is written into a terminal is searched with the space of a keyboard. */
const inTerminal = ['locales/fr/explanations.ts'];
const files = ['static', 'src', 'locales/fr'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('build'))
    .map((file) => `${folder}/${file}`)
    .filter((file) => !inTerminal.includes(file)),
);

/** The French texts of a file, each piece of a template on its own: all that the language's folder has, what is called `french`, at a key `fr`, and the second words of a refusal. */
function findFrench(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const walk = (node: ts.Node, french: boolean): void => {
    if (french && isText(node)) texts.push(node.text);
    const refusal = ts.isCallExpression(node) && REFUSALS[node.expression.getText(source)];
    if (refusal) walk(node.arguments[refusal] as ts.Node, true);
    ts.forEachChild(node, (child) => walk(child, french || isFrench(node, source)));
  };
  walk(source, file.startsWith('locales/fr/'));
  return texts;
}

/** Where its French stands among the arguments. */
const REFUSALS: Record<string, number> = { refused: 1, refusal: 2 };

function isFrench(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isVariableDeclaration(node)) return /^french/.test(node.name.getText(source));
  return ts.isPropertyAssignment(node) && node.name.getText(source) === 'fr';
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

const wrong = /(?:^|[^\u00a0\u202f])[:;?!»](?=\s|$)|«(?!\u00a0)|(?:^|\d) (?:h|min|s|j|km|%)(?![\wà-ÿ’])/;

test('a no-break space stands before : ; ? ! », after « and between a number and its unit', () => {
  const texts = files.flatMap((file) => findFrench(file).map((text) => `${file}: ${text}`));
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => wrong.test(text.slice(text.indexOf(': ') + 2)))).toEqual([]);
});

test('no French text has an English word in it', () => {
  const texts = files.flatMap((file) => findFrench(file).map((text) => ({ file, text })));
  const read = texts.filter(({ text }) => !/^\.{1,2}\//.test(text));
  const english = read.flatMap(({ file, text }) => {
    const words = findEnglish(text);
    return words.length > 0 ? [`${file}: ${words.join(', ')}: ${text}`] : [];
  });
  expect(english).toEqual([]);
  expect(findEnglish('SUP-1\u00a0: nouvelle demande, Regular')).toEqual(['regular']);
});
