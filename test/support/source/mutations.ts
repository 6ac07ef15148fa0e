/** Where a program changes something that was declared elsewhere: by an assignment, a deletion, or a method that changes its receiver. */
import ts from 'typescript';
import { declarationOf } from './syntax';

const CHANGING = new Set(
  'push pop shift unshift splice sort reverse fill copyWithin set add delete clear'.split(' '),
);
const COLLECTIONS = new Set(['Array', 'Map', 'Set', 'WeakMap', 'WeakSet']);
const OBJECT_CALLS = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf', 'set']);

/** The expression that a node changes, if it changes any: `a.b` of `a.b = 1`, `a` of `a.push(1)`. */
export function changedExpressionOf(node: ts.Node, checker: ts.TypeChecker): ts.Expression | undefined {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return node.left;
  if (ts.isDeleteExpression(node)) return node.expression;
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return isStep(node.operator) ? node.operand : undefined;
  return ts.isCallExpression(node) ? changedReceiverOf(node, checker) : undefined;
}

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

const isStep = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;

function changedReceiverOf(call: ts.CallExpression, checker: ts.TypeChecker): ts.Expression | undefined {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const { expression: receiver, name } = expression;
  if (/^(Object|Reflect)$/.test(receiver.getText()) && OBJECT_CALLS.has(name.text)) return call.arguments[0];
  return CHANGING.has(name.text) && isCollection(checker.getTypeAtLocation(receiver), checker)
    ? receiver
    : undefined;
}

function isCollection(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (COLLECTIONS.has(type.symbol?.name ?? '')) return true;
  return type.isClassOrInterface() || type.getBaseTypes()
    ? (type.getBaseTypes() ?? []).some((base) => isCollection(base, checker))
    : ((checker.getApparentType(type) as ts.InterfaceType & { target?: ts.InterfaceType }).target
        ?.getBaseTypes?.()
        ?.some((base) => isCollection(base, checker)) ?? false);
}

/** The declaration at the root of an expression: of `a` for `a.b.c`, through imports and through constants that are another name of it. */
export function rootOf(expression: ts.Expression, checker: ts.TypeChecker): ts.Declaration | undefined {
  const root = startOf(expression);
  if (!ts.isIdentifier(root)) return undefined;
  const declaration = declarationOf(root, checker);
  const renamed = declaration && aliasedExpressionOf(declaration);
  return (renamed && rootOf(renamed, checker)) ?? declaration;
}

/** `a` of `(a as B).b[0]!`. */
export function startOf(expression: ts.Expression): ts.Expression {
  return isStepDown(expression) ? startOf(expression.expression) : expression;
}

type StepDown =
  | ts.PropertyAccessExpression
  | ts.ElementAccessExpression
  | ts.NonNullExpression
  | ts.AsExpression;
const isStepDown = (node: ts.Expression): node is StepDown | ts.ParenthesizedExpression =>
  ts.isPropertyAccessExpression(node) ||
  ts.isElementAccessExpression(node) ||
  ts.isNonNullExpression(node) ||
  ts.isAsExpression(node) ||
  ts.isParenthesizedExpression(node);

function aliasedExpressionOf(declaration: ts.Declaration): ts.Expression | undefined {
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const { initializer, parent } = declaration;
  if (!(parent.flags & ts.NodeFlags.Const)) return undefined;
  return initializer && (ts.isIdentifier(initializer) || isStepDown(initializer)) ? initializer : undefined;
}
