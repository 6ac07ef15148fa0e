const Sequencer = require('@jest/test-sequencer').default;

/** The folders whose tests take longest, so that no core waits for a long one at the end. */
const slow = ['test/faults/campaign', 'test/faults', 'test/browser', 'test/journeys', 'test/local'];

const rank = ({ path }) => slow.findIndex((place) => path.includes(place)) + 1 || slow.length + 1;

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }
};
