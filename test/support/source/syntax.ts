/** Small questions about a program as TypeScript reads it. */
import ts from 'typescript';

export const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionLike(node) && 'body' in node;

/** Every node that runs when this one does: not what stands in functions, save those called on the spot. */
export function* running(node: ts.Node): Generator<ts.Node> {
  yield node;
  const parts: ts.Node[] = [];
  node.forEachChild((part) => {
    if (!waits(part)) parts.push(part);
  });
  for (const part of parts) yield* running(part);
}

/** Until it is called, or an object is made. */
const waits = (node: ts.Node): boolean =>
  (isFunction(node) && !isCalledOnTheSpot(node)) || (ts.isPropertyDeclaration(node) && !isStatic(node));

const isStatic = (node: ts.PropertyDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;

function isCalledOnTheSpot(node: ts.Node): boolean {
  let outer = node.parent;
  while (ts.isParenthesizedExpression(outer)) outer = outer.parent;
  return ts.isCallExpression(outer) && outer.expression.getText().startsWith('(');
}

export function* every(node: ts.Node): Generator<ts.Node> {
  yield node;
  const parts: ts.Node[] = [];
  node.forEachChild((part) => {
    parts.push(part);
  });
  for (const part of parts) yield* every(part);
}

export const functionAround = (node: ts.Node): ts.Node | undefined =>
  ts.findAncestor(node.parent, isFunction);

/** The function that a declaration is, or is given. */
export function bodyOf(callee: ts.Node): ts.FunctionLikeDeclaration | undefined {
  if (isFunction(callee)) return callee;
  const made = ts.isVariableDeclaration(callee) ? callee.initializer : undefined;
  return made && isFunction(made) ? made : undefined;
}

export const nameOf = (node: ts.Node): string | undefined =>
  ts.getNameOfDeclaration(node as ts.Declaration)?.getText();

/** What the place where a node stands is called. */
export const nameAround = (node: ts.Node): string => {
  const declaration = ts.findAncestor(
    node,
    (one) => ts.isVariableDeclaration(one) || ts.isPropertyDeclaration(one),
  );
  return (declaration && nameOf(declaration)) ?? '(unnamed)';
};

/** Where the name that an expression ends in is declared, through imports. */
export function declarationOf(
  expression: ts.Expression,
  checker: ts.TypeChecker,
): ts.Declaration | undefined {
  const symbol = checker.getSymbolAtLocation(expression);
  const own = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return own?.declarations?.[0];
}
