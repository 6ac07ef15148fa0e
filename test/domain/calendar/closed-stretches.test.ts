import fc from 'fast-check';
import { calendarSchema } from '../../../src/domain/calendar/calendar';
import { findClosedStretches } from '../../../src/domain/calendar/closed-stretches';
import { compileCalendar } from '../../../src/domain/calendar/working-time';

const office = [['08:00', '17:30']];
const time = compileCalendar(
  calendarSchema.parse({
    timezone: 'America/Toronto',
    weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
    holidays: [{ date: '2025-06-24', name: { en: 'Saint-Jean-Baptiste Day', fr: 'Fête nationale' } }],
  }),
);
const at = (iso: string) => Date.parse(iso);

test('a night, a holiday and a night that touch are one stretch, which names the holiday', () => {
  const stretches = findClosedStretches(
    time,
    at('2025-06-23T10:00:00-04:00'),
    at('2025-06-25T10:00:00-04:00'),
  );
  expect(stretches).toHaveLength(1);
  expect(stretches[0]).toMatchObject({
    from: at('2025-06-23T17:30:00-04:00'),
    to: at('2025-06-25T08:00:00-04:00'),
    holiday: { date: '2025-06-24', name: { en: 'Saint-Jean-Baptiste Day' } },
  });
});

test('what is closed and what is open make the whole', () => {
  const hour = fc.integer({
    min: at('2025-06-01T00:00:00Z') / 3_600_000,
    max: at('2025-09-01T00:00:00Z') / 3_600_000,
  });
  fc.assert(
    fc.property(hour, fc.integer({ min: 0, max: 500 }), (start, hours) => {
      const [from, to] = [start * 3_600_000, (start + hours) * 3_600_000];
      const closed = findClosedStretches(time, from, to).reduce(
        (sum, stretch) => sum + stretch.to - stretch.from,
        0,
      );
      expect(closed + time.between(from, to)).toBe(to - from);
    }),
  );
});
