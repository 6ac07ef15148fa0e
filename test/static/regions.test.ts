import { filterByRegion, listRegions } from '../../static/scheme/versions/regions';

const day = (date: string, name: string) => ({ date, name: { en: name, fr: name }, from: 'hand' as const });
const days = [
  day('2026-01-01', 'New Year’s Day'),
  day('2026-06-24', 'Fête nationale (Québec)'),
  day('2026-07-09', 'Nunavut Day (Nunavut)'),
];

test('a day of one region is taken only where that region is chosen', () => {
  expect(listRegions(days)).toEqual(['Nunavut', 'Québec']);
  expect(filterByRegion(days, new Set()).map(({ date }) => date)).toEqual(['2026-01-01']);
  expect(filterByRegion(days, new Set(['Québec'])).map(({ date }) => date)).toEqual([
    '2026-01-01',
    '2026-06-24',
  ]);
});
