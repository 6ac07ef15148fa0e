import { calendarSchema, dateSchema } from '../../../src/domain/calendar/calendar';

/** What is wrong with the hours of a Monday; null where nothing is. */
function faultOf(opens: string, closes: string): string | null {
  const { error } = calendarSchema.safeParse({ timezone: 'UTC', weekly: { mon: [[opens, closes]] } });
  return error?.issues[0]?.message ?? null;
}

describe('a time of opening hours', () => {
  test.each([
    ['on the hour', '09:00', '17:00'],
    ['with seconds', '08:59:59', '17:30:01'],
    ['from the first minute to the last', '00:00', '23:59'],
    ['to midnight', '00:00', '24:00'],
    ['to midnight, with seconds', '20:00', '24:00:00'],
  ])('may be written %s', (_, opens, closes) => {
    expect(faultOf(opens, closes)).toBeNull();
  });

  test.each([
    ['with anything after it', '09:00junk', '17:00', 'time'],
    ['with anything before it', 'junk09:00', '17:00', 'time'],
    ['with a line after it', '09:00\n', '17:00', 'time'],
    ['with anything after its seconds', '09:00:00Z', '17:00', 'time'],
    ['with spaces about it', ' 09:00', '17:00', 'time'],
    ['with one digit', '9:00', '17:00', 'time'],
    ['without minutes', '09', '17:00', 'time'],
    ['as an hour that is none', '25:00', '26:00', 'time'],
    ['as minutes that are none', '09:60', '17:00', 'time'],
    ['as seconds that are none', '09:00:60', '17:00', 'time'],
    ['as midnight at its beginning', '24:00', '24:00', 'start-at-24'],
    ['as a closing with anything after it', '09:00', '17:00junk', 'closing-time'],
    ['as midnight and more', '09:00', '24:01', 'closing-time'],
    ['as midnight with anything after it', '09:00', '24:00junk', 'closing-time'],
    ['as midnight and a second', '09:00', '24:00:01', 'closing-time'],
  ])('may not be written %s', (_, opens, closes, fault) => {
    expect(faultOf(opens, closes)).toBe(fault);
  });
});

describe('a civil date', () => {
  test.each(['2024-02-29', '2025-12-31'])('may be %s', (date) => {
    expect(dateSchema.safeParse(date).success).toBe(true);
  });

  test.each([
    ['2025-02-29', 'no-such-date'],
    ['2025-13-01', 'no-such-date'],
    ['2025-06-31', 'no-such-date'],
    ['2025-6-1', 'date'],
    ['2025-06-01T00:00', 'date'],
    ['x2025-06-01', 'date'],
    ['2025-06-01\n', 'date'],
  ])('may not be %j', (date, fault) => {
    expect(dateSchema.safeParse(date).error?.issues[0]?.message).toBe(fault);
  });
});
