/**
 * A language that nobody speaks, made of English: every letter has an accent, words are longer by a third, and each text stands in
 * brackets. A page read in it shows which texts are in no catalogue, by their plain letters, and which boxes are too small.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export const PSEUDO = 'qps';
/** As Jira writes its locale; a country is part of it. */
export const PSEUDO_LOCALE = 'qps_XA';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ'];

/**
 * Vowels are doubled, for they are a third of English.
 *
 * @example toPseudo('Due today') // => '[Ḓŭŭḗḗ ŧǿǿḓȧȧẏ]'
 */
export function toPseudo(text: string): string {
  return PLAIN_LETTER.test(text) ? `[${lengthen(text)}]` : text;
}

const PLAIN_LETTER = /[A-Za-z]/;
const lengthen = (text: string) =>
  text
    .replace(/(?<=\w\w)[aeiou]|[aeiou](?=\w\w)/g, '$&$&')
    .replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] as string);

/** Adds the language to a copy of the project: a folder of texts, a line where languages are listed, and one in the manifest. */
export function addPseudoLanguage(app: string): void {
  const english = join(app, 'locales/en');
  for (const file of readdirSync(english, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts')) write(join(app, 'locales', PSEUDO, file), translate(file, join(english, file)));
  edit(join(app, 'locales/languages.ts'), (text) =>
    text.replace(
      /(const catalogues = \{[^}]*)\}/,
      `$1${PSEUDO}: () => require('./${PSEUDO}/texts').${PSEUDO} }`,
    ),
  );
  edit(join(app, 'manifest.yml'), (text) =>
    text.replace(
      /^translations:\n {2}resources:\n/m,
      `$&    - key: ${PSEUDO}-XA\n      path: locales/${PSEUDO}-XA.json\n`,
    ),
  );
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

/** What no reader reads, by the file it stands in; dates are Russian, so that they have no plain letter either. */
const FACTS: Record<string, [plain: string, pseudo: string][]> = {
  'meta.ts': [
    ["code: 'en'", `code: '${PSEUDO}'`],
    ["intl: 'en-CA'", "intl: 'ru'"],
    ["name: 'English'", `name: '${toPseudo('English')}'`],
    ['regions: true', 'regions: false'],
  ],
  'texts.ts': [['const en =', `const ${PSEUDO} =`]],
};

function translate(name: string, file: string): string {
  const text = readFileSync(file, 'utf8');
  const facts = FACTS[name];
  if (facts) return facts.reduce((changed, [plain, pseudo]) => changed.replace(plain, pseudo), text);
  const changed = translateTexts(text);
  return name === 'manifest.ts' ? changed.replace(/locale: `[^`]*`/, `locale: '${PSEUDO}-XA'`) : changed;
}

function translateTexts(text: string): string {
  const source = ts.createSourceFile('texts.ts', text, ts.ScriptTarget.Latest, true);
  const edits: { from: number; to: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (isNoText(node)) return;
    if (ts.isStringLiteralLike(node))
      edits.push(toEdit(node, source, `\`${escapeText(toPseudo(node.text))}\``));
    else if (isPiece(node)) edits.push(toEdit(node, source, rewritePiece(node)));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { from, to, text: piece }) => changed.slice(0, from) + piece + changed.slice(to), text);
}

/** What stands in quotes and is not said: imports, types, names of members, what is compared, and options of Intl. */
function isNoText(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return true;
  const { parent } = node;
  if (!parent) return false;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  return ts.isBinaryExpression(parent) && /^[=!]==$/.test(parent.operatorToken.getText());
}

const isPiece = (node: ts.Node): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail =>
  ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

const toEdit = (node: ts.Node, source: ts.SourceFile, text: string) => ({
  from: node.getStart(source),
  to: node.getEnd(),
  text,
});

/** A template stands in one pair of brackets: they are its first and its last piece's. */
function rewritePiece(node: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail): string {
  const text = escapeText(lengthen(node.text));
  if (ts.isTemplateHead(node)) return `\`[${text}\${`;
  return ts.isTemplateTail(node) ? `}${text}]\`` : `}${text}\${`;
}

const escapeText = (text: string) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replaceAll('\n', '\\n');
