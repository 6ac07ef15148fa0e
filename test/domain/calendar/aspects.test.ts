import fc from 'fast-check';
import { type Calendar, calendarSchema, createAlwaysOpen } from '../../../src/domain/calendar/calendar';
import { holidaysOf } from '../../../src/domain/calendar/holidays';
import { compileCalendar } from '../../../src/domain/calendar/working-time';

const at = (iso: string) => Date.parse(iso);
const HOUR = 3_600_000;

function toCalendar(changes: Partial<Record<keyof Calendar, unknown>>): Calendar {
  return calendarSchema.parse({ timezone: 'America/Toronto', weekly: {}, ...changes });
}

function openHours(changes: Partial<Record<keyof Calendar, unknown>>, from: string, to: string): number {
  return compileCalendar(toCalendar(changes)).between(at(from), at(to)) / HOUR;
}

const night = { weekly: { fri: [['22:00', '06:00']] } };
const weekend: [string, string] = ['2025-06-06T00:00-04:00', '2025-06-08T00:00-04:00'];

test.each([
  ['midnight', 'an end before its start goes on into the next date', night, 8],
  ['midnight', 'equal ends are 24 hours', { weekly: { fri: [['08:00', '08:00']] } }, 24],
  ['midnight', 'an end at 24:00 is the next midnight', { weekly: { fri: [['22:00', '24:00']] } }, 2],
  ['seconds', 'hours may be cut to the second', { weekly: { fri: [['08:00:30', '08:01:00']] } }, 30 / 3600],
  [
    'overlaps',
    'touching and overlapping hours are united',
    {
      weekly: {
        fri: [
          ['08:00', '10:00'],
          ['09:00', '12:00'],
          ['12:00', '13:00'],
        ],
      },
    },
    5,
  ],
  ['holidays', 'a holiday takes back what would spill into it', { ...night, holidays: ['2025-06-07'] }, 2],
  ['holidays', 'the evening of a holiday spills nowhere', { ...night, holidays: ['2025-06-06'] }, 0],
  ['overrides', 'a closed date keeps what spilled into it', { ...night, overrides: { '2025-06-07': [] } }, 8],
  [
    'overrides',
    'a holiday is not opened by a plain list',
    { holidays: ['2025-06-06'], overrides: { '2025-06-06': [['08:00', '12:00']] } },
    0,
  ],
  [
    'overrides',
    'a holiday opened on purpose has its own hours and nothing spilled',
    {
      ...night,
      holidays: ['2025-06-07'],
      overrides: { '2025-06-07': { hours: [['10:00', '14:00']], onHoliday: true } },
    },
    6,
  ],
  [
    'breaks',
    'a break is cut out of an override too',
    { overrides: { '2025-06-06': [['08:00', '12:00']] }, breaks: { '2025-06-06': [['09:00', '10:00']] } },
    3,
  ],
  [
    'breaks',
    'a break over midnight is cut out of both dates',
    { ...night, breaks: { '2025-06-06': [['23:00', '01:00']] } },
    6,
  ],
])('%s: %s', (_, __, changes, hours) => {
  expect(openHours(changes, ...weekend)).toBeCloseTo(hours, 9);
});

test.each([
  ['America/St_Johns', '2006-10-29', 25],
  ['Asia/Kathmandu', '2025-04-14', 24],
  ['Australia/Lord_Howe', '2025-04-06', 24.5],
  ['Australia/Lord_Howe', '2025-10-05', 23.5],
  ['America/Sao_Paulo', '2017-10-15', 23],
  ['America/Havana', '2025-11-02', 25],
  ['Asia/Hebron', '2011-08-30', 23],
  ['Africa/Cairo', '2010-09-10', 23],
  ['Pacific/Apia', '2011-12-30', 0],
])('zones: the whole day in %s on %s', (timezone, date, hours) => {
  const whole = compileCalendar(toCalendar({ timezone, overrides: { [date]: [['00:00', '24:00']] } }));
  const noon = at(`${date}T12:00Z`);
  expect(whole.between(noon - 72 * HOUR, noon + 72 * HOUR) / HOUR).toBe(hours);
});

describe('closed for ever', () => {
  const never = compileCalendar(toCalendar({}));

  test.each([
    ['nextOpen', () => never.nextOpen(0)],
    ['nextClose', () => never.nextClose(0)],
    ['prevOpen', () => never.prevOpen(0)],
    ['add', () => never.add(0, 1)],
    ['subtract', () => never.subtract(0, 1)],
  ])('%s is refused', (_, ask) => {
    expect(ask).toThrow('"never-opens","years":50');
  });

  test('nothing is open, nothing is counted, nothing added is nowhere to go', () => {
    expect([never.isOpen(0), never.between(0, HOUR), never.add(5, 0), never.segments(0, HOUR)]).toEqual([
      false,
      0,
      5,
      [],
    ]);
  });

  test('the close of a calendar that never closes is refused', () => {
    expect(() => compileCalendar(createAlwaysOpen('UTC')).nextClose(0)).toThrow('never-closes');
  });
});

test('the order of questions changes no answer', () => {
  const hours = [['22:00', '06:00']];
  const busy = toCalendar({ weekly: { mon: hours, wed: hours, sun: hours } });
  const instant = fc.integer({ min: at('2019-01-01'), max: at('2031-01-01') });
  const used = compileCalendar(busy);
  const property = fc.property(instant, fc.integer({ min: 1, max: 400 * HOUR }), (t, d) => {
    expect([used.add(t, d), used.subtract(t, d)]).toEqual([
      compileCalendar(busy).add(t, d),
      compileCalendar(busy).subtract(t, d),
    ]);
    expect(used.add(t, d + 1)).toBeGreaterThan(used.add(t, d));
  });
  fc.assert(property);
});

test.each([
  [
    'ca',
    2023,
    [
      '2023-01-02',
      '2023-04-07',
      '2023-05-22',
      '2023-07-03',
      '2023-09-04',
      '2023-10-02',
      '2023-10-09',
      '2023-11-13',
      '2023-12-25',
      '2023-12-26',
    ],
  ],
  [
    'ca',
    2022,
    [
      '2022-01-03',
      '2022-04-15',
      '2022-05-23',
      '2022-07-01',
      '2022-09-05',
      '2022-09-30',
      '2022-10-10',
      '2022-11-11',
      '2022-12-26',
      '2022-12-27',
    ],
  ],
  ['ca-ns', 2022, ['2022-01-01', '2022-02-21', '2022-04-15', '2022-07-01', '2022-09-05', '2022-12-25']],
  [
    'tracktik',
    2026,
    [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-18',
      '2026-07-01',
      '2026-09-07',
      '2026-10-12',
      '2026-12-25',
      '2026-12-28',
    ],
  ],
  [
    'us',
    2022,
    [
      '2022-01-17',
      '2022-02-21',
      '2022-05-30',
      '2022-06-20',
      '2022-07-04',
      '2022-09-05',
      '2022-10-10',
      '2022-11-11',
      '2022-11-24',
      '2022-12-26',
    ],
  ],
  [
    'ca-qc',
    2026,
    [
      '2026-01-01',
      '2026-04-03',
      '2026-05-18',
      '2026-06-24',
      '2026-07-01',
      '2026-09-07',
      '2026-10-12',
      '2026-12-25',
    ],
  ],
] as const)('the law of %s in %i', (rule, year, dates) => {
  expect(
    holidaysOf(rule, year, year)
      .map(({ date }) => date)
      .sort(),
  ).toEqual([...dates].sort());
});
