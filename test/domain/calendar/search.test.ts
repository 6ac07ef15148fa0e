import fc from 'fast-check';
import { findLastAtOrBefore, findLastBefore } from '../../../src/domain/calendar/sorted-search';

const near = fc.integer({ min: 0, max: 60 });
const far = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
const sorted = fc
  .uniqueArray(fc.oneof(near, far), { maxLength: 40 })
  .map((numbers) => Float64Array.from(numbers).sort());

test('the search finds what looking at each number finds, however unevenly they lie', () => {
  const property = fc.property(sorted, fc.oneof(near, far), (numbers, value) => {
    expect(findLastAtOrBefore(numbers, value)).toBe(numbers.findLastIndex((number) => number <= value));
    expect(findLastBefore(numbers, value)).toBe(numbers.findLastIndex((number) => number < value));
  });
  fc.assert(property, { numRuns: 2000 });
});

test('each number is its own place', () => {
  const squares = Float64Array.from({ length: 500 }, (_, place) => place ** 4);
  expect([...squares].map((square) => findLastAtOrBefore(squares, square))).toEqual([...squares.keys()]);
});
