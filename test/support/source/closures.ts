/** Functions that keep something for those they make, or change what they are handed. */
import ts from 'typescript';
import { changedBy, rootOf } from './mutations';
import { bodyOf, declarationOf, every, functionAround, nameOf, running } from './syntax';

export class Closures {
  private readonly keeping = new Map<ts.Node, boolean>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly isOwn: (file: ts.SourceFile) => boolean,
    private readonly door: string,
  ) {}

  /** Whether a function hands out others that share something they change. */
  keep(callee: ts.Node): boolean {
    const known = this.keeping.get(callee);
    if (known !== undefined) return known;
    this.keeping.set(callee, false);
    const body = bodyOf(callee);
    const answer =
      body !== undefined && !this.isDoor(callee) && (this.shares(body) || this.callsKeeper(body));
    this.keeping.set(callee, answer);
    return answer;
  }

  private shares(body: ts.FunctionLikeDeclaration): boolean {
    return [...every(body)].some((node) => {
      const changed = changedBy(node, this.checker);
      const root = changed && rootOf(changed, this.checker);
      return root !== undefined && functionAround(root) === body && functionAround(node) !== body;
    });
  }

  private callsKeeper(body: ts.FunctionLikeDeclaration): boolean {
    if (!body.body) return false;
    return [...running(body.body)].some((node) => {
      const callee = ts.isCallExpression(node) ? declarationOf(node.expression, this.checker) : undefined;
      return callee !== undefined && this.isOwn(callee.getSourceFile()) && this.keep(callee);
    });
  }

  /** Whether a function changes what it is handed at a place. */
  changesParameter(body: ts.FunctionLikeDeclaration, at: number): boolean {
    const parameter = body.parameters[at];
    return [...every(body)].some((node) => {
      const changed = changedBy(node, this.checker);
      return changed !== undefined && !ts.isIdentifier(node) && rootOf(changed, this.checker) === parameter;
    });
  }

  private isDoor(callee: ts.Node): boolean {
    return nameOf(callee) === this.door;
  }
}
