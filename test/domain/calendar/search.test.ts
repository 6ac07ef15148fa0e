import fc from 'fast-check';
import { lastAtOrBefore, lastBefore } from '../../../src/domain/calendar/search';

const near = fc.integer({ min: 0, max: 60 });
const far = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
const sorted = fc
  .uniqueArray(fc.oneof(near, far), { maxLength: 40 })
  .map((numbers) => Float64Array.from(numbers).sort());

test('the search finds what looking at each number finds, however unevenly they lie', () => {
  const property = fc.property(sorted, fc.oneof(near, far), (numbers, value) => {
    expect(lastAtOrBefore(numbers, value)).toBe(numbers.findLastIndex((number) => number <= value));
    expect(lastBefore(numbers, value)).toBe(numbers.findLastIndex((number) => number < value));
  });
  fc.assert(property, { numRuns: 2000 });
});

test('each number is its own place', () => {
  const squares = Float64Array.from({ length: 500 }, (_, place) => place ** 4);
  expect([...squares].map((square) => lastAtOrBefore(squares, square))).toEqual([...squares.keys()]);
});
