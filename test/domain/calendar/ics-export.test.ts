import fc from 'fast-check';
import { toPlainLine } from '../../../src/common/plain-text';
import { calendarSchema } from '../../../src/domain/calendar/calendar';
import { exportHolidays } from '../../../src/domain/calendar/ics/export';
import { importHolidays } from '../../../src/domain/calendar/ics/ics';
import { years } from '../../support/calendar/ics-file';
import { casesOf } from '../drawn-cases';

describe('export', () => {
  const now = Date.parse('2026-02-03T04:05:06Z');
  const start = Date.UTC(2024, 0, 1);
  const date = fc
    .integer({ min: 0, max: 1400 })
    .map((days) => new Date(start + days * 86_400_000).toISOString().slice(0, 10));
  const letters = fc.string({ minLength: 1, unit: 'grapheme' });
  const word = fc
    .tuple(letters, fc.constantFrom('', ';', ',', '\\', ':"'))
    .map((parts) => toPlainLine(`a${parts.join('')}`));
  const entry = fc.record(
    { date, name: fc.record({ en: word, fr: word }), closed: fc.constant(false), from: fc.constant('hand') },
    { requiredKeys: ['date', 'from'] },
  );

  test('what is exported and imported is what it was', () => {
    const property = fc.property(
      fc.uniqueArray(entry, { maxLength: 12, selector: (holiday) => holiday.date }),
      (holidays) => {
        const calendar = calendarSchema.parse({ timezone: 'UTC', weekly: {}, holidays });
        const back = importHolidays(exportHolidays(calendar, now), years);
        expect(back.skipped).toEqual([]);
        expect(back.holidays).toEqual(
          calendar.holidays.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
        );
      },
    );
    fc.assert(property, { numRuns: casesOf(300) });
  });

  test('a negative entry is a cancelled event for other programs', () => {
    const calendar = calendarSchema.parse({
      timezone: 'UTC',
      weekly: {},
      holidays: [{ date: '2026-06-24', closed: false }, '2026-07-01'],
    });
    const lines = exportHolidays(calendar, now).split('\r\n');
    expect(lines.filter((line) => /^(STATUS|DTSTART|DTEND|DTSTAMP)/.test(line))).toEqual([
      'DTSTAMP:20260203T040506Z',
      'DTSTART;VALUE=DATE:20260624',
      'DTEND;VALUE=DATE:20260625',
      'STATUS:CANCELLED',
      'DTSTAMP:20260203T040506Z',
      'DTSTART;VALUE=DATE:20260701',
      'DTEND;VALUE=DATE:20260702',
    ]);
  });
});
