/** How far a calendar looks for its next opening: fifty years, and not where it can know that none comes. */
import { calendarSchema, createAlwaysOpen } from '../../../src/domain/calendar/calendar';
import { compileCalendar } from '../../../src/domain/calendar/working-time';

const at = (text: string) => Date.parse(`${text}Z`);
const HOUR = 3_600_000;
const day = [['09:00', '17:00']];

/** A calendar that opens from nine to five on these dates alone. */
const openOn = (...dates: string[]) =>
  compileCalendar(
    calendarSchema.parse({
      ...{ timezone: 'UTC', weekly: {} },
      overrides: Object.fromEntries(dates.map((date) => [date, day])),
    }),
  );

function problemOf(ask: () => number): unknown {
  try {
    return new Date(ask()).toISOString();
  } catch (error) {
    return (error as { problem: unknown }).problem;
  }
}

const neverOpens = (date: string) => ({ code: 'never-opens', years: 50, date });

describe('time that goes on at the next opening', () => {
  test.each<[string, unknown]>([
    ['2000-02-03', '2000-02-03T10:00:00.000Z'],
    ['2049-12-31', '2049-12-31T10:00:00.000Z'],
    ['2050-03-31', '2050-03-31T10:00:00.000Z'],
    ['2050-04-01', neverOpens('2000-01-03')],
  ])('may be as far away as %s', (date, expected) => {
    const time = openOn('2000-01-03', date);
    expect(problemOf(() => time.add(at('2000-01-03T16:00'), 2 * HOUR))).toEqual(expected);
    expect(problemOf(() => time.nextOpen(at('2000-01-03T17:00')))).toEqual(
      typeof expected === 'string' ? expected.replace('T10', 'T09') : expected,
    );
  });

  test.each<[string, unknown]>([
    ['2049-12-01', '2049-12-01T16:00:00.000Z'],
    ['2000-01-03', '2000-01-03T16:00:00.000Z'],
    ['1999-09-30', neverOpens('2049-12-31')],
  ])('and, looking back, as far as %s', (date, expected) => {
    const time = openOn(date, '2049-12-31');
    expect(problemOf(() => time.subtract(at('2049-12-31T10:00'), 2 * HOUR))).toEqual(expected);
  });

  test('each opening begins the fifty years anew', () => {
    const time = openOn('2000-01-03', '2040-01-03', '2080-01-03');
    expect(problemOf(() => time.add(at('2000-01-03T16:00'), 10 * HOUR))).toBe('2080-01-03T10:00:00.000Z');
    expect(problemOf(() => time.subtract(at('2080-01-03T10:00'), 10 * HOUR))).toBe(
      '2000-01-03T16:00:00.000Z',
    );
  });

  test('is there at once where time is left, and at its very end', () => {
    const time = openOn('2000-01-03', '2000-01-04');
    expect(problemOf(() => time.add(at('2000-01-03T16:00'), HOUR))).toBe('2000-01-03T17:00:00.000Z');
    expect(problemOf(() => time.subtract(at('2000-01-04T10:00'), HOUR))).toBe('2000-01-04T09:00:00.000Z');
    expect(problemOf(() => time.add(at('2000-01-03T16:00'), 9 * HOUR))).toBe('2000-01-04T17:00:00.000Z');
    expect(problemOf(() => time.subtract(at('2000-01-04T10:00'), 9 * HOUR))).toBe('2000-01-03T09:00:00.000Z');
    expect(problemOf(() => time.add(at('2000-01-03T16:00'), 0))).toBe('2000-01-03T16:00:00.000Z');
    expect(problemOf(() => time.add(at('2000-01-04T10:00'), -9 * HOUR))).toBe('2000-01-03T09:00:00.000Z');
    expect(problemOf(() => time.subtract(at('2000-01-03T16:00'), -9 * HOUR))).toBe(
      '2000-01-04T17:00:00.000Z',
    );
    expect(time.between(at('2000-01-04T10:00'), at('2000-01-03T16:00'))).toBe(-2 * HOUR);
  });

  test('is refused where no opening is left, before and after', () => {
    const time = openOn('2000-01-03');
    expect(problemOf(() => time.add(at('2000-01-03T16:00'), 2 * HOUR))).toEqual(neverOpens('2000-01-03'));
    expect(problemOf(() => time.subtract(at('2000-01-03T10:00'), 2 * HOUR))).toEqual(
      neverOpens('2000-01-03'),
    );
    expect(problemOf(() => openOn().nextOpen(at('2000-01-03T10:00')))).toEqual(neverOpens('2000-01-03'));
  });
});

test('hours that never close have no closing', () => {
  const time = compileCalendar(createAlwaysOpen('UTC'));
  expect(problemOf(() => time.nextClose(at('2000-01-03T10:00')))).toEqual({ code: 'never-closes' });
  expect(time.nextOpen(at('2000-01-03T10:00'))).toBe(at('2000-01-03T10:00'));
});

test('spans are those of a stretch, clipped to it, and none where it is empty or the other way round', () => {
  const time = openOn('2000-01-03', '2000-01-04');
  const [first, second] = [at('2000-01-03T16:00'), at('2000-01-04T10:00')];
  expect(time.segments(first, second)).toEqual([
    { from: first, to: at('2000-01-03T17:00') },
    { from: at('2000-01-04T09:00'), to: second },
  ]);
  expect([
    time.segments(first, first),
    time.segments(second, first),
    time.segments(at('2000-01-03T17:00'), at('2000-01-04T09:00')),
  ]).toEqual([[], [], []]);
  expect(
    ['08:59:59', '09:00', '16:59:59', '17:00'].map((clock) => time.isOpen(at(`2000-01-03T${clock}`))),
  ).toEqual([false, true, true, false]);
});
