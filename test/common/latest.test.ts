import { Latest, withLatest } from '../../src/common/latest';

test('what was set longest ago makes room, and what is set again counts as new', () => {
  const latest = new Latest<number>(2);
  latest.set('a', 1).set('b', 2).set('a', 3).set('c', 4);
  expect([...latest]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
});

test('an answer is asked for once while it is among the latest', () => {
  const requests: string[] = [];
  const lengthOf = withLatest(2, (text) => {
    requests.push(text);
    return text.length;
  });
  expect(['a', 'bb', 'a', 'ccc', 'a'].map(lengthOf)).toEqual([1, 2, 1, 3, 1]);
  expect(requests).toEqual(['a', 'bb', 'ccc', 'a']);
});

test('names of the language’s own objects are texts like others', () => {
  const echo = withLatest(5, (text) => `${text}!`);
  for (const name of ['constructor', '__proto__', 'toString']) expect(echo(name)).toBe(`${name}!`);
});

test('a long text is answered and not kept', () => {
  let requestCount = 0;
  const echo = withLatest(5, (text) => {
    requestCount += 1;
    return text;
  });
  const long = 'x'.repeat(100_000);
  expect(echo(long) + echo(long)).toHaveLength(200_000);
  expect(requestCount).toBe(2);
});
