/** A record may be asked for what people wrote only by `own`, which never answers with what every object inherits. */
import { relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '..');
/** The one place that indexes, and files that read Jira's own member names. */
const trusted = [
  'src/common/own.ts',
  'local/common/own.ts',
  'src/domain/sla/reading/issue-json.ts',
  'src/domain/sla/reading/first-facts.ts',
  'local/sla/input/issue-files.ts',
];

const configs = ['tsconfig.json', 'static/tsconfig.json', 'local/tsconfig.json'];

/** The app, its pages and what runs them, as one program: checked once. */
function createProgram(): ts.Program {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = configs.map((file) => ts.getParsedCommandLineOfConfigFile(resolve(root, file), {}, host));
  const files = new Set(parsed.flatMap((config) => config?.fileNames ?? []));
  return ts.createProgram([...files], parsed[1]?.options ?? {});
}

/** Whether an expression is any text, and not one of some words that the types know. */
function isAnyText(checker: ts.TypeChecker, node: ts.Expression): boolean {
  const type = checker.getTypeAtLocation(node);
  return (type.isUnion() ? type.types : [type]).some(({ flags }) => flags & ts.TypeFlags.String);
}

function isBare(checker: ts.TypeChecker, node: ts.Node): boolean {
  if (ts.isElementAccessExpression(node))
    return !ts.isDeleteExpression(node.parent) && isAnyText(checker, node.argumentExpression);
  const isIn = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword;
  return isIn && isAnyText(checker, node.left) && !ts.isStringLiteral(node.left);
}

function findBareLookups(): string[] {
  const checkedProgram = createProgram();
  const checker = checkedProgram.getTypeChecker();
  const ours = checkedProgram.getSourceFiles().filter(({ fileName }) => !fileName.includes('node_modules'));
  return ours.flatMap((file) => {
    const name = relative(root, file.fileName);
    const places: string[] = [];
    const visit = (node: ts.Node): void => {
      if (isBare(checker, node)) places.push(`${name}: ${node.getText(file)}`);
      ts.forEachChild(node, visit);
    };
    if (!file.isDeclarationFile && !trusted.includes(name)) visit(file);
    return places;
  });
}

test('nothing looks up people’s words in what objects inherit', () => {
  expect(findBareLookups()).toEqual([]);
});
