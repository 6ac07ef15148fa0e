/** What the app remembers, asked for as the platform has it: by an invocation that names its installation. */

import { withCache } from '../../src/forge/cached';
import { createPerInstallation } from '../../src/forge/per-installation';

const platform = globalThis as { __forge_runtime__?: unknown };

function runDuring<Result>(installationId: string | undefined, run: () => Result): Result {
  platform.__forge_runtime__ = { appContext: { installationId }, lambdaContext: {} };
  try {
    return run();
  } finally {
    delete platform.__forge_runtime__;
  }
}

const counter = createPerInstallation(() => ({ count: 0 }));
const step = () => ++counter().count;

test('each installation has its own, from one invocation to the next', () => {
  expect(['a', 'b', 'a', 'a', 'b'].map((id) => runDuring(id, step))).toEqual([1, 1, 2, 3, 2]);
});

test('two things remembered of one installation are two', () => {
  const make = () => ({ count: 0 });
  const [first, second] = [createPerInstallation(make), createPerInstallation(make)];
  runDuring('two', () => {
    first().count = 7;
    expect(second().count).toBe(0);
  });
});

test('outside an invocation nobody’s state is handed out', () => {
  expect(step).toThrow();
});

test('an invocation that names no installation remembers nothing for the next', () => {
  for (const none of [undefined, '']) expect([runDuring(none, step), runDuring(none, step)]).toEqual([1, 1]);
});

test('a process that serves many installations forgets those it served longest ago, whole', () => {
  runDuring('early', step);
  for (let nth = 0; nth < 100; nth += 1) runDuring(`one-${nth}`, step);
  expect(runDuring('early', step)).toBe(1);
  expect(runDuring('one-99', step)).toBe(2);
});

test('an answer is remembered for who asked, however the other’s came between', async () => {
  const requests: string[] = [];
  let place = '';
  const nameOf = withCache(60_000, async (key) => {
    requests.push(`${place}:${key}`);
    await Promise.resolve();
    return `${key} of ${requests.at(-1)?.split(':')[0]}`;
  });
  const ask = (id: string) =>
    runDuring(id, () => {
      place = id;
      return nameOf('10000');
    });
  expect(await Promise.all([ask('north'), ask('south')])).toHaveLength(2);
  await Promise.all([ask('north'), ask('south')]);
  expect(requests).toEqual(['north:10000', 'south:10000']);
});
