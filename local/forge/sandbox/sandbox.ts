/** A realm of their own for the handlers: the calling site's Date, timers and performance, and no way out but the platform. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import vm from 'node:vm';
import type { SiteClock } from '../../common/clock';
import { own } from '../../common/own';
import { explainEgressRefusal, loadNodeModule } from './modules';
import { ownModules, preamble } from './preamble';
import type { SiteTimers } from './site-timers';

export type Handler = (body: unknown, runtime: unknown) => unknown;

/** What crosses the border back to the app's code: text, as on Forge. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** What the app's code meets of the site that called it. */
export interface SandboxHost {
  clock: Pick<SiteClock, 'now'>;
  /** Since when the site's own `performance` counts. */
  startedAt: number;
  timers: Pick<SiteTimers, 'start' | 'stop'>;
  log(line: string): void;
  runtime(): unknown;
  forgeFetch(target: unknown, path: string, init: unknown): Promise<Reply>;
}

const sharedGlobals = [
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'Blob',
  'AbortController',
  'AbortSignal',
  'Buffer',
  'structuredClone',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'crypto',
  'Event',
  'EventTarget',
  'atob',
  'btoa',
  'process',
] as const;

/** What every realm has of the language, though not what must not be a variable. */
const builtIns = (vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]).filter(
  (name) => /^[A-Z]|^is|^parse|^encode|^decode/.test(name) && !['NaN', 'Infinity'].includes(name),
);

/** The built-ins as variables around a bundle: as globals, each use of one is asked of `vm`, a hundred times more slowly. */
const head = `(({ ${builtIns} }) => function (exports, require, module, __filename, __dirname) {`;

/** Runs the app's bundles as they are shipped; each bundle is loaded once and keeps its module state, as a warm function does. */
export class Sandbox {
  private readonly context: vm.Context;
  private readonly parse: (text: string) => unknown;
  private readonly loaded = new Map<string, { exports: Record<string, unknown> }>();

  constructor(
    private readonly codeFolder: string,
    hostOf: () => SandboxHost,
  ) {
    const globals = globalThis as unknown as Record<string, unknown>;
    const shared: Record<string, unknown> = Object.fromEntries(
      sharedGlobals.map((name) => [name, Reflect.get(globals, name)]),
    );
    this.context = vm.createContext({
      ...shared,
      console: createConsole((line) => hostOf().log(line)),
      __site: createBridge(hostOf),
    });
    vm.runInContext('globalThis.global = globalThis', this.context);
    this.parse = vm.runInContext('JSON.parse', this.context) as (text: string) => unknown;
    vm.runInContext(preamble, this.context, { filename: 'realm-preamble.js' });
  }

  /** The function a manifest's `handler: file.name` means. */
  loadHandler(name: string): Handler {
    const [file = '', exported = ''] = name.split('.');
    const handler = own(this.load(file), exported);
    if (typeof handler !== 'function')
      throw new Error(`handler '${name}' is not a function exported by ${file}.js`);
    return handler as Handler;
  }

  /** The value as the realm's own objects: what crosses the border is JSON, as it is on Forge. */
  toOwnValue(value: unknown): unknown {
    if (value === undefined) return undefined;
    return this.parse(JSON.stringify(value));
  }

  /** A file of the code folder, by its name there, loaded once. */
  private load(name: string): Record<string, unknown> {
    const cached = this.loaded.get(name);
    if (cached !== undefined) return cached.exports;
    const filename = this.fileOf(name);
    const source = `${head}${readFileSync(filename, 'utf8')}\n})(globalThis)`;
    const options = { filename, columnOffset: -head.length };
    const module = { exports: {} as Record<string, unknown> };
    const run = vm.runInContext(source, this.context, options) as (...args: unknown[]) => void;
    run(module.exports, (path: string) => this.require(path), module, filename, this.codeFolder);
    this.loaded.set(name, module);
    return module.exports;
  }

  /** Forge's default bundler ends names in `.cjs`; what is packaged by hand may have either ending. */
  private fileOf(name: string): string {
    const files = [name, `${name}.js`, `${name}.cjs`].map((path) => join(this.codeFolder, path));
    const existing = files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
    if (existing === undefined) throw new Error(`Cannot find module '${name}' in ${this.codeFolder}`);
    return existing;
  }

  private require(name: string): unknown {
    if (name.startsWith('./')) return this.load(name);
    const plain = name.replace(/^node:/, '');
    const ownModule = own(ownModules, plain);
    if (ownModule !== undefined) return vm.runInContext(ownModule, this.context);
    return loadNodeModule(plain);
  }
}

function createBridge(surroundings: () => SandboxHost): Record<string, unknown> {
  return {
    now: () => surroundings().clock.now(),
    startedAt: () => surroundings().startedAt,
    start: (fire: () => void, delay: number) => surroundings().timers.start(fire, delay),
    stop: (timer: unknown) => surroundings().timers.stop(timer),
    Response,
    refusal: explainEgressRefusal,
    runtime: () => surroundings().runtime(),
    forgeFetch: (target: unknown, path: string, init: unknown) =>
      surroundings().forgeFetch(target, path, init),
  };
}

function createConsole(log: (line: string) => void): Record<string, unknown> {
  const write =
    (level: string) =>
    (...parts: unknown[]) =>
      log(`${level}: ${parts.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ')}`);
  return Object.fromEntries(
    ['log', 'info', 'debug', 'warn', 'error', 'trace'].map((level) => [level, write(level)]),
  );
}
