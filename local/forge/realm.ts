/** A realm of their own for the handlers: the site's Date, timers and performance, and no way out but the platform. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import type { SiteClock } from '../clock';
import type { SiteTimers } from './site-timers';

export type Handler = (body: unknown, runtime: unknown) => unknown;

export interface RealmOptions {
  clock: SiteClock;
  timers: SiteTimers;
  codeFolder: string;
  log(line: string): void;
  runtime(): unknown;
  forgeFetch(target: unknown, path: string, init: unknown): Promise<Response>;
}

const nodeRequire = createRequire(__filename);
const wayOut = new Set([
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'child_process',
  'worker_threads',
  'inspector',
]);

const opens = new Set(['Socket', 'TLSSocket', 'ClientRequest', 'Worker']);

/** Patches only what must be the site's; written as source because it must be the realm's own classes. */
const preamble = `
{
  const site = __site;
  const now = site.now, start = now(), Native = Date;
  class SiteDate extends Native {
    constructor(...given) { if (given.length === 0) super(now()); else super(...given); }
    static now() { return now(); }
  }
  SiteDate.prototype.constructor = SiteDate;
  globalThis.Date = new Proxy(SiteDate, { apply: () => new SiteDate().toString() });
  globalThis.performance = { now: () => now() - start, timeOrigin: start, mark() {}, measure() {} };
  class SiteResponse extends site.Response {
    async json() { return JSON.parse(await this.text()); }
  }
  const setTimer = (fire, delay, ...args) => {
    const id = site.start(() => fire(...args), Number(delay) || 0);
    return { id, ref() { return this; }, unref() { return this; }, hasRef() { return true; }, refresh() { return this; }, [Symbol.toPrimitive]() { return id; } };
  };
  globalThis.setTimeout = setTimer;
  globalThis.clearTimeout = (timer) => site.stop(timer);
  globalThis.setInterval = (fire, delay, ...args) => {
    const state = { id: 0, [Symbol.toPrimitive]() { return state.id; }, ref() { return state; }, unref() { return state; } };
    const again = () => { state.id = site.start(() => { again(); fire(...args); }, Number(delay) || 1); };
    again();
    return state;
  };
  globalThis.clearInterval = globalThis.clearTimeout;
  globalThis.fetch = async (target) => { throw new Error(site.refusal(typeof target === 'string' ? target : String(target && target.url || target))); };
  globalThis.__forge_fetch__ = async (target, path, init) => {
    const { status, text, headers } = await site.forgeFetch(target, path, init);
    const empty = status === 204 || status === 205 || status === 304;
    return new SiteResponse(empty ? null : text, { status, headers });
  };
  Object.defineProperty(globalThis, '__forge_runtime__', { get: () => site.runtime(), configurable: false });
  delete globalThis.__site;
}`;

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

  constructor(private readonly options: RealmOptions) {
    const globals = globalThis as unknown as Record<string, unknown>;
    const given: Record<string, unknown> = Object.fromEntries(lent.map((name) => [name, globals[name]]));
    this.context = vm.createContext({ ...given, console: appConsole(options.log), __site: this.site() });
    vm.runInContext('globalThis.global = globalThis', this.context);
    vm.runInContext(preamble, this.context, { filename: 'realm-preamble.js' });
  }

  /** The function a manifest's `handler: file.name` means. */
  handler(name: string): Handler {
    const [file = '', exported = ''] = name.split('.');
    const found = this.load(file)[exported];
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

  private load(file: string): Record<string, unknown> {
    const known = this.loaded.get(file);
    if (known !== undefined) return known.exports;
    const filename = join(this.options.codeFolder, `${file}.js`);
    const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
    const module = { exports: {} as Record<string, unknown> };
    const run = vm.runInContext(source, this.context, { filename }) as (...args: unknown[]) => void;
    run(module.exports, (name: string) => this.require(name), module, filename, this.options.codeFolder);
    this.loaded.set(file, module);
    return module.exports;
  }

  private require(name: string): unknown {
    const plain = name.replace(/^node:/, '');
    if (plain === 'timers')
      return vm.runInContext(
        '({ setTimeout, clearTimeout, setInterval, clearInterval, setImmediate })',
        this.context,
      );
    if (plain === 'timers/promises')
      return vm.runInContext(
        '({ setTimeout: (ms, v) => new Promise((r) => setTimeout(() => r(v), ms)) })',
        this.context,
      );
    if (plain === 'perf_hooks') return vm.runInContext('({ performance })', this.context);
    const real = nodeRequire(`node:${plain}`) as object;
    return wayOut.has(plain) ? closed(real, plain) : real;
  }

  private site(): Record<string, unknown> {
    const { clock, timers, runtime } = this.options;
    return {
      now: () => clock.now(),
      start: (fire: () => void, delay: number) => timers.start(fire, delay),
      stop: (timer: unknown) => timers.stop(timer),
      Response,
      refusal: egressRefusal,
      runtime,
      forgeFetch: (target: unknown, path: string, init: unknown) => this.exchange(target, path, init),
    };
  }

  private async exchange(target: unknown, path: string, init: unknown): Promise<unknown> {
    const answer = await this.options.forgeFetch(target, path, init);
    return { status: answer.status, text: await answer.text(), headers: [...answer.headers] };
  }
}

function egressRefusal(target: string): string {
  return `Egress refused: manifest.yml declares no external fetch to ${target}`;
}

/** A module whose loading is harmless but whose use would leave the platform. */
function closed(real: object, name: string): object {
  return new Proxy(real, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function' || (/^[A-Z]/.test(String(key)) && !opens.has(String(key))))
        return value;
      return function refuse() {
        throw new Error(egressRefusal(`anything through node:${name}`));
      };
    },
  });
}

function appConsole(log: (line: string) => void): Record<string, unknown> {
  const write =
    (level: string) =>
    (...parts: unknown[]) =>
      log(
        `${level}: ${parts.map((part) => (typeof part === 'string' ? part : nodeInspect(part))).join(' ')}`,
      );
  return Object.fromEntries(
    ['log', 'info', 'debug', 'warn', 'error', 'trace'].map((level) => [level, write(level)]),
  );
}

const nodeInspect = (value: unknown): string =>
  (nodeRequire('node:util') as typeof import('node:util')).inspect(value);
