import fc from 'fast-check';
import { addCounts, type Counts } from '../../../src/domain/figures/counts';
import { binOf, quantileOf } from '../../../src/domain/figures/distribution';

const YEARS_3 = 3 * 365 * 86_400_000;
const lengths = fc.array(fc.integer({ min: 1_000, max: YEARS_3 }), { minLength: 1 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

const binsOf = (list: number[]) => list.map((length): Counts => ({ [binOf(length)]: 1 }));

test('whatever share is asked for, the length read is within three percent of the one that stands there', () => {
  fc.assert(
    fc.property(lengths, shares, (list, share) => {
      const exact = list.toSorted((a, b) => a - b)[Math.floor(share * (list.length - 1))] as number;
      const read = quantileOf(binsOf(list).reduce(addCounts, {}), share) as number;
      expect(Math.abs(read - exact) / exact).toBeLessThanOrEqual(0.0301);
    }),
  );
});

test('months are merged in any order', () => {
  fc.assert(
    fc.property(lengths, (list) => {
      const bins = binsOf(list);
      expect(bins.reduceRight((sum, bin) => addCounts(bin, sum), {} as Counts)).toEqual(
        bins.reduce(addCounts, {}),
      );
    }),
  );
});

test('a bin counted many times weighs as much as as many lengths', () => {
  const bins = { [binOf(60_000)]: 9, [binOf(3_600_000)]: 1 };
  const isMinute = (length: number | null) => Math.abs((length ?? 0) / 60_000 - 1) < 0.03;
  expect([0, 0.5, 0.89, 1].map((share) => isMinute(quantileOf(bins, share)))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('longer lengths never fall in an earlier bin, and a year takes less than three hundred', () => {
  fc.assert(
    fc.property(fc.nat(YEARS_3), fc.nat(YEARS_3), (a, b) => {
      expect(Math.sign(Number(binOf(a)) - Number(binOf(b))) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(binOf(0)).toBe(binOf(1_000));
  expect(Number(binOf(365 * 86_400_000)) - Number(binOf(0))).toBeLessThan(300);
});

test('without a clock there is no length, nor from a bin that was emptied again', () => {
  expect(quantileOf({}, 0.5)).toBeNull();
  expect(quantileOf({ [binOf(60_000)]: 0 }, 0.5)).toBeNull();
});
