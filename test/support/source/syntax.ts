/** Small questions about a program as TypeScript reads it. */
import ts from 'typescript';

export const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionLike(node) && 'body' in node;

/** Every node that runs when this one does: not what stands in functions, save those called on the spot. */
export function* runningNodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const parts: ts.Node[] = [];
  node.forEachChild((part) => {
    if (!isDeferred(part)) parts.push(part);
  });
  for (const part of parts) yield* runningNodesOf(part);
}

/** Until it is called, or an object is made. */
const isDeferred = (node: ts.Node): boolean =>
  (isFunction(node) && !isCalledOnTheSpot(node)) || (ts.isPropertyDeclaration(node) && !isStatic(node));

const isStatic = (node: ts.PropertyDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;

function isCalledOnTheSpot(node: ts.Node): boolean {
  let outer = node.parent;
  while (ts.isParenthesizedExpression(outer)) outer = outer.parent;
  return ts.isCallExpression(outer) && outer.expression.getText().startsWith('(');
}

export function allNodesOf(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (part: ts.Node): void => {
    nodes.push(part);
    part.forEachChild(visit);
  };
  visit(node);
  return nodes;
}

export const enclosingFunctionOf = (node: ts.Node): ts.Node | undefined =>
  ts.findAncestor(node.parent, isFunction);

/** The function that a declaration is, or is given. */
export function bodyOf(callee: ts.Node): ts.FunctionLikeDeclaration | undefined {
  if (isFunction(callee)) return callee;
  const initializer = ts.isVariableDeclaration(callee) ? callee.initializer : undefined;
  return initializer && isFunction(initializer) ? initializer : undefined;
}

export const nameOf = (node: ts.Node): string | undefined =>
  ts.getNameOfDeclaration(node as ts.Declaration)?.getText();

/** What the place where a node stands is called. */
export const enclosingNameOf = (node: ts.Node): string => {
  const declaration = ts.findAncestor(
    node,
    (ancestor) => ts.isVariableDeclaration(ancestor) || ts.isPropertyDeclaration(ancestor),
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
