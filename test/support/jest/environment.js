const { TestEnvironment } = require('jest-environment-node');

/** Node's environment, and Atlassian's documents compiled once for all the files that a worker runs: 1.5 s each otherwise. */
module.exports = class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadContractsOnce = () => require('./compiled-contracts').load();
  }
};
