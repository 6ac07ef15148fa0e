const { TestEnvironment } = require('jest-environment-node');
const { endStorages } = require('./async-storage');

/** Node's environment, the same for all the files that a worker runs, for the modules in it stay loaded (`runtime.js`). */
class WarmEnvironment extends TestEnvironment {
  async setup() {
    this.global.loadContractsOnce = () => require('./compiled-contracts').load();
    this.before = {
      keys: new Set(Reflect.ownKeys(this.global)),
      variables: { ...this.global.process.env },
      exit: this.global.process.exit,
    };
  }

  /** What the file's tests and their framework left behind is gone before the next file. */
  async teardown() {
    endStorages();
    const { process } = this.global;
    for (const key of Reflect.ownKeys(this.global))
      if (!this.before.keys.has(key)) Reflect.deleteProperty(this.global, key);
    for (const name of Object.keys(process.env))
      if (!(name in this.before.variables)) delete process.env[name];
    Object.assign(process.env, this.before.variables);
    process.exit = this.before.exit;
  }
}

/** Of a process's end Node tells its own `process` alone; what packages clean up then, they said to this one. */
function createWarmEnvironment(options) {
  const environment = new WarmEnvironment(...options);
  process.once('exit', (code) => environment.global.process.emit('exit', code));
  return environment;
}

let warm;

/** Called with `new` by Jest, for each file. */
module.exports = function Environment(...options) {
  warm ??= createWarmEnvironment(options);
  return warm;
};
