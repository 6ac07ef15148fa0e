/** Holidays from lists as people paste them, and from Jira Service Management’s calendars. */
import { importDates } from '../../../src/domain/calendar/ics/date-list';
import { holidaysOfCalendars } from '../../../src/domain/exchange/jsm/holidays';
import { readConfiguration } from '../../../src/domain/exchange/jsm/shape';

test.each([
  ['24 juin 2026, Fête nationale', '2026-06-24', 'Fête nationale'],
  ['Jour de l’An : jeudi 1er janvier 2026', '2026-01-01', 'Jour de l’An'],
  ['Canada Day\tWednesday, July 1, 2026', '2026-07-01', 'Canada Day'],
  ['25th December 2026 - Christmas Day', '2026-12-25', 'Christmas Day'],
  ['31.12.2026;Sylvester', '2026-12-31', 'Sylvester'],
  ['14/07/2026 Fête nationale', '2026-07-14', 'Fête nationale'],
  ['12/25/2026,Christmas', '2026-12-25', 'Christmas'],
  ['2026/11/11', '2026-11-11', null],
  ['15 août 2026 Assomption', '2026-08-15', 'Assomption'],
])('%s', (line, date, name) => {
  const { entries } = importDates(line);
  expect(entries.map((entry) => [entry.days[0]?.date, entry.name?.en ?? null])).toEqual([[date, name]]);
});

test.each([
  '03/04/2026 Which?',
  '31 February 2026 None',
  'Monday',
  '32/13/2026',
  '24 constructor 2026',
])('%s is no date', (line) => {
  expect(importDates(line)).toMatchObject({ entries: [], skipped: [{ line: 1, why: 'broken' }] });
});

test('the holidays of a calendar of Jira Service Management are entries to choose from, those of each year with their dates', () => {
  const configuration = readConfiguration(
    JSON.stringify({
      calendars: [
        {
          ...{ name: 'EMEA', timezoneId: 'Europe/Paris' },
          holidays: [
            { name: 'New Year', iso8601Date: '2024-01-01', recurring: true },
            { name: 'Bridge', date: '2026-05-15' },
            { name: 'Never', date: '2026-02-30' },
          ],
        },
      ],
    }),
  );
  const imported = configuration && holidaysOfCalendars(configuration, { from: 2026, to: 2027 });
  expect(imported?.entries.map(({ tags, days }) => [tags, days.map(({ date }) => date)])).toEqual([
    [['EMEA'], ['2026-01-01', '2027-01-01']],
    [['EMEA'], ['2026-05-15']],
    [['EMEA'], []],
  ]);
  expect(imported?.skipped).toEqual([{ line: 3, why: 'outside' }]);
});
