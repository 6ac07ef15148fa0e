/**
 * Finds what a module keeps from one call to the next: variables at its top level, collections made there, closures and objects that
 * hold such, and whatever of a module some function changes. One line each, `file name: why`.
 */
import { relative } from 'node:path';
import ts from 'typescript';
import { Closures } from './closures';
import { changedExpressionOf, rootOf, startOf } from './mutations';
import {
  allNodesOf,
  bodyOf,
  declarationOf,
  enclosingFunctionOf,
  enclosingNameOf,
  isFunction,
  nameOf,
  runningNodesOf,
} from './syntax';

export interface Sources {
  files: string[];
  root: string;
  /** The function through which alone state is kept. */
  door: string;
  /** Packages whose functions and classes may be used while a module loads: what they make is a constant. */
  packages: string[];
}

const compilerOptions: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  moduleResolution: ts.ModuleResolutionKind.Node10,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Of packages and of the language, read once for all programs. */
const declarations = new Map<string, ts.SourceFile | undefined>();

function createHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(compilerOptions);
  const read = host.getSourceFile;
  const readOnce: typeof read = (name, ...how) => {
    if (!declarations.has(name)) declarations.set(name, read(name, ...how));
    return declarations.get(name);
  };
  return {
    ...host,
    getSourceFile: (name, ...how) => (name.endsWith('.d.ts') ? readOnce(name, ...how) : read(name, ...how)),
  };
}

export function listModuleState({ files, ...options }: Sources): string[] {
  const program = ts.createProgram(files, compilerOptions, createHost());
  return new Finder(program, options).listFound();
}

const COLLECTION = /^(Weak)?(Map|Set)$|^Array$/;

/** What is declared as read-only stays as it is made. */
const isReadOnly = ({ parent }: ts.Node): boolean =>
  ts.isVariableDeclaration(parent) && /^readonly/i.test(parent.type?.getText() ?? '');

const isEmptyMutable = (node: ts.Node): boolean =>
  ts.isVariableDeclaration(node.parent ?? node) && /^(\[\]|\{\})$/.test(node.getText()) && !isReadOnly(node);

class Finder {
  private readonly checker: ts.TypeChecker;
  private readonly sources: ts.SourceFile[];
  private readonly closures: Closures;

  constructor(
    program: ts.Program,
    private readonly options: Omit<Sources, 'files'>,
  ) {
    this.checker = program.getTypeChecker();
    this.closures = new Closures(this.checker, (file) => this.isOwn(file), options.door);
    this.sources = program.getSourceFiles().filter((file) => this.isOwn(file));
  }

  listFound(): string[] {
    const lines = this.sources.flatMap((file) => [...this.listDeclared(file), ...this.listChanges(file)]);
    return [...new Set(lines)].sort();
  }

  private isOwn({ fileName, isDeclarationFile }: ts.SourceFile): boolean {
    return !isDeclarationFile && fileName.startsWith(this.options.root) && !fileName.includes('node_modules');
  }

  private formatLine(at: ts.Node, name: string, why: string): string {
    return `${relative(this.options.root, at.getSourceFile().fileName)} ${name}: ${why}`;
  }

  /** What is made while the module loads. */
  private *listDeclared(file: ts.SourceFile): Generator<string> {
    for (const node of runningNodesOf(file)) {
      if (
        ts.isVariableDeclarationList(node) &&
        !(node.flags & ts.NodeFlags.Const) &&
        !enclosingFunctionOf(node)
      )
        yield this.formatLine(node, node.declarations[0]?.name.getText() ?? '', 'may be assigned anew');
      const why = this.explainState(node);
      if (why !== undefined) yield this.formatLine(node, enclosingNameOf(node), why);
    }
  }

  private explainState(node: ts.Node): string | undefined {
    if (ts.isNewExpression(node)) return this.explainNew(node);
    if (isEmptyMutable(node)) return 'is empty, to be filled';
    if (!ts.isCallExpression(node)) return undefined;
    const called = startOf(node.expression);
    const callee = isFunction(called) ? called : declarationOf(node.expression, this.checker);
    if (callee === undefined || this.isOfPackage(callee)) return undefined;
    if (!this.isOwn(callee.getSourceFile())) return `what ${node.expression.getText()} makes is unknown`;
    return this.closures.keepsState(callee) ? `${node.expression.getText()} keeps state` : undefined;
  }

  /** A list of constants is told from a collection by what it is given, and by nobody changing it, which is looked at elsewhere. */
  private explainNew(node: ts.NewExpression): string | undefined {
    const name = node.expression.getText();
    if (/^(RegExp|Error|Date|URL|Intl\.\w+)$/.test(name)) return undefined;
    if (COLLECTION.test(name))
      return node.arguments?.length || isReadOnly(node) ? undefined : `a new ${name}`;
    const declaration = declarationOf(node.expression, this.checker);
    return declaration && this.isOfPackage(declaration) ? undefined : `a new ${name}`;
  }

  /** What is handed to a function that changes what it is handed. */
  private listChangedArguments(node: ts.Node): ts.Expression[] {
    const callee = ts.isCallExpression(node) && declarationOf(node.expression, this.checker);
    const body = callee && bodyOf(callee);
    if (!body || !this.isOwn(body.getSourceFile())) return [];
    return [...(node as ts.CallExpression).arguments].filter((_, at) =>
      this.closures.doesChangeParameter(body, at),
    );
  }

  /** What functions change of a module, their own or another. */
  private *listChanges(file: ts.SourceFile): Generator<string> {
    for (const node of allNodesOf(file)) {
      if (enclosingFunctionOf(node)) yield* this.listChangesOf(node);
    }
  }

  private *listChangesOf(node: ts.Node): Generator<string> {
    for (const changed of [changedExpressionOf(node, this.checker), ...this.listChangedArguments(node)]) {
      if (!changed) continue;
      if (/^(globalThis|global|process)$/.test(startOf(changed).getText()))
        yield this.formatLine(node, changed.getText(), 'everybody’s, and is changed');
      const root = rootOf(changed, this.checker);
      if (root && this.isOwn(root.getSourceFile()) && !enclosingFunctionOf(root))
        yield this.formatLine(
          root,
          nameOf(root) ?? '',
          `is changed in ${this.formatLine(node, '', '').split(' ')[0]}`,
        );
    }
  }

  /** Of the language itself, of Node, or of a package whose makings are constants. */
  private isOfPackage(declaration: ts.Declaration): boolean {
    const { fileName } = declaration.getSourceFile();
    const trusted = ['typescript', '@types/node', ...this.options.packages];
    return trusted.some((name) => fileName.includes(`/node_modules/${name}/`));
  }
}
