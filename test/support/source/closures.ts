/** Functions that keep something for those they make, or change what they are handed. */
import ts from 'typescript';
import { changedExpressionOf, rootOf } from './mutations';
import { allNodesOf, bodyOf, declarationOf, enclosingFunctionOf, nameOf, runningNodesOf } from './syntax';

export class Closures {
  private readonly stateful = new Map<ts.Node, boolean>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly isOwn: (file: ts.SourceFile) => boolean,
    private readonly door: string,
  ) {}

  /** Whether a function hands out others that share something they change. */
  keepsState(callee: ts.Node): boolean {
    const cached = this.stateful.get(callee);
    if (cached !== undefined) return cached;
    this.stateful.set(callee, false);
    const body = bodyOf(callee);
    const answer =
      body !== undefined && !this.isDoor(callee) && (this.sharesState(body) || this.callsStateful(body));
    this.stateful.set(callee, answer);
    return answer;
  }

  private sharesState(body: ts.FunctionLikeDeclaration): boolean {
    return [...allNodesOf(body)].some((node) => {
      const changed = changedExpressionOf(node, this.checker);
      const root = changed && rootOf(changed, this.checker);
      return root !== undefined && enclosingFunctionOf(root) === body && enclosingFunctionOf(node) !== body;
    });
  }

  private callsStateful(body: ts.FunctionLikeDeclaration): boolean {
    if (!body.body) return false;
    return [...runningNodesOf(body.body)].some((node) => {
      const callee = ts.isCallExpression(node) ? declarationOf(node.expression, this.checker) : undefined;
      return callee !== undefined && this.isOwn(callee.getSourceFile()) && this.keepsState(callee);
    });
  }

  /** Whether a function changes what it is handed at a place. */
  doesChangeParameter(body: ts.FunctionLikeDeclaration, at: number): boolean {
    const parameter = body.parameters[at];
    return [...allNodesOf(body)].some((node) => {
      const changedNode = changedExpressionOf(node, this.checker);
      return (
        changedNode !== undefined && !ts.isIdentifier(node) && rootOf(changedNode, this.checker) === parameter
      );
    });
  }

  private isDoor(callee: ts.Node): boolean {
    return nameOf(callee) === this.door;
  }
}
