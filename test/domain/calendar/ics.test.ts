import { importHolidays } from '../../../src/domain/calendar/ics/ics';
import { datesOfEvent, refusalOf, toIcsFile, years } from '../../support/calendar/ics-file';

describe('events of whole days', () => {
  test('one is a holiday with its name', () => {
    const { holidays } = importHolidays(
      toIcsFile(['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas\\, at last']),
      years,
    );
    const name = { en: 'Christmas, at last', fr: 'Christmas, at last' };
    expect(holidays).toEqual([{ date: '2026-12-25', name, from: 'hand' }]);
  });

  test.each([
    [
      'until the day before its end',
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'],
      ['24', '25', '26'],
    ],
    ['for as long as it lasts', ['DTSTART;VALUE=DATE:20261224', 'DURATION:P2D'], ['24', '25']],
    [
      'for weeks',
      ['DTSTART;VALUE=DATE:20261224', 'DURATION:P1W'],
      ['24', '25', '26', '27', '28', '29', '30'],
    ],
    [
      'a day when it ends when it begins',
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261224'],
      ['24'],
    ],
    ['a date that does not say it is one', ['DTSTART:20261224'], ['24']],
    [
      'from midnight to midnight',
      ['DTSTART;TZID=Europe/Paris:20261224T000000', 'DTEND:20261226T000000'],
      ['24', '25'],
    ],
  ])('%s', (_, lines, days) => {
    expect(datesOfEvent(...lines)).toEqual(days.map((day) => `2026-12-${day}`));
  });

  test('a folded line is one line', () => {
    const { holidays } = importHolidays(
      toIcsFile(['DTSTART;VALUE=DATE:2026', ' 1225', 'SUMMARY:Chr', '\tistmas']),
      years,
    );
    expect(holidays[0]?.name?.en).toBe('Christmas');
  });

  test('two languages are two names', () => {
    const lines = [
      'DTSTART;VALUE=DATE:20261225',
      'SUMMARY;LANGUAGE=fr-CA:Noël',
      'X-SABLIER-NAME;LANGUAGE=en:Christmas',
    ];
    expect(importHolidays(toIcsFile(lines), years).holidays[0]?.name).toEqual({
      en: 'Christmas',
      fr: 'Noël',
    });
  });

  test('what is no holiday is told by its line', () => {
    const cancelled = ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'];
    const meeting = ['DTSTART:20261225T090000Z', 'DTEND:20261225T100000Z'];
    const past = ['DTSTART;VALUE=DATE:19991225'];
    expect(importHolidays(toIcsFile(cancelled, meeting, past), years)).toMatchObject({
      holidays: [],
      skipped: [
        { line: 3, why: 'cancelled' },
        { line: 7, why: 'not-all-day' },
        { line: 11, why: 'outside' },
      ],
    });
  });
});

describe('broken files', () => {
  test.each([
    ['no calendar', 'hello', 'Line 1: a calendar file begins with BEGIN:VCALENDAR'],
    ['nothing', '', 'Line 1: a calendar file begins with BEGIN:VCALENDAR'],
    [
      'a line that says nothing',
      toIcsFile(['DTSTART;VALUE=DATE:20260101', 'oh dear']),
      'Line 5: "oh dear" cannot be read.',
    ],
    [
      'a date that does not exist',
      toIcsFile(['DTSTART;VALUE=DATE:20260230']),
      'Line 4: "DTSTART;VALUE=DATE:20260230" cannot be read.',
    ],
    [
      'a date in dashes',
      toIcsFile(['DTSTART;VALUE=DATE:2026-02-03']),
      'Line 4: "DTSTART;VALUE=DATE:2026-02-03" cannot be read.',
    ],
    ['no date', toIcsFile(['SUMMARY:When?']), 'Line 3: this event has no DTSTART.'],
    [
      'an end before the beginning',
      toIcsFile(['DTSTART;VALUE=DATE:20260102', 'DTEND;VALUE=DATE:20260101']),
      'Line 5: "DTEND;VALUE=DATE:20260101" cannot be read.',
    ],
    [
      'a rule of no frequency',
      toIcsFile(['DTSTART;VALUE=DATE:20260102', 'RRULE:BYDAY=MO']),
      'Line 5: "RRULE:BYDAY=MO" cannot be read.',
    ],
    [
      'a rule of nonsense',
      toIcsFile(['DTSTART;VALUE=DATE:20260102', 'RRULE:FREQ=YEARLY;BYMONTH=13']),
      'Line 5: "RRULE:FREQ=YEARLY;BYMONTH=13" cannot be read.',
    ],
    [
      'an end without a beginning',
      'BEGIN:VCALENDAR\nEND:VEVENT\n',
      'Line 2: END:VEVENT ends what did not begin; line 1 says BEGIN:VCALENDAR.',
    ],
    ['a beginning without an end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\n', 'Line 2: BEGIN:VEVENT has no end.'],
    [
      'more after the end',
      `${toIcsFile()}x:y`,
      'Line 4: a calendar file begins with BEGIN:VCALENDAR and holds nothing after its end.',
    ],
  ])('%s is refused by its line', (_, text, sentence) => {
    expect(refusalOf(text)).toContain(sentence);
  });

  test('the sentence is there in French, too', () => {
    const text = toIcsFile(['DTSTART;VALUE=DATE:20260230']);
    expect(refusalOf(text, 'fr')).toBe(
      'Ligne 4\u00a0: «\u00a0DTSTART;VALUE=DATE:20260230\u00a0» est illisible.',
    );
  });
});
