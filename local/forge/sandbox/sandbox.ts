/** A realm of their own for the handlers: the calling site's Date, timers and performance, and no way out but the platform. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import vm from 'node:vm';
import type { SiteClock } from '../../clock';
import { own } from '../../own';
import { egressRefusal, nodeModule } from './modules';
import { ownModules, preamble } from './preamble';
import type { SiteTimers } from './site-timers';

export type Handler = (body: unknown, runtime: unknown) => unknown;

/** What the app's code meets of the site that called it. */
export interface Surroundings {
  clock: Pick<SiteClock, 'now'>;
  /** Since when the site's own `performance` counts. */
  startedAt: number;
  timers: Pick<SiteTimers, 'start' | 'stop'>;
  log(line: string): void;
  runtime(): unknown;
  forgeFetch(target: unknown, path: string, init: unknown): Promise<Response>;
}

const lent = [
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

/** Runs the app's bundles as they are shipped; each bundle is loaded once and keeps its module state, as a warm function does. */
export class Realm {
  private readonly context: vm.Context;
  private readonly loaded = new Map<string, { exports: Record<string, unknown> }>();

  constructor(
    private readonly codeFolder: string,
    private readonly surroundings: () => Surroundings,
  ) {
    const globals = globalThis as unknown as Record<string, unknown>;
    const given: Record<string, unknown> = Object.fromEntries(
      lent.map((name) => [name, Reflect.get(globals, name)]),
    );
    this.context = vm.createContext({
      ...given,
      console: appConsole((line) => surroundings().log(line)),
      __site: this.site(),
    });
    vm.runInContext('globalThis.global = globalThis', this.context);
    vm.runInContext(preamble, this.context, { filename: 'realm-preamble.js' });
  }

  /** The function a manifest's `handler: file.name` means. */
  handler(name: string): Handler {
    const [file = '', exported = ''] = name.split('.');
    const found = own(this.load(file), exported);
    if (typeof found !== 'function')
      throw new Error(`handler '${name}' is not a function exported by ${file}.js`);
    return found as Handler;
  }

  /** The value as the realm's own objects: what crosses the border is JSON, as it is on Forge. */
  own(value: unknown): unknown {
    if (value === undefined) return undefined;
    const parse = vm.runInContext('JSON.parse', this.context) as (text: string) => unknown;
    return parse(JSON.stringify(value));
  }

  /** A file of the code folder, by its name there, loaded once. */
  private load(name: string): Record<string, unknown> {
    const known = this.loaded.get(name);
    if (known !== undefined) return known.exports;
    const filename = this.fileOf(name);
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
    const module = { exports: {} as Record<string, unknown> };
    const run = vm.runInContext(source, this.context, { filename }) as (...args: unknown[]) => void;
    run(module.exports, (path: string) => this.require(path), module, filename, this.codeFolder);
    this.loaded.set(name, module);
    return module.exports;
  }

  /** Forge's default bundler ends names in `.cjs`; what is packaged by hand may have either ending. */
  private fileOf(name: string): string {
    const files = [name, `${name}.js`, `${name}.cjs`].map((one) => join(this.codeFolder, one));
    const found = files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
    if (found === undefined) throw new Error(`Cannot find module '${name}' in ${this.codeFolder}`);
    return found;
  }

  private require(name: string): unknown {
    if (name.startsWith('./')) return this.load(name);
    const plain = name.replace(/^node:/, '');
    const lentModule = own(ownModules, plain);
    if (lentModule !== undefined) return vm.runInContext(lentModule, this.context);
    return nodeModule(plain);
  }

  private site(): Record<string, unknown> {
    const { surroundings } = this;
    return {
      now: () => surroundings().clock.now(),
      startedAt: () => surroundings().startedAt,
      start: (fire: () => void, delay: number) => surroundings().timers.start(fire, delay),
      stop: (timer: unknown) => surroundings().timers.stop(timer),
      Response,
      refusal: egressRefusal,
      runtime: () => surroundings().runtime(),
      forgeFetch: (target: unknown, path: string, init: unknown) => this.exchange(target, path, init),
    };
  }

  private async exchange(target: unknown, path: string, init: unknown): Promise<unknown> {
    const answer = await this.surroundings().forgeFetch(target, path, init);
    return { status: answer.status, text: await answer.text(), headers: [...answer.headers] };
  }
}

function appConsole(log: (line: string) => void): Record<string, unknown> {
  const write =
    (level: string) =>
    (...parts: unknown[]) =>
      log(`${level}: ${parts.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ')}`);
  return Object.fromEntries(
    ['log', 'info', 'debug', 'warn', 'error', 'trace'].map((level) => [level, write(level)]),
  );
}
