/** The arithmetic of docs/scale.md is that of `npm run bench -- scale`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ASSUMED, MEASURED, scaleOf, scaleRows, sitesOfHour, storageRows } from './bench/scale';

const text = readFileSync(resolve(__dirname, '../docs/scale.md'), 'utf8');

test('the tables are what the script makes of the numbers', () => {
  expect(text).toContain(scaleRows().join('\n'));
  expect(text).toContain(storageRows().join('\n'));
});

test('every number that was measured or assumed is stated', () => {
  const { free, usd, ...assumed } = ASSUMED;
  const numbers = [MEASURED, assumed, free, usd].flatMap((group) => Object.values(group) as number[]);
  const missing = numbers.filter(
    (number) => !text.includes(number.toLocaleString('en', { maximumFractionDigits: 6 })),
  );
  expect(missing).toEqual([]);
});

test('what breaks first is said of the number of sites at which it does', () => {
  expect(text).toContain(`${sitesOfHour()} sites`);
  expect(scaleOf(sitesOfHour()).share).toBeLessThanOrEqual(1);
  expect(scaleOf(sitesOfHour() + 1).share).toBeGreaterThan(1);
});
