/** What a calendar file may not ask for, and how little work an honest one is: counted in days looked at, not in time. */

import { importHolidays } from '../../../src/domain/calendar/ics/ics';
import { occurrencesOf } from '../../../src/domain/calendar/ics/recurrence';
import { dayOf } from '../../../src/domain/time/instant';
import { refusalOf } from '../../support/calendar/ics-file';

const toEvent = (rule: string, number: number) =>
  `BEGIN:VEVENT\r\nUID:${number}\r\nDTSTART;VALUE=DATE:20200101\r\nSUMMARY:Day ${number}\r\nRRULE:${rule}\r\nEND:VEVENT\r\n`;
const toFile = (rule: string, count = 1) =>
  `BEGIN:VCALENDAR\r\n${Array.from({ length: count }, (_, number) => toEvent(rule, number)).join('')}END:VCALENDAR\r\n`;
const years = { from: 2021, to: 2031 };

test.each(['0', '-1', '00', '1.5', ''])('an interval of "%s" is refused with its line', (interval) => {
  expect(refusalOf(toFile(`FREQ=YEARLY;INTERVAL=${interval}`))).toMatch(/^Line 6: /);
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

test('thousands that repeat every day are refused before they cost more than a moment', () => {
  expect(refusalOf(toFile('FREQ=DAILY', 5_000))).toMatch(/repeat too often/);
});
