import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';

type Run = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];

/** The project's modules: compiled once, and run anew as often as they are forgotten. Packages are loaded once. */
export class ProjectModules {
  private readonly compiled = new Map<string, Run>();
  private readonly paths = new Map<string, string | null>();
  private readonly running = new Map<string, { exports: object }>();
  private readonly ofPackages: (name: string) => unknown;

  constructor(
    root: string,
    private readonly instead: Record<string, unknown>,
  ) {
    this.ofPackages = createRequire(join(root, 'package.json'));
  }

  forget(): void {
    this.running.clear();
  }

  load(path: string): object {
    const known = this.running.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    this.running.set(path, module);
    const folder = dirname(path);
    this.compile(path)(module.exports, (name) => this.require(folder, name), module, path, folder);
    return module.exports;
  }

  private require(folder: string, name: string): unknown {
    if (!name.startsWith('.')) return this.instead[name] ?? this.ofPackages(name);
    const place = join(folder, name);
    const path = this.paths.get(place) ?? findSource(place);
    this.paths.set(place, path);
    return path === null ? this.ofPackages(place) : this.load(path);
  }

  private compile(path: string): Run {
    const known = this.compiled.get(path);
    if (known) return known;
    const loader = path.endsWith('x') ? 'tsx' : 'ts';
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      ...{ loader, format: 'cjs', target: 'node20' },
      supported: { 'dynamic-import': false },
    });
    const compiled = compileFunction(code, PARAMETERS, { filename: path }) as Run;
    this.compiled.set(path, compiled);
    return compiled;
  }
}

/** The file that an import without an ending means; null for what is no source. */
const findSource = (place: string): string | null =>
  [place, `${place}.ts`, `${place}.tsx`, `${place}/index.ts`].find(
    (path) => /\.tsx?$/.test(path) && existsSync(path),
  ) ?? null;
