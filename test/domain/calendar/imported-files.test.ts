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
