/** The lines of a calendar file and of a list of dates: what is read, and what is refused with its line. */
import { importDates } from '../../../src/domain/calendar/ics/date-list';
import { eventsOf, IcsRefusal, shorten } from '../../../src/domain/calendar/ics/lines';
import { occurrencesOf, type Recurrence } from '../../../src/domain/calendar/ics/recurrence';
import { dateOf, dayOf } from '../../../src/domain/time/instant';

function problemOf(...lines: string[]): unknown {
  try {
    eventsOf(lines.join('\n'));
    return null;
  } catch (error) {
    return error instanceof IcsRefusal ? error.problem : error;
  }
}

describe('the lines of a calendar file', () => {
  const events = (...lines: string[]) =>
    eventsOf(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));

  test('are those of its events alone, each by its number, with what was folded put back', () => {
    const alarm = ['BEGIN:VALARM', 'TRIGGER:1', 'END:VALARM'];
    expect(
      events(
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'A:1',
        ' 2',
        '\t3',
        ...alarm,
        'B;X=y:2',
        'end:vevent ',
        'BEGIN:VTODO',
        'C:3',
        'END:VTODO',
      ),
    ).toEqual([
      {
        number: 3,
        lines: [
          { number: 4, text: 'A:123' },
          { number: 10, text: 'B;X=y:2' },
        ],
      },
    ]);
    expect(eventsOf('\uFEFFBEGIN:VCALENDAR  \n \n\nbegin:vevent\nA:1\nEND:VEVENT\nEND:VCALENDAR')).toEqual([
      { number: 4, lines: [{ number: 5, text: 'A:1' }] },
    ]);
    expect(events()).toEqual([]);
  });

  test('that cannot be read spoil their own event, the first of them told', () => {
    const [first, second] = events(
      'BEGIN:VEVENT',
      'A:1',
      'what?',
      '1.5:x',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'B:2',
      'END:VEVENT',
    );
    expect(first).toMatchObject({ number: 2, broken: { number: 4, text: 'what?' } });
    expect(second).toEqual({ number: 7, lines: [{ number: 8, text: 'B:2' }] });
    const longest = `A:${'x'.repeat(99_998)}`;
    expect(events('BEGIN:VEVENT', longest, 'END:VEVENT')[0]?.broken).toBeUndefined();
    expect(events('BEGIN:VEVENT', `${longest}x`, 'END:VEVENT')[0]?.broken?.number).toBe(3);
  });

  test.each<[string, string[], object]>([
    ['nothing', [''], { code: 'not-a-calendar', line: 1 }],
    ['another file', ['', 'Hello'], { code: 'not-a-calendar', line: 2 }],
    ['a calendar that begins late', ['xBEGIN:VCALENDAR'], { code: 'not-a-calendar', line: 1 }],
    ['a calendar with more after its name', ['BEGIN:VCALENDARS'], { code: 'not-a-calendar', line: 1 }],
    [
      'a line after its end',
      ['BEGIN:VCALENDAR', 'END:VCALENDAR', 'A:1'],
      { code: 'not-a-calendar', line: 3 },
    ],
    [
      'a line of its own that cannot be read',
      ['BEGIN:VCALENDAR', 'what?'],
      { code: 'unreadable', line: 2, text: 'what?' },
    ],
    ['no end', ['BEGIN:VCALENDAR', 'begin:vevent'], { code: 'no-end', line: 2, text: 'BEGIN:VEVENT' }],
    [
      'the end of another part',
      ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VTODO'],
      { code: 'ends-what-did-not-begin', line: 3, text: 'END:VTODO', openLine: 2, openText: 'BEGIN:VEVENT' },
    ],
    [
      'parts in parts',
      ['BEGIN:VCALENDAR', ...Array.from({ length: 8 }, () => 'BEGIN:X')],
      { code: 'nested-too-deep', line: 9 },
    ],
  ])('%s is refused with its line', (_, lines, problem) => {
    expect(problemOf(...lines)).toEqual(problem);
  });

  test('a megabyte is read, and not a byte more; ten thousand events, and not one more', () => {
    const sized = (bytes: number) => `BEGIN:VCALENDAR\n${'é\n'.repeat(333_327)}`.padEnd(bytes - 333_327, ' ');
    const codeOf = (text: string) => (problemOf(text) as { code: string }).code;
    expect([codeOf(sized(1_000_000)), codeOf(sized(1_000_001))]).toEqual(['unreadable', 'too-large']);
    const many = (count: number) => [
      'BEGIN:VCALENDAR',
      ...Array.from({ length: count }, () => 'BEGIN:VEVENT\nEND:VEVENT'),
      'END:VCALENDAR',
    ];
    expect(problemOf(...many(10_000))).toBeNull();
    expect(problemOf(...many(10_001))).toEqual({ code: 'too-many-events', line: 20_002, most: 10_000 });
  });

  test('are quoted up to sixty letters', () => {
    expect([shorten('x'.repeat(60)), shorten('x'.repeat(61))]).toEqual([
      'x'.repeat(60),
      `${'x'.repeat(60)}…`,
    ]);
  });
});

