/** Files as public bodies publish them: one entry is broken, the others are holidays all the same. */
import { importDates } from '../../../src/domain/calendar/ics/date-list';
import { importHolidays } from '../../../src/domain/calendar/ics/ics';

const toEntry = (date: string, name: string) =>
  ['BEGIN:VEVENT', `UID:${name}`, `DTSTART;VALUE=DATE:${date}`, `SUMMARY:${name}`, 'END:VEVENT'].join('\r\n');
const toFile = (...entries: string[]) => ['BEGIN:VCALENDAR', ...entries, 'END:VCALENDAR', ''].join('\r\n');
const years = { from: 2021, to: 2031 };

test('New Year’s Day among 27 is left out with its line and reason, and the others are taken', () => {
  const good = Array.from({ length: 26 }, (_, nth) =>
    toEntry(
      `2026${String((nth % 12) + 1).padStart(2, '0')}${10 + nth}`.replace(/3[0-9]$/, '28'),
      `Day ${nth}`,
    ),
  );
  const { holidays, skipped } = importHolidays(toFile(toEntry('2026-1-1', 'New Year’s Day'), ...good), years);
  expect(holidays.length).toBeGreaterThan(20);
  expect(skipped).toEqual([
    {
      line: 2,
      why: 'broken',
      problem: { code: 'unreadable', line: 4, text: 'DTSTART;VALUE=DATE:2026-1-1' },
    },
  ]);
});

test('one broken entry of 2014, a line that is no property, refuses no country', () => {
  const broken = toEntry('20140101', 'Old').replace('SUMMARY:', 'oh dear\r\nSUMMARY:');
  const { holidays, skipped } = importHolidays(toFile(broken, toEntry('20260701', 'Canada Day')), years);
  expect(holidays.map(({ date }) => date)).toEqual(['2026-07-01']);
  expect(skipped).toMatchObject([{ why: 'broken' }]);
});

test('a pasted list or a CSV of dates is taken, its heading and its impossible days left out with their lines', () => {
  const { holidays, skipped } = importDates(
    'Date,Name\r\n2026-06-24,Fête nationale\n"2026-07-01";"Canada, Day"\n2026-02-30,No day\n\n2026-12-25\n',
  );
  expect(holidays.map(({ date, name }) => [date, name?.fr])).toEqual([
    ['2026-06-24', 'Fête nationale'],
    ['2026-07-01', 'Canada, Day'],
    ['2026-12-25', undefined],
  ]);
  expect(skipped.map(({ line }) => line)).toEqual([1, 4]);
});

test('what a day is said to be of stands beside it: a region in brackets, its categories, a class that is not public', () => {
  const civic = toEntry('20260803', 'Civic Holiday (Ontario, Nunavut)');
  const heritage = toEntry('20260803', 'Heritage Day').replace(
    'SUMMARY',
    'CATEGORIES:Alberta,Optional\r\nSUMMARY',
  );
  const inventory = toEntry('20260804', 'Inventory').replace('SUMMARY', 'CLASS:PRIVATE\r\nSUMMARY');
  const canada = toEntry('20260701', 'Canada Day').replace('SUMMARY', 'CLASS:PUBLIC\r\nSUMMARY');
  const { entries, holidays } = importHolidays(toFile(civic, heritage, inventory, canada), years);
  expect(entries.map(({ tags }) => tags)).toEqual([
    ['Ontario', 'Nunavut'],
    ['Alberta', 'Optional'],
    ['PRIVATE'],
    [],
  ]);
  expect(entries.map(({ days }) => days[0]?.date)).toEqual([
    '2026-08-03',
    '2026-08-03',
    '2026-08-04',
    '2026-07-01',
  ]);
  expect(holidays).toHaveLength(3);
});

test('a day that was cancelled, or that lasts a few hours, can be chosen all the same', () => {
  const cancelled = toEntry('20260522', 'Fermé').replace('SUMMARY', 'STATUS:CANCELLED\r\nSUMMARY');
  const half = [
    'BEGIN:VEVENT',
    'UID:h',
    'DTSTART:20261224T120000',
    'DTEND:20261224T170000',
    'END:VEVENT',
  ].join('\r\n');
  const { entries, holidays } = importHolidays(toFile(cancelled, half), years);
  expect(holidays).toEqual([]);
  expect(entries).toMatchObject([
    { why: 'cancelled', days: [{ date: '2026-05-22' }] },
    { why: 'not-all-day', days: [{ date: '2026-12-24' }] },
  ]);
});

test('a pasted list may part a date from its name by a blank, and say of what region it is', () => {
  const { entries } = importDates(
    '2026-06-24 Fête nationale\n2026-07-09;Nunavut Day;Nunavut\n2026-08-03\tCivic (Ontario)',
  );
  expect(entries.map(({ name, tags }) => [name?.en, tags])).toEqual([
    ['Fête nationale', []],
    ['Nunavut Day', ['Nunavut']],
    ['Civic (Ontario)', ['Ontario']],
  ]);
});
