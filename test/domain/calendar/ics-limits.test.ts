/** What a calendar file may not ask for, and how little work an honest one is: counted in days looked at, not in time. */

import { textsIn } from '../../../locales/languages';
import { explainSkipped } from '../../../src/application/calendar/explain-file';
import { importHolidays, type SkippedEvent } from '../../../src/domain/calendar/ics/ics';
import { occurrencesOf } from '../../../src/domain/calendar/ics/recurrence';
import { dateOf, dayOf } from '../../../src/domain/time/instant';
import { refusalOf } from '../../support/calendar/ics-file';

const toEvent = (rule: string, number: number) =>
  `BEGIN:VEVENT\r\nUID:${number}\r\nDTSTART;VALUE=DATE:20200101\r\nSUMMARY:Day ${number}\r\nRRULE:${rule}\r\nEND:VEVENT\r\n`;
const toFile = (rule: string, count = 1) =>
  `BEGIN:VCALENDAR\r\n${Array.from({ length: count }, (_, number) => toEvent(rule, number)).join('')}END:VCALENDAR\r\n`;
const years = { from: 2021, to: 2031 };

test('an interval that is left out after its name is refused with its line', () => {
  expect(refusalOf(toFile('FREQ=YEARLY;INTERVAL='))).toMatch(/^Line 6: .*cannot be read/);
});

test.each(['0', '-1', '00', '1.5'])('an interval of "%s" is refused with its line', (interval) => {
  expect(refusalOf(toFile(`FREQ=YEARLY;INTERVAL=${interval}`))).toBe(
    `Line 6: “RRULE:FREQ=YEARLY;INTERVAL=${interval}”: an interval is a whole number from 1.`,
  );
});

test('thousands of yearly days are read', () => {
  const { holidays } = importHolidays(toFile('FREQ=YEARLY', 3_000), years);
  expect(holidays).toHaveLength(11);
});

test('a day of a year is counted out, without a look at the other days', () => {
  let looked = 0;
  const rule = { every: 'YEARLY' as const, interval: 1, weekStart: 1, months: [], weeks: [], yearDays: [] };
  const whole = { ...rule, monthDays: [], weekdays: [], positions: [] };
  const stretch = { first: dayOf('2021-01-01'), last: dayOf('2031-12-31') };
  const days = occurrencesOf(whole, dayOf('2020-06-24'), stretch, (some) => {
    looked += some;
  });
  expect(days).toHaveLength(11);
  expect(looked).toBeLessThan(20);
});

const christmas = [
  ...['BEGIN:VEVENT', 'UID:x', 'DTSTART;VALUE=DATE:20251225', 'SUMMARY:Christmas', 'RRULE:FREQ=YEARLY'],
  'END:VEVENT',
];
const inFile = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', ...christmas, 'END:VCALENDAR'].join('\r\n');

test.each([
  ['counted from the year 1', ['DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=DAILY;COUNT=999999999']],
  [
    'of every weekday of centuries',
    ['DTSTART;VALUE=DATE:10000101', 'RRULE:FREQ=YEARLY;COUNT=99999;BYDAY=MO'],
  ],
  [
    'of many years each time',
    ['DTSTART;VALUE=DATE:20200101', 'DTEND;VALUE=DATE:20300101', 'RRULE:FREQ=DAILY'],
  ],
])('an event %s is left out by its line and name, and the others are taken', (_, lines) => {
  const { holidays, skipped } = importHolidays(inFile(...lines, 'SUMMARY:Stand-', ' up'), years);
  expect(holidays).toHaveLength(7);
  expect(skipped).toEqual([
    {
      ...{ line: 2, why: 'broken' },
      problem: { code: 'event-repeats-too-often', line: 2, text: 'Stand-up' },
    },
  ]);
  expect(explainSkipped(skipped[0] as SkippedEvent, textsIn('en'))).toBe(
    'Line 2: the event “Stand-up” repeats too often to be read.',
  );
});

test.each([
  ['by the second', 'RRULE:FREQ=SECONDLY'],
  ['at an interval of none', 'RRULE:FREQ=DAILY;INTERVAL=0'],
  ['at an interval below none', 'RRULE:FREQ=DAILY;INTERVAL=-1'],
  ['at an interval of none, folded', 'RRULE:FREQ=DAILY;INTER\r\n VAL=0'],
  ['no times', 'RRULE:FREQ=DAILY;COUNT=0'],
  ['without a frequency', 'RRULE:INTERVAL=1'],
])('an event that repeats %s is left out with its line, and the others are taken', (_, rule) => {
  const { holidays, skipped } = importHolidays(inFile('DTSTART;VALUE=DATE:20260101', rule), years);
  expect(holidays).toHaveLength(7);
  expect(skipped).toMatchObject([{ line: 2, why: 'broken', problem: { line: 4 } }]);
});

test('thousands of dates of one event are its days, a date once, and a word about one of them moves it alone', () => {
  const first = dayOf('2021-01-01');
  const dates = Array.from({ length: 4_000 }, (_, nth) => dateOf(first + (nth % 3_000)).replaceAll('-', ''));
  const lines = dates.map((date) => `RDATE:${date}`);
  const event = ['UID:shift', 'DTSTART;VALUE=DATE:20210101', 'SUMMARY:Shift', ...lines];
  const moved = ['UID:shift', 'RECURRENCE-ID;VALUE=DATE:20210105', 'DTSTART;VALUE=DATE:20310105'];
  const { holidays } = importHolidays(
    inFile(...event, 'END:VEVENT', 'BEGIN:VEVENT', ...moved, 'SUMMARY:Moved'),
    years,
  );
  const names = new Map(holidays.map(({ date, name }) => [date, name?.en]));
  expect(names.size).toBe(holidays.length);
  expect(names.has('2021-01-05')).toBe(false);
  expect(names.get('2031-01-05')).toBe('Moved');
  expect([...names.values()].filter((name) => name === 'Shift')).toHaveLength(2_999);
});

test('a name without end is kept as far as a name goes', () => {
  const { entries } = importHolidays(
    inFile('DTSTART;VALUE=DATE:20260101', `SUMMARY:${'x'.repeat(90_000)}`),
    years,
  );
  expect(entries[0]?.name?.en).toHaveLength(100);
});

test('thousands that repeat every day are refused before they cost more than a moment', () => {
  expect(refusalOf(toFile('FREQ=DAILY', 5_000))).toMatch(/repeat too often/);
});

test('thousands of events whose rule never comes true are refused by the turns they take, though no turn has a day to look at', () => {
  const never = toEvent('FREQ=MONTHLY;INTERVAL=12;BYMONTH=2;BYMONTHDAY=1;COUNT=1', 1).replace(
    '20200101',
    '00010101',
  );
  const file = `BEGIN:VCALENDAR\r\n${never.repeat(6_000)}END:VCALENDAR\r\n`;
  expect(refusalOf(file)).toMatch(/repeat too often to be read/);
});