describe('a line of a list of dates', () => {
  const read = (line: string) =>
    importDates(line).entries.map(({ name, tags, days }) => [days[0]?.date, name?.en ?? null, ...tags]);

  test.each<[string, (string | null)[][]]>([
    ['2026-06-24', [['2026-06-24', null]]],
    ['  "2026-06-24" ; "Fête, nationale" ; Québec ', [['2026-06-24', 'Fête, nationale', 'Québec']]],
    [
      '2026-06-24,National Day (Ontario),Ontario,,Public',
      [['2026-06-24', 'National Day (Ontario)', 'Ontario', 'Public']],
    ],
    ['2026-06-24\tSaint-Jean', [['2026-06-24', 'Saint-Jean']]],
    ['2026-06-24 Saint-Jean', [['2026-06-24', 'Saint-Jean']]],
    ['2026-06-24,"The ""big"" day"', [['2026-06-24', 'The "big" day']]],
    ['2026-06-24,,Québec', [['2026-06-24', null, 'Québec']]],
    ['\uFEFF2026-06-24', [['2026-06-24', null]]],
    ['x2026-06-24', []],
    ['2026-06-24x', []],
    ['2026-02-30', []],
    ['2026-13-01', []],
    ['Date,Name', []],
  ])('%j', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  test('that is none is left out by its number, a blank one without a word', () => {
    const { skipped, holidays, entries } = importDates('Date;Name\r\n \n2026-06-24\rnever');
    expect(skipped).toEqual([
      { line: 1, why: 'broken', problem: { code: 'not-a-date', line: 1, text: 'Date;Name' } },
      { line: 4, why: 'broken', problem: { code: 'not-a-date', line: 4, text: 'never' } },
    ]);
    expect(holidays).toEqual([{ date: '2026-06-24', from: 'hand' }]);
    expect(entries).toEqual([{ line: 3, name: null, tags: [], days: holidays, why: null }]);
  });
});

describe('what repeats', () => {
  const rule = (every: Recurrence['every'], parts: Partial<Recurrence> = {}): Recurrence => ({
    ...{
      every,
      interval: 1,
      weekStart: 1,
      months: [],
      weeks: [],
      yearDays: [],
      monthDays: [],
      weekdays: [],
      positions: [],
    },
    ...parts,
  });
  const days = (
    wanted: Recurrence,
    start: string,
    first: string,
    last: string,
    look?: (days: number) => void,
  ) => occurrencesOf(wanted, dayOf(start), { first: dayOf(first), last: dayOf(last) }, look).map(dateOf);

  test.each<[string, Recurrence]>([
    ['daily', rule('DAILY', { interval: 3 })],
    [
      'weekly',
      rule('WEEKLY', {
        interval: 2,
        weekdays: [
          { place: 0, day: 1 },
          { place: 0, day: 0 },
        ],
      }),
    ],
    ['monthly', rule('MONTHLY', { interval: 5, monthDays: [1, 31, -2] })],
    [
      'by the weekdays of months',
      rule('MONTHLY', {
        weekdays: [
          { place: -1, day: 5 },
          { place: 2, day: 2 },
        ],
      }),
    ],
    ['yearly', rule('YEARLY', { months: [11, 2], monthDays: [29, -1, 5] })],
    ['by weeks', rule('YEARLY', { weeks: [1, -1, 20] })],
    [
      'by positions',
      rule('YEARLY', { months: [3, 1], weekdays: [{ place: 0, day: 3 }], positions: [1, -1] }),
    ],
  ])('%s gives the same days in a late stretch as in the whole', (_, wanted) => {
    const whole = days(wanted, '2000-01-05', '2000-01-01', '2030-12-31');
    const late = days(wanted, '2000-01-05', '2025-03-01', '2030-12-31');
    expect(late).toEqual(whole.filter((date) => date >= '2025-03-01'));
    expect(late.length).toBeGreaterThan(5);
    expect(whole).toEqual([...whole].sort());
    let looked = 0;
    days(wanted, '2000-01-05', '2025-03-01', '2026-12-31', (some) => {
      looked += some;
    });
    expect(looked).toBeLessThan(4 * 366);
  });

  test('a count is of all, from the first on, and ends on its last', () => {
    expect(days(rule('YEARLY', { count: 4 }), '2020-06-24', '2022-01-01', '2030-12-31')).toEqual([
      '2022-06-24',
      '2023-06-24',
    ]);
    expect(
      days(rule('MONTHLY', { count: 3, monthDays: [1, 15] }), '2026-01-10', '2026-01-01', '2026-12-31'),
    ).toEqual([...['2026-01-15', '2026-02-01', '2026-02-15']]);
  });

  test('the last day is in, whether a rule or the stretch ends with it', () => {
    expect(
      days(rule('DAILY', { until: dayOf('2026-01-03') }), '2026-01-01', '2026-01-02', '2026-12-31'),
    ).toEqual(['2026-01-02', '2026-01-03']);
    expect(days(rule('DAILY'), '2026-01-01', '2026-01-02', '2026-01-03')).toEqual([
      '2026-01-02',
      '2026-01-03',
    ]);
  });

  test('the last week of a year is its 52nd or 53rd', () => {
    const last = rule('YEARLY', { weeks: [-1], weekdays: [{ place: 0, day: 1 }] });
    expect(days(last, '2019-01-01', '2020-01-01', '2022-12-31')).toEqual([
      '2020-12-28',
      '2021-12-27',
      '2022-12-26',
    ]);
  });
});
