/**
 * What Node follows through everything that is awaited, for no longer than a file of tests: while one storage is followed, each promise of
 * the process costs more, in tests of the domain a sixth of their time.
 */
const asyncHooks = require('node:async_hooks');

const used = new Set();

/** Of the project's and of packages: what it followed for a file's tests ends with the file, and begins again when it is used again. */
class EndingStorage extends asyncHooks.AsyncLocalStorage {
  run(...given) {
    used.add(this);
    return super.run(...given);
  }

  enterWith(store) {
    used.add(this);
    super.enterWith(store);
  }
}

/** Jest's own, which knows by it whose error it was: its tests run one after another, so that the one that runs is enough. */
class OneAtATime {
  async run(store, work) {
    const around = this.store;
    if (around?.test && around.test !== store.test)
      throw new Error(
        'test.concurrent: tests here run one after another (test/support/jest/async-storage.js)',
      );
    this.store = store;
    try {
      return await work();
    } finally {
      this.store = around;
    }
  }

  getStore() {
    return this.store;
  }
}

exports.endStorages = () => {
  for (const storage of used) storage.disable();
  used.clear();
};
exports.ofTests = { ...asyncHooks, AsyncLocalStorage: EndingStorage };
exports.ofJest = { ...asyncHooks, AsyncLocalStorage: OneAtATime };
