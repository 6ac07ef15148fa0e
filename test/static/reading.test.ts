import fc from 'fast-check';
import { common as english } from '../../locales/en/pages/common';
import { readerOf } from '../../static/shared/reader';
import { civilOf, instantOf } from '../../static/shared/time/civil';
import { formatHours } from '../../static/shared/time/hours';
import { formatExactLength, formatLength } from '../../static/shared/time/lengths';

const zones = ['America/Toronto', 'Europe/Paris', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];

test('a minute of a zone is the instant it was read from, but in a repeated hour', () => {
  const minutes = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const civil = civilOf(minute * 60_000, zone);
      const back = instantOf(civil, zone) ?? 0;
      expect(civilOf(back, zone)).toBe(civil);
      expect(Math.abs(back - minute * 60_000)).toBeLessThanOrEqual(3_600_000);
    }),
  );
});

test('an empty field holds no instant', () => {
  expect(instantOf('', 'UTC')).toBeNull();
});

test('business hours are told in hours, never as days of twenty-four', () => {
  expect(formatLength(40 * 3_600_000, english, null)).toBe('40\u00a0h');
  expect(formatLength(40 * 3_600_000, english, 9.5 * 3_600_000)).toBe('4\u00a0business\u00a0d 2\u00a0h');
  expect(formatLength(40 * 3_600_000, english)).toBe('1\u00a0d 16\u00a0h');
});

test('nothing is no minutes, and never seconds', () => {
  expect(formatLength(0, english)).toBe('0\u00a0min');
  expect(formatLength(400, english)).toBe('0\u00a0min');
  expect(formatLength(12_000, english)).toBe('12\u00a0s');
});

test('a length to the second keeps its seconds', () => {
  expect(formatExactLength(3_605_000, english)).toBe('1\u00a0h 0\u00a0min 5\u00a0s');
  expect(formatExactLength(0, english)).toBe('0\u00a0min');
});

test('a week reads in one line, in each language', () => {
  const office: [string, string][] = [['08:00', '17:30']];
  const weekly = { mon: office, tue: office, wed: office, thu: office, fri: office };
  const hours = { timezone: 'America/Toronto', weekly };
  expect(formatHours(hours, readerOf({ locale: 'en-US', timezone: 'UTC' }))).toBe(
    'Mon–Fri 08:00–17:30 (America/Toronto)',
  );
  expect(formatHours(hours, readerOf({ locale: 'fr-CA', timezone: 'UTC' }))).toBe(
    'lun.–ven. 8\u00a0h–17\u00a0h\u00a030 (America/Toronto)',
  );
});
