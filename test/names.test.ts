/** How things in the code are called: a local by what it is, not by how it was come by. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { allNodesOf } from './support/source/syntax';

const root = resolve(__dirname, '..');
const RIDDLES = new Set('one found given made asked known told kept said heard'.split(' '));
/** Only a file in which such a word stands where a name is given is read whole. */
const SIGN = new RegExp(`(?:const|let|[(,])\\s*(?:${[...RIDDLES].join('|')})\\b`);

const files = execFileSync('git', ['ls-files', '-z', 'src', 'static', 'local'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /\.tsx?$/.test(file));

/** What is taken out of an answer keeps the name it has there. */
const isNamedHere = (node: ts.Node): node is ts.VariableDeclaration | ts.ParameterDeclaration =>
  ts.isVariableDeclaration(node) || ts.isParameter(node);

function riddlesIn(file: string, text: string): string[] {
  if (!SIGN.test(text)) return [];
  return allNodesOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)).flatMap((node) =>
    isNamedHere(node) && ts.isIdentifier(node.name) && RIDDLES.has(node.name.text)
      ? [`${file}: ${node.name.text}`]
      : [],
  );
}

test('a local called “found” is noticed, and a member of an answer is not', () => {
  const text = 'const found = read(); const each = (one: string) => one; const { told } = answer;';
  expect(riddlesIn('x.ts', text)).toEqual(['x.ts: found', 'x.ts: one']);
});

test('every local is named for the thing it is', () => {
  const riddles = files.flatMap((file) => riddlesIn(file, readFileSync(resolve(root, file), 'utf8')));
  expect(riddles).toEqual([]);
});
