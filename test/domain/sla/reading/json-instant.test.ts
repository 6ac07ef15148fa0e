/** Instants as Jira writes them, and those that nobody may take for one. */
import fc from 'fast-check';
import { explainNoInstant, parseJsonInstant } from '../../../../src/domain/sla/reading/json-instant';

const iso = (text: string) => Date.parse(text);

describe('an instant', () => {
  test.each<[unknown, number]>([
    ['2025-06-05T10:00:00.000-0400', iso('2025-06-05T14:00:00Z')],
    ['2025-06-05T10:00:00.000-04:00', iso('2025-06-05T14:00:00Z')],
    ['2025-06-05T10:00:00-04', iso('2025-06-05T14:00:00Z')],
    ['2025-06-05T10:00:00.123+05:30', iso('2025-06-05T04:30:00.123Z')],
    ['2025-06-05t10:00:00,5z', iso('2025-06-05T10:00:00.500Z')],
    ['2025-06-05T10:00Z', iso('2025-06-05T10:00:00Z')],
    ['2025-06-05T10:00:00.1239999Z', iso('2025-06-05T10:00:00.123Z')],
    ['2025-06-05T10:00:00.05Z', iso('2025-06-05T10:00:00.050Z')],
    ['2025-06-05T24:00:00Z', iso('2025-06-06T00:00:00Z')],
    ['2025-12-31T23:59:59.999-23:59', iso('2026-01-01T23:58:59.999Z')],
    ['2024-02-29T00:00:00Z', iso('2024-02-29T00:00:00Z')],
    ['2000-02-29T00:00:00Z', iso('2000-02-29T00:00:00Z')],
    ['1969-12-31T23:59:00Z', -60_000],
    [1_749_132_000_000, 1_749_132_000_000],
    ['1749132000000', 1_749_132_000_000],
    [1_749_132_000_000.9, 1_749_132_000_000],
    [100_000_000_000, 100_000_000_000],
    [32_503_680_000_000, 32_503_680_000_000],
  ])('may be %j', (value, expected) => {
    expect(parseJsonInstant(value)).toBe(expected);
  });

  test('is every one that the language itself reads, in any zone', () => {
    const instant = fc.date({
      min: new Date(-62_135_596_800_000),
      max: new Date(253_402_300_799_999),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.integer({ min: -1439, max: 1439 }), (date, offset) => {
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const zone = `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(minutes).padStart(2, '0')}`;
        expect(parseJsonInstant(date.toISOString().replace('Z', zone))).toBe(
          date.getTime() - offset * 60_000,
        );
      }),
    );
  });

  test.each([
    ...['2025-06-05T10:00:00', '2025-06-05', '2025-06-05 10:00:00Z', '2025-06-05T10Z', '2025-06-05T1000Z'],
    ...['2025-13-05T10:00:00Z', '2025-00-05T10:00:00Z', '2025-06-31T10:00:00Z', '2025-06-00T10:00:00Z'],
    ...['2025-02-29T10:00:00Z', '1900-02-29T10:00:00Z', '2025/06/05T10:00:00Z', '2025-06/05T10:00:00Z'],
    ...['2025-06-05T24:01:00Z', '2025-06-05T25:00:00Z', '2025-06-05T10:60:00Z', '2025-06-05T10:00:60Z'],
    ...[
      '2025-06-05T10:00:00.Z',
      '2025-06-05T10:00:00Zulu',
      '2025-06-05T10:00:00+24:00',
      '2025-06-05T10:00:00+01:60',
    ],
    ...[
      '2025-06-05T10:00:00+1',
      '2025-06-05T10:00:00+010',
      '2025-06-05T10:00:00+01000',
      '2025-06-05T10:00:00+01:00x',
    ],
    ...[
      '2025-06-05T10:00:00*01:00',
      '2025-06-05T1x:00:00Z',
      '2025-06-05T10:00:0:Z',
      '20x5-06-05T10:00:00Z',
      '2025-06-05X10:00:00Z',
    ],
    ...[
      '',
      'soon',
      '1749132000000x',
      'x1749132000000',
      '1e12',
      '1749132000',
      '1749132000000000',
      '-1749132000000',
    ],
    ...[
      99_999_999_999,
      32_503_680_000_001,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      null,
      undefined,
      true,
      {},
      [],
    ],
  ])('is not %j', (value) => {
    expect(parseJsonInstant(value)).toBeNaN();
  });
});

describe('why a value is no instant', () => {
  test.each<[unknown, string]>([
    [undefined, 'the instant is missing'],
    [null, 'the instant is missing'],
    ['soon', '"soon" is not an instant; write 2025-06-05T14:00:00.000+0000'],
    [{ at: 1 }, '"{"at":1}" is not an instant; write 2025-06-05T14:00:00.000+0000'],
    ['x'.repeat(90), `"${'x'.repeat(60)}" is not an instant; write 2025-06-05T14:00:00.000+0000`],
    [1_749_132_000, '1749132000 would be in the year 1970; write epoch milliseconds, not seconds'],
    ['1749132000', '1749132000 would be in the year 1970; write epoch milliseconds, not seconds'],
    [
      1_749_132_000_000_000,
      '1749132000000000 would be in the year 57397; write epoch milliseconds, not microseconds',
    ],
    [9e18, '9000000000000000000 would be in the year no year; write epoch milliseconds, not microseconds'],
  ])('%j', (value, reason) => {
    expect(explainNoInstant(value)).toMatch(
      reason.includes('57397') ? /would be in the year \+?0?57397; .* microseconds$/ : reason,
    );
  });
});
