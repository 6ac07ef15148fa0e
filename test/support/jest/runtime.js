/**
 * Jest's module loader, with two differences. What a worker has loaded of the project's sources and of packages stays loaded for its next
 * file: one warm process serves many customers, so no source may keep what is one's alone (`test/forge/module-state.test.ts`), and
 * evaluating them anew took longer than most files. Tests and their helpers are loaded for each file. And the language's own objects are
 * variables of a function around each module: a global is looked up a hundred times more slowly in a realm that is not Node's first.
 */
const { createRequire } = require('node:module');
const { resolve, sep } = require('node:path');
const { Script, runInContext, runInNewContext } = require('node:vm');
const asyncStorage = require('./async-storage');

/** Of the version that Jest itself takes. */
const { default: Runtime } = createRequire(require.resolve('jest-circus'))('jest-runtime');

const root = resolve(__dirname, '../../..');

/** Not the pages: each is loaded for one visit, and may remember it. */
const warmFolders = ['src', 'local', 'locales', 'node_modules', 'test/support/warm'];
const warmPlaces = warmFolders.map((name) => `${resolve(root, name)}${sep}`);
const pages = resolve(root, 'local/pages');
const isWarm = (path) => !path.startsWith(pages) && warmPlaces.some((place) => path.startsWith(place));

/** What every realm has of the language; a file's console is its own. */
const builtIns = runInNewContext('Object.getOwnPropertyNames(globalThis)').filter(
  (name) => /^[A-Z]|^is|^parse|^encode|^decode/.test(name) && !['NaN', 'Infinity'].includes(name),
);

/** Compiles a module within a function that has the built-ins as its variables; V8 finds the code again by its text. */
function compileWithBuiltIns(source, parameters, filename, context) {
  const head = `(({ ${builtIns} }) => function (${parameters}) {`;
  const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  return script.runInContext(context)(runInContext('globalThis', context));
}

/** Where lines are in the sources, for what stays loaded as well. */
const sourceMaps = Object.assign(new Map(), { clear: () => undefined });

const isAsyncHooks = (name) => name === 'node:async_hooks' || name === 'async_hooks';

class FastRuntime extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    const { coreModule, executor, transformCache } = this;
    const requireCore = coreModule.require.bind(coreModule);
    coreModule.require = (name) => (isAsyncHooks(name) ? asyncStorage.ofTests : requireCore(name));
    transformCache.sourceMaps = sourceMaps;
    executor.compile = (source, filename) =>
      compileWithBuiltIns(source, executor.injectedModuleParameters, filename, environment.getVmContext());
  }

  requireInternalModule(from, name) {
    return isAsyncHooks(name) ? asyncStorage.ofJest : super.requireInternalModule(from, name);
  }
}

let warm;

module.exports = class WarmRuntime extends FastRuntime {
  constructor(...options) {
    super(...options);
    const [config, environment, resolver, transformer, , coverage, , globalConfig] = options;
    this.keeps = !globalConfig.watch && !globalConfig.watchAll;
    warm ??= new FastRuntime(
      config,
      environment,
      resolver,
      transformer,
      new Map(),
      coverage,
      '',
      globalConfig,
    );
  }

  /** Jest's own modules are internal, and hold one file's results. */
  requireModule(from, name, options, isActual) {
    if (!this.keeps || options?.isInternalModule || this._resolution.isCoreModule(name ?? ''))
      return super.requireModule(from, name, options, isActual);
    const path = this._resolution.resolveCjs(from, name);
    return isWarm(path) ? warm.requireModule(path) : super.requireModule(from, name, options, isActual);
  }
};
