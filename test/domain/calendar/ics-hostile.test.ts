import fc from 'fast-check';
import { importHolidays } from '../../../src/domain/calendar/ics/ics';
import { IcsRefusal } from '../../../src/domain/calendar/ics/lines';
import { refusalOf, toIcsFile, years } from '../../support/calendar/ics-file';
import { casesOf } from '../drawn-cases';

describe('hostile files', () => {
  const day = 'DTSTART;VALUE=DATE:00010101';
  const repeatEvent = (count: number, event: string[]) =>
    toIcsFile(...Array.from({ length: count }, () => event));

  test.each([
    [
      'every second, for ever',
      toIcsFile([day, 'RRULE:FREQ=SECONDLY']),
      'Line 5: "RRULE:FREQ=SECONDLY" cannot be read.',
    ],
    [
      'every day since the year 1, counted, a thousand times',
      repeatEvent(1000, [day, 'RRULE:FREQ=DAILY;COUNT=999999999']),
      'repeat too often',
    ],
    [
      'holidays of two thousand years, a thousand times',
      repeatEvent(2000, [day, 'DTEND;VALUE=DATE:99991231']),
      'repeat too often',
    ],
    ['five megabytes', repeatEvent(100_000, [day, 'SUMMARY:x']), 'may hold one megabyte'],
    ['twenty thousand events', repeatEvent(20_000, ['X:']), 'more than 10000 events'],
    ['a hundred thousand levels', 'BEGIN:VCALENDAR\n'.repeat(60_000), 'nested too deep'],
    ['a line without end', toIcsFile([day, `SUMMARY:${'x'.repeat(500_000)}`]), 'cannot be read'],
  ])('%s is refused, and soon', (_, text, sentence) => {
    expect(refusalOf(text)).toContain(sentence);
  });

  test.each([
    ['parameters', `SUMMARY${';A=1'.repeat(24_000)}:x`],
    ['quotes', `SUMMARY;A=${'"'.repeat(99_000)}:x`],
    ['commas', `RDATE;VALUE=DATE:${'20260101,'.repeat(11_000)}20260102`],
    ['escapes', `SUMMARY:${'\\'.repeat(99_000)}`],
    ['rule parts', `RRULE:FREQ=YEARLY;BYMONTHDAY=${'1,'.repeat(40_000)}1`],
  ])('a long line of %s costs little', (_, line) => {
    try {
      importHolidays(repeatEvent(9, ['DTSTART;VALUE=DATE:20260101', line]), years);
    } catch (error) {
      expect(error).toBeInstanceOf(IcsRefusal);
    }
  });

  test('a day that repeats for ever, less forty thousand lines of days', () => {
    const except = Array.from({ length: 40_000 }, (_, nth) => `EXDATE:20${10 + (nth % 20)}0101`);
    const { holidays } = importHolidays(
      toIcsFile(['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY', ...except]),
      { from: 2026, to: 2027 },
    );
    expect(holidays).toHaveLength(2 * 365 - 2);
  });

  test('whatever the file says, the answer is holidays or a sentence', () => {
    const scraps = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART;VALUE=DATE:20260101',
      'DTSTART:20260101T000000Z',
      'DTEND;VALUE=DATE:20260103',
      'DURATION:P1D',
      'DURATION:PT1H',
      'DURATION:',
      'RRULE:FREQ=YEARLY',
      'RRULE:FREQ=WEEKLY;BYDAY=9MO',
      'RRULE:',
      'RRULE:FREQ=YEARLY;UNTIL=',
      'SUMMARY;LANGUAGE=:x',
      'SUMMARY;="',
      ' folded',
      '\t',
      'EXDATE:20260101',
      'RDATE;VALUE=PERIOD:20260101T000000Z/P1D',
      'RECURRENCE-ID:x',
      'UID:',
      'STATUS:CANCELLED',
      '\u0000',
      ':',
      ';',
    );
    const line = fc.oneof({ weight: 9, arbitrary: scraps }, fc.string());
    const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));
    const wrapped = text.map((inner) => `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${inner}\nEND:VEVENT\nEND:VCALENDAR`);
    const property = fc.property(fc.oneof(text, wrapped), (tried) => {
      try {
        importHolidays(tried, years);
      } catch (error) {
        expect(error).toBeInstanceOf(IcsRefusal);
      }
    });
    fc.assert(property, { numRuns: casesOf(2000) });
  });
});
