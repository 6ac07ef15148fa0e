/** Two processes of the app on one hour's points: each knows its own spending, and of the other what Jira's answers tell. */
import { shareOf } from '../../src/forge/quota';

const LIMIT = 65_000;

/** Processes that serve a site each and ask in turn, the next whenever its part allows it; what each has asked by the end. */
function spendHour(processes: number): number[] {
  const spent = Array.from({ length: processes }, () => 0);
  const leftNow = () => LIMIT - spent.reduce((sum, points) => sum + points, 0);
  /** What was left by the last answer that each has had. */
  const told = spent.map(leftNow);
  for (let turn = 0; turn < LIMIT; turn += 1)
    for (const [at, own] of spent.entries()) {
      const quota = { limit: LIMIT, left: told[at] ?? LIMIT, spent: own };
      if (leftNow() <= 0 || own + 100 > shareOf(quota, 1)) continue;
      spent[at] = own + 100;
      told[at] = leftNow();
    }
  return spent;
}

test('whoever is alone has the whole hour', () => {
  expect(spendHour(1)).toEqual([LIMIT]);
});

test('two have half of it each', () => {
  expect(spendHour(2)).toEqual([LIMIT / 2, LIMIT / 2]);
});

test('who comes after another has had more than half has half as its part all the same', () => {
  expect(shareOf({ limit: LIMIT, left: 20_000, spent: 0 }, 1)).toBe(LIMIT / 2);
});

test('a few calls of somebody else take no part away', () => {
  expect(shareOf({ limit: LIMIT, left: LIMIT - 10_000, spent: 9_000 }, 1)).toBe(LIMIT);
});

test('in a process of several sites a stranger is one of many', () => {
  expect(shareOf({ limit: LIMIT, left: 20_000, spent: 0 }, 10)).toBe(LIMIT / 10);
});
