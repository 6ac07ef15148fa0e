/** What a region's list gives: its own years, in order, each date once and by its name in both languages. */
import { findRegionHolidays } from '../../../src/domain/calendar/regions';

const list = (rule: Parameters<typeof findRegionHolidays>[0], from: number, to = from) =>
  (findRegionHolidays(rule, { from, to }) ?? []).map(({ date, name }) => [date, name.en, name.fr]);

function problemOf(rule: Parameters<typeof findRegionHolidays>[0]): { parts: string } {
  try {
    list(rule, 2026);
  } catch (error) {
    return (error as { problem: { parts: string } }).problem;
  }
  throw new Error(`${rule} is known`);
}

test('France in 2026', () => {
  expect(list('region:FR', 2026).map(([date]) => date)).toEqual([
    ...['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14'],
    ...['2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25'],
  ]);
  expect(list('region:FR', 2026)).toContainEqual(['2026-05-01', 'Labour Day', 'Fête du travail']);
});

test('of several years each is in, and none beside them', () => {
  const years = new Set(list('region:FR', 2025, 2027).map(([date]) => date?.slice(0, 4)));
  expect([...years]).toEqual(['2025', '2026', '2027']);
  const dates = list('region:US', 2021, 2022).map(([date]) => date);
  expect(dates).toEqual([...new Set(dates)].sort());
});

test('a rule of ours is not a region’s to tell', () => {
  expect(findRegionHolidays('ca-qc', { from: 2026, to: 2026 })).toBeNull();
});

test('what is not known is named, with what there is', () => {
  expect(problemOf('region:XX')).toMatchObject({ code: 'no-such-region', region: 'XX', part: 'XX' });
  expect(problemOf('region:XX').parts.split(', ')).toEqual(expect.arrayContaining(['CA', 'FR']));
  expect(problemOf('region:DE-ZZ')).toMatchObject({ region: 'DE-ZZ', part: 'ZZ' });
  expect(problemOf('region:DE-ZZ').parts.split(', ')).toEqual(expect.arrayContaining(['BY', 'BE']));
  expect(problemOf('region:DE-BY-ZZ')).toMatchObject({ region: 'DE-BY-ZZ', part: 'ZZ' });
  expect(problemOf('region:FR-toString')).toMatchObject({ part: 'toString' });
});
