import { importHolidays } from '../../../src/domain/calendar/ics/ics';
import { datesOfEvent, toIcsFile, years } from '../../support/calendar/ics-file';

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
    expect(datesOfEvent(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`)).toEqual(expected);
  });

  test('days left out, days besides, each of them as long as the event', () => {
    const lines = ['DTSTART;VALUE=DATE:20240501', 'DURATION:P2D', 'RRULE:FREQ=YEARLY'];
    const changed = ['EXDATE;VALUE=DATE:20250501,20260501', 'RDATE;VALUE=DATE:20250507'];
    expect(datesOfEvent(...lines, ...changed)).toEqual([
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
    const { holidays } = importHolidays(toIcsFile(yearly, moved, cancelled), years);
    expect(holidays.map(({ date }) => date)).toEqual(['2024-07-01', '2025-07-02', '2027-07-01']);
  });
});
