/** Functions that keep something for those they make, or change what they are handed. */
import ts from 'typescript';
import { changedExpressionOf, rootOf } from './mutations';
import { allNodesOf, bodyOf, declarationOf, enclosingFunctionOf, nameOf, runningNodesOf } from './syntax';

export class Closures {
  private readonly stateful = new Map<ts.Node, boolean>();
  private readonly changed = new Map<ts.Node, Set<ts.Node | undefined>>();

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
    return allNodesOf(body).some((node) => {
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
    return parameter !== undefined && this.changedIn(body).has(parameter);
  }

  /** The declarations of what a function changes within. */
  private changedIn(body: ts.FunctionLikeDeclaration): Set<ts.Node | undefined> {
    const cached = this.changed.get(body);
    if (cached !== undefined) return cached;
    const roots = allNodesOf(body).map((node) => {
      const changedNode = ts.isIdentifier(node) ? undefined : changedExpressionOf(node, this.checker);
      return changedNode && rootOf(changedNode, this.checker);
    });
    const answer = new Set(roots);
    this.changed.set(body, answer);
    return answer;
  }

  private isDoor(callee: ts.Node): boolean {
    return nameOf(callee) === this.door;
  }
}
