/** French as it is printed: a no-break space before : ; ? ! and », and after «, in every word of every page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../../static');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.startsWith('build'),
);

/** The texts inside what a file calls `french`, each piece of a template on its own. */
function frenchIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const walk = (node: ts.Node, french: boolean): void => {
    const named = ts.isVariableDeclaration(node) && node.name.getText(source) === 'french';
    if (french && isText(node)) found.push(node.text);
    ts.forEachChild(node, (child) => walk(child, french || named));
  };
  walk(source, false);
  return found;
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

const wrong = /(?:^|[^\u00a0\u202f])[:;?!»](?=\s|$)|«(?!\u00a0)/;

test('a no-break space stands before : ; ? ! and », and after «', () => {
  const texts = files.flatMap((file) => frenchIn(file).map((text) => `${file}: ${text}`));
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((text) => wrong.test(text.slice(text.indexOf(': ') + 2)))).toEqual([]);
});
