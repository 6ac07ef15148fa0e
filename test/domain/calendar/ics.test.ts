import fc from 'fast-check';
import { calendarSchema } from '../../../src/domain/calendar/calendar';
import { importHolidays } from '../../../src/domain/calendar/ics';
import { exportHolidays } from '../../../src/domain/calendar/ics-export';
import { IcsRefusal } from '../../../src/domain/calendar/ics-lines';

const years = { from: 2024, to: 2027 };

function file(...events: string[][]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function dates(...lines: string[]): string[] {
  return importHolidays(file(lines), years).holidays.map(({ date }) => date);
}

describe('events of whole days', () => {
  test('one is a holiday with its name', () => {
    const { holidays } = importHolidays(
      file(['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas\\, at last']),
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
    expect(dates(...lines)).toEqual(days.map((day) => `2026-12-${day}`));
  });

  test('a folded line is one line', () => {
    const { holidays } = importHolidays(
      file(['DTSTART;VALUE=DATE:2026', ' 1225', 'SUMMARY:Chr', '\tistmas']),
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
    expect(importHolidays(file(lines), years).holidays[0]?.name).toEqual({ en: 'Christmas', fr: 'Noël' });
  });

  test('what is no holiday is told by its line', () => {
    const cancelled = ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'];
    const meeting = ['DTSTART:20261225T090000Z', 'DTEND:20261225T100000Z'];
    const past = ['DTSTART;VALUE=DATE:19991225'];
    expect(importHolidays(file(cancelled, meeting, past), years)).toEqual({
      holidays: [],
      skipped: [
        { line: 3, why: 'cancelled' },
        { line: 7, why: 'not-all-day' },
        { line: 11, why: 'outside' },
      ],
    });
  });
});

describe('repetitions', () => {
  test.each([
    ['every year', '20200701', 'FREQ=YEARLY', ['2024-07-01', '2025-07-01', '2026-07-01', '2027-07-01']],
    ['every leap year', '20200229', 'FREQ=YEARLY', ['2024-02-29']],
    ['a few times', '20230701', 'FREQ=YEARLY;COUNT=3', ['2024-07-01', '2025-07-01']],
    ['until a day, it included', '20240701', 'FREQ=YEARLY;UNTIL=20250701', ['2024-07-01', '2025-07-01']],
    [
      'the first Monday of September',
      '20200907',
      'FREQ=YEARLY;BYMONTH=9;BYDAY=1MO',
      ['2024-09-02', '2025-09-01', '2026-09-07', '2027-09-06'],
    ],
    [
      'the last Monday of May',
      '20200525',
      'freq=yearly;bymonth=5;byday=-1MO',
      ['2024-05-27', '2025-05-26', '2026-05-25', '2027-05-31'],
    ],
    [
      'the Monday before 25 May',
      '20200518',
      'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=18,19,20,21,22,23,24;BYDAY=MO',
      ['2024-05-20', '2025-05-19', '2026-05-18', '2027-05-24'],
    ],
    ['the last day of a leap year', '20200101', 'FREQ=YEARLY;BYYEARDAY=366', ['2024-12-31']],
    [
      'the last day of every year',
      '20200101',
      'FREQ=YEARLY;BYYEARDAY=-1',
      ['2024-12-31', '2025-12-31', '2026-12-31', '2027-12-31'],
    ],
    [
      'the Monday of week 20',
      '20200511',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      ['2024-05-13', '2025-05-12', '2026-05-11', '2027-05-17'],
    ],
    ['every other year', '20210701', 'FREQ=YEARLY;INTERVAL=2', ['2025-07-01', '2027-07-01']],
    [
      'the twentieth Monday of the year',
      '20200518',
      'FREQ=YEARLY;BYDAY=20MO',
      ['2024-05-13', '2025-05-19', '2026-05-18', '2027-05-17'],
    ],
    [
      'Friday the thirteenth of winter',
      '20240101',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;BYMONTH=12,1,2',
      ['2024-12-13', '2026-02-13'],
    ],
    ['the 31st, where there is one', '20271031', 'FREQ=MONTHLY', ['2027-10-31', '2027-12-31']],
    [
      'the last weekday of a month',
      '20271001',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      ['2027-10-29', '2027-11-30', '2027-12-31'],
    ],
    [
      'every other week on two days, the week beginning on Sunday',
      '20271205',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,SA',
      ['2027-12-05', '2027-12-11', '2027-12-19', '2027-12-25'],
    ],
    [
      'every other week on two days, the week beginning on Monday',
      '20271205',
      'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU,SA',
      ['2027-12-05', '2027-12-18', '2027-12-19'],
    ],
    [
      'every tenth day',
      '20271201',
      'FREQ=DAILY;INTERVAL=10',
      ['2027-12-01', '2027-12-11', '2027-12-21', '2027-12-31'],
    ],
    ['a day that never comes', '20240101', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', []],
  ])('%s', (_, start, rule, expected) => {
    expect(dates(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`)).toEqual(expected);
  });

  test('days left out, days besides, each of them as long as the event', () => {
    const lines = ['DTSTART;VALUE=DATE:20240501', 'DURATION:P2D', 'RRULE:FREQ=YEARLY'];
    const changed = ['EXDATE;VALUE=DATE:20250501,20260501', 'RDATE;VALUE=DATE:20250507'];
    expect(dates(...lines, ...changed)).toEqual([
      '2024-05-01',
      '2024-05-02',
      '2025-05-07',
      '2025-05-08',
      '2027-05-01',
      '2027-05-02',
    ]);
  });

  test('one that was moved stands where it was moved to, one that was cancelled is gone', () => {
    const yearly = ['UID:a', 'DTSTART;VALUE=DATE:20240701', 'RRULE:FREQ=YEARLY'];
    const moved = ['UID:a', 'RECURRENCE-ID;VALUE=DATE:20250701', 'DTSTART;VALUE=DATE:20250702'];
    const cancelled = [
      'UID:a',
      'RECURRENCE-ID;VALUE=DATE:20260701',
      'DTSTART;VALUE=DATE:20260701',
      'STATUS:CANCELLED',
    ];
    const { holidays } = importHolidays(file(yearly, moved, cancelled), years);
    expect(holidays.map(({ date }) => date)).toEqual(['2024-07-01', '2025-07-02', '2027-07-01']);
  });
});

describe('broken files', () => {
  test.each([
    ['no calendar', 'hello', 'Line 1: a calendar file begins with BEGIN:VCALENDAR'],
    ['nothing', '', 'Line 1: a calendar file begins with BEGIN:VCALENDAR'],
    [
      'a line that says nothing',
      file(['DTSTART;VALUE=DATE:20260101', 'oh dear']),
      'Line 5: "oh dear" cannot be read.',
    ],
    [
      'a date that does not exist',
      file(['DTSTART;VALUE=DATE:20260230']),
      'Line 4: "DTSTART;VALUE=DATE:20260230" cannot be read.',
    ],
    [
      'a date in dashes',
      file(['DTSTART;VALUE=DATE:2026-02-03']),
      'Line 4: "DTSTART;VALUE=DATE:2026-02-03" cannot be read.',
    ],
    ['no date', file(['SUMMARY:When?']), 'Line 3: this event has no DTSTART.'],
    [
      'an end before the beginning',
      file(['DTSTART;VALUE=DATE:20260102', 'DTEND;VALUE=DATE:20260101']),
      'Line 5: "DTEND;VALUE=DATE:20260101" cannot be read.',
    ],
    [
      'a rule of no frequency',
      file(['DTSTART;VALUE=DATE:20260102', 'RRULE:BYDAY=MO']),
      'Line 5: "RRULE:BYDAY=MO" cannot be read.',
    ],
    [
      'a rule of nonsense',
      file(['DTSTART;VALUE=DATE:20260102', 'RRULE:FREQ=YEARLY;BYMONTH=13']),
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
      `${file()}x:y`,
      'Line 4: a calendar file begins with BEGIN:VCALENDAR and holds nothing after its end.',
    ],
  ])('%s is refused by its line', (_, text, sentence) => {
    expect(() => importHolidays(text, years)).toThrow(sentence);
  });

  test('the sentence is there in French, too', () => {
    const refused = () => importHolidays(file(['DTSTART;VALUE=DATE:20260230']), years);
    expect(refused).toThrow(IcsRefusal);
    expect(refused).toThrow(
      expect.objectContaining({
        say: expect.objectContaining({ fr: 'Ligne 4 : « DTSTART;VALUE=DATE:20260230 » est illisible.' }),
      }),
    );
  });
});

describe('hostile files', () => {
  const day = 'DTSTART;VALUE=DATE:00010101';
  const many = (count: number, event: string[]) => file(...Array.from({ length: count }, () => event));

  test.each([
    [
      'every second, for ever',
      file([day, 'RRULE:FREQ=SECONDLY']),
      'Line 5: "RRULE:FREQ=SECONDLY" cannot be read.',
    ],
    [
      'every day since the year 1, counted, a thousand times',
      many(1000, [day, 'RRULE:FREQ=DAILY;COUNT=999999999']),
      'repeat too often',
    ],
    [
      'holidays of two thousand years, a thousand times',
      many(2000, [day, 'DTEND;VALUE=DATE:99991231']),
      'repeat too often',
    ],
    ['five megabytes', many(100_000, [day, 'SUMMARY:x']), 'may hold one megabyte'],
    ['twenty thousand events', many(20_000, ['X:']), 'more than 10000 events'],
    ['a hundred thousand levels', 'BEGIN:VCALENDAR\n'.repeat(60_000), 'nested too deep'],
    ['a line without end', file([day, `SUMMARY:${'x'.repeat(500_000)}`]), 'cannot be read'],
  ])('%s is refused, and soon', (_, text, sentence) => {
    expect(() => importHolidays(text, years)).toThrow(sentence);
  });

  test.each([
    ['parameters', `SUMMARY${';A=1'.repeat(24_000)}:x`],
    ['quotes', `SUMMARY;A=${'"'.repeat(99_000)}:x`],
    ['commas', `RDATE;VALUE=DATE:${'20260101,'.repeat(11_000)}20260102`],
    ['escapes', `SUMMARY:${'\\'.repeat(99_000)}`],
    ['rule parts', `RRULE:FREQ=YEARLY;BYMONTHDAY=${'1,'.repeat(40_000)}1`],
  ])('a long line of %s costs little', (_, line) => {
    try {
      importHolidays(many(9, ['DTSTART;VALUE=DATE:20260101', line]), years);
    } catch (error) {
      expect(error).toBeInstanceOf(IcsRefusal);
    }
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
    fc.assert(property, { numRuns: 2000 });
  });
});

describe('export', () => {
  const now = Date.parse('2026-02-03T04:05:06Z');
  const start = Date.UTC(2024, 0, 1);
  const date = fc
    .integer({ min: 0, max: 1400 })
    .map((days) => new Date(start + days * 86_400_000).toISOString().slice(0, 10));
  const letters = fc.string({ minLength: 1, unit: 'grapheme' });
  const word = fc
    .tuple(letters, fc.constantFrom('', ';', ',', '\\', '\n', ':"'))
    .map((parts) => `a${parts.join('')}`);
  const entry = fc.record(
    { date, name: fc.record({ en: word, fr: word }), closed: fc.constant(false), from: fc.constant('hand') },
    { requiredKeys: ['date', 'from'] },
  );

  test('what is exported and imported is what it was', () => {
    const property = fc.property(
      fc.uniqueArray(entry, { maxLength: 12, selector: (one) => one.date }),
      (holidays) => {
        const calendar = calendarSchema.parse({ timezone: 'UTC', weekly: {}, holidays });
        const back = importHolidays(exportHolidays(calendar, now), years);
        expect(back.skipped).toEqual([]);
        expect(back.holidays).toEqual(
          calendar.holidays.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
        );
      },
    );
    fc.assert(property, { numRuns: 300 });
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
